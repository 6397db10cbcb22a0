import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { type Drawn, draw, type Option, show } from './echarts';

/** A picture of a chart as it is drawn. */
export interface Picture {
  readonly png: () => string;
}

interface Shown {
  readonly option: Option;
  /** What it shows, in words. */
  readonly name: string;
  readonly height?: number;
  readonly ink?: string;
  readonly ref?: Ref<Picture>;
}

/** A chart as wide as its place; drawn again when it changes, when its place does, and when letters have arrived. */
export const Chart = ({ option, name, height = 320, ink, ref }: Shown) => {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = draw(place.current);
    drawn.current = chart;
    const fit = () => chart.resize();
    const seen = new ResizeObserver(fit);
    seen.observe(place.current);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      document.fonts.removeEventListener('loadingdone', fit);
      seen.disconnect();
      chart.dispose();
    };
  }, []);
  useEffect(() => {
    if (drawn.current) show(drawn.current, option, ink);
  }, [option, ink]);
  useImperativeHandle(ref, () => ({
    png: () => drawn.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' }) ?? '',
  }));
  return <div ref={place} role="img" aria-label={name} style={{ height, width: '100%' }} />;
};
