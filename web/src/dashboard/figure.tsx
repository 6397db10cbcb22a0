import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../language';
import { Chart, type Picture } from './chart';
import { dashboardWords } from './dashboard.words';
import type { Option } from './echarts';
import { keepFile } from './keep-file';

/** A chart with its heading, its picture to keep, and the same numbers as a table. */
export const Figure = (props: {
  readonly title: string;
  readonly said?: string;
  readonly option: Option;
  readonly height?: number;
  readonly children: ReactNode;
}) => {
  const { title, said, option, height, children } = props;
  const say = useWords(dashboardWords);
  const picture = useRef<Picture>(null);
  const keep = () => keepFile(picture.current?.png() ?? '', `${title}.png`);
  return (
    <section className="dashboard-figure">
      <header>
        <h2>{title}</h2>
        <Button size="small" onClick={keep} aria-label={say.pictureOf(title)} className="no-print">
          PNG
        </Button>
      </header>
      {said && <p>{said}</p>}
      <Chart ref={picture} option={option} name={title} height={height} />
      <details>
        <summary>{say.asTable}</summary>
        {children}
      </details>
    </section>
  );
};
