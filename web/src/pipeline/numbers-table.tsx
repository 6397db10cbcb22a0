import type { ReactNode } from 'react';
import type { PipelineNumbers } from '../../../src/figures/pipeline';
import { useAsked } from '../dashboard/asked';
import { CountsTable } from '../dashboard/counts-table';
import { FigureLink } from '../dashboard/figure-link';
import type { Asked } from '../dashboard/figures';
import { DaysTaken } from '../dashboard/rate';
import { useWords } from '../language';
import { figureFor, measures } from './numbers';
import { pipelineWords } from './pipeline.words';

type Row = PipelineNumbers & { readonly key: string };

/** Everything that is counted of mediation, for tiers, units, regions or months; each count opens what it rests on. */
export const NumbersTable = (props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => ReactNode;
  /** What a row's figures are narrowed to; undefined where no figure can be. */
  readonly where: (key: string) => Asked | undefined;
}) => {
  const say = useWords(pipelineWords);
  const { period } = useAsked();
  const { where } = props;
  const counts = measures.map((measure) => ({
    name: say[measure],
    cell: (row: Row) => (
      <FigureLink
        figure={where(row.key) && figureFor[measure]}
        where={{ ...period, ...where(row.key) }}
        n={row[measure]}
      >
        {row[measure]}
      </FigureLink>
    ),
  }));
  const taken = ({ key }: Row, figure: string, n: number | null) => (
    <FigureLink figure={where(key) && figure} where={{ ...period, ...where(key) }} n={n}>
      <DaysTaken of={n} />
    </FigureLink>
  );
  const days = [
    { name: say.median, cell: (row: Row) => taken(row, 'mediation-days-median', row.medianDays) },
    { name: say.p90, cell: (row: Row) => taken(row, 'mediation-days-p90', row.p90Days) },
  ];
  return <CountsTable {...props} keyOf={({ key }) => key} columns={[...counts, ...days]} />;
};
