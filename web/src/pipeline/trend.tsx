import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { useAsked } from '../dashboard/asked';
import { lines } from '../dashboard/bars';
import { Figure } from '../dashboard/figure';
import { monthWithin } from '../dashboard/month';
import { useWords } from '../language';
import { NumbersTable } from './numbers-table';
import { pipelineWords } from './pipeline.words';

const followed = ['opened', 'settled', 'failed', 'performed'] as const;

/** Mediation month by month. */
export const Trend = ({ months }: { readonly months: PipelineFigures['groups'] }) => {
  const say = useWords(pipelineWords);
  const { period } = useAsked();
  const option = useMemo(
    () =>
      lines(
        months.map(({ key }) => key),
        followed.map((measure) => ({ name: say[measure], values: months.map((month) => month[measure]) })),
      ),
    [months, say],
  );
  return (
    <Figure title={say.trend} option={option}>
      <NumbersTable
        caption={say.trend}
        head={say.month}
        rows={months}
        nameOf={({ key }) => key}
        where={(month) => monthWithin(month, period)}
      />
    </Figure>
  );
};
