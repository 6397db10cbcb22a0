import type { ReactNode } from 'react';
import type { SatisfactionNumbers } from '../../../src/figures/satisfaction';
import { useAsked } from '../dashboard/asked';
import { CountsTable } from '../dashboard/counts-table';
import { FigureLink } from '../dashboard/figure-link';
import type { Asked } from '../dashboard/figures';
import { Interval, Rate } from '../dashboard/rate';
import { useWords } from '../language';
import { satisfactionWords } from './satisfaction.words';

export type Row = SatisfactionNumbers & { readonly key: string };

const counts = ['invited', 'rated', 'lapsed', 'satisfied', 'basicallySatisfied', 'dissatisfied'] as const;

/** The figure each count is published as. */
export const figureFor: Readonly<Record<(typeof counts)[number], string>> = {
  invited: 'ratings-invited',
  rated: 'ratings-given',
  lapsed: 'ratings-lapsed',
  satisfied: 'ratings-satisfied',
  basicallySatisfied: 'ratings-basically-satisfied',
  dissatisfied: 'ratings-dissatisfied',
};

/** Ratings in absolute numbers and both variants of the rate, each with its interval: a rate never stands alone. */
export const NumbersTable = (props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => ReactNode;
  /** What a row's figures are narrowed to; undefined where no figure can be. */
  readonly where: (key: string) => Asked | undefined;
}) => {
  const say = useWords(satisfactionWords);
  const { period, of: said } = useAsked();
  const opens = ({ key }: Row, figure: string, n: number | null, shown: ReactNode) => {
    const where = props.where(key);
    const all = { ...period, rater: said('rater'), of: said('of'), ...where };
    return (
      <FigureLink figure={where && figure} where={all} n={n}>
        {shown}
      </FigureLink>
    );
  };
  return (
    <CountsTable
      {...props}
      keyOf={({ key }) => key}
      columns={[
        ...counts.map((count) => ({
          name: say[count],
          cell: (row: Row) => opens(row, figureFor[count], row[count], row[count]),
        })),
        {
          name: say.responseRate,
          cell: (row) => opens(row, 'response-rate', row.responseRate, <Rate of={row.responseRate} />),
        },
        {
          name: say.satisfactionRate,
          cell: (row) => opens(row, 'satisfaction-rate', row.satisfactionRate, <Rate of={row.satisfactionRate} />),
        },
        {
          name: say.interval,
          cell: (row) => opens(row, 'satisfaction-rate', row.satisfactionRate, <Interval of={row.interval} />),
        },
        {
          name: say.countingLapsed,
          cell: (row) =>
            opens(
              row,
              'satisfaction-rate-counting-lapsed',
              row.satisfactionRateCountingLapsed,
              <Rate of={row.satisfactionRateCountingLapsed} />,
            ),
        },
      ]}
    />
  );
};
