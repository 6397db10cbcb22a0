import type { ReactNode } from 'react';
import type { SatisfactionNumbers } from '../../../src/figures/satisfaction';
import { CountsTable } from '../dashboard/counts-table';
import { Interval, Rate } from '../dashboard/rate';
import { useWords } from '../language';
import { satisfactionWords } from './satisfaction.words';

export type Row = SatisfactionNumbers & { readonly key: string };

const counts = ['invited', 'rated', 'lapsed', 'satisfied', 'basicallySatisfied', 'dissatisfied'] as const;

/** Ratings in absolute numbers and both variants of the rate, each with its interval: a rate never stands alone. */
export const NumbersTable = (props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => ReactNode;
}) => {
  const say = useWords(satisfactionWords);
  return (
    <CountsTable
      {...props}
      keyOf={({ key }) => key}
      columns={[
        ...counts.map((count) => ({ name: say[count], cell: (row: Row) => row[count] })),
        { name: say.responseRate, cell: ({ responseRate }) => <Rate of={responseRate} /> },
        { name: say.satisfactionRate, cell: ({ satisfactionRate }) => <Rate of={satisfactionRate} /> },
        { name: say.interval, cell: ({ interval }) => <Interval of={interval} /> },
        {
          name: say.countingLapsed,
          cell: ({ satisfactionRateCountingLapsed }) => <Rate of={satisfactionRateCountingLapsed} />,
        },
      ]}
    />
  );
};
