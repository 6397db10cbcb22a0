import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { type Drawn, draw, lettersFor, type Option, show } from './echarts';

/** A picture of a chart as it is drawn. */
export interface Picture {
  readonly png: () => string;
}

interface Shown {
  readonly option: Option;
  /** What it shows, in words. */
  readonly name: string;
  readonly height?: number | string;
  readonly ink?: string;
  readonly ref?: Ref<Picture>;
}

/** A chart as wide as its place; drawn once its letters have arrived, and again when it or its place changes. */
export const Chart = ({ option, name, height = 320, ink, ref }: Shown) => {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = draw(place.current);
    drawn.current = chart;
    const seen = new ResizeObserver(() => chart.resize());
    seen.observe(place.current);
    return () => {
      seen.disconnect();
      chart.dispose();
    };
  }, []);
  useEffect(() => {
    let over = false;
    void lettersFor(option).then(() => {
      if (drawn.current && !over) show(drawn.current, option, ink);
    });
    return () => {
      over = true;
    };
  }, [option, ink]);
  useImperativeHandle(ref, () => ({
    png: () => drawn.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' }) ?? '',
  }));
  return <div ref={place} role="img" aria-label={name} style={{ height, width: '100%' }} />;
};
