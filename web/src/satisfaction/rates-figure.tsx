import type { ReactNode } from 'react';
import { errorBars, heightFor } from '../dashboard/error-bars';
import { Figure } from '../dashboard/figure';
import type { Asked } from '../dashboard/figures';
import { Nothing } from '../frame/states';
import { useWords } from '../language';
import { NumbersTable, type Row } from './numbers-table';
import { satisfactionWords } from './satisfaction.words';

/** Satisfaction rates beside each other, each with its interval, and the numbers they rest on. */
export const RatesFigure = (props: {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly nameOf: (key: string) => string;
  readonly linked?: (key: string) => ReactNode;
  readonly where: (key: string) => Asked | undefined;
}) => {
  const { title, head, rows, nameOf, linked = nameOf, where } = props;
  const say = useWords(satisfactionWords);
  if (rows.length === 0) {
    return (
      <section className="dashboard-figure">
        <h2>{title}</h2>
        <Nothing said={say.nothing} />
      </section>
    );
  }
  const estimates = rows.map(({ key, satisfactionRate, interval }) => ({
    name: nameOf(key),
    rate: satisfactionRate,
    interval,
  }));
  return (
    <Figure title={title} said={say.dots} option={errorBars(estimates)} height={heightFor(rows.length)}>
      <NumbersTable caption={title} head={head} rows={rows} nameOf={({ key }) => linked(key)} where={where} />
    </Figure>
  );
};
