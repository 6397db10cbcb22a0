import type { ReactNode } from 'react';
import type { PipelineNumbers } from '../../../src/figures/pipeline';
import { CountsTable } from '../dashboard/counts-table';
import { DaysTaken } from '../dashboard/rate';
import { useWords } from '../language';
import { measures } from './numbers';
import { pipelineWords } from './pipeline.words';

type Row = PipelineNumbers & { readonly key: string };

/** Everything that is counted of mediation, for tiers, units, regions or months. */
export const NumbersTable = (props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => ReactNode;
}) => {
  const say = useWords(pipelineWords);
  const counts = measures.map((measure) => ({ name: say[measure], cell: (row: Row) => row[measure] }));
  const days = [
    { name: say.median, cell: (row: Row) => <DaysTaken of={row.medianDays} /> },
    { name: say.p90, cell: (row: Row) => <DaysTaken of={row.p90Days} /> },
  ];
  return <CountsTable {...props} keyOf={({ key }) => key} columns={[...counts, ...days]} />;
};
