import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { useAsked } from '../dashboard/asked';
import { lyingBars } from '../dashboard/bars';
import { CountsTable } from '../dashboard/counts-table';
import { dashboardWords } from '../dashboard/dashboard.words';
import { Figure } from '../dashboard/figure';
import { FigureLink } from '../dashboard/figure-link';
import { DaysTaken } from '../dashboard/rate';
import { useLanguage, useWords } from '../language';
import { valueName } from '../words/names';
import { rowsOf } from './numbers';
import { pipelineWords } from './pipeline.words';

/** How many days attempts took in each tier: the median, and what nine in ten did not exceed. */
export const Times = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const { total } = useWords(dashboardWords);
  const { language } = useLanguage();
  const { period } = useAsked();
  const taken = (tier: string, figure: string, n: number | null) => (
    <FigureLink figure={figure} where={{ ...period, tier }} n={n}>
      <DaysTaken of={n} />
    </FigureLink>
  );
  const rows = rowsOf(read).map((row) => ({ ...row, name: row.key ? valueName('tier', row.key, language) : total }));
  const option = useMemo(() => {
    const named = rowsOf(read).map(({ key }) => (key ? valueName('tier', key, language) : total));
    return lyingBars(named, [
      { name: say.median, values: rowsOf(read).map(({ medianDays }) => medianDays) },
      { name: say.p90, values: rowsOf(read).map(({ p90Days }) => p90Days) },
    ]);
  }, [read, say, total, language]);
  return (
    <Figure title={say.times} said={say.timesSaid} option={option}>
      <CountsTable
        caption={say.times}
        head={say.tier}
        rows={rows}
        keyOf={({ key }) => key}
        nameOf={({ name }) => name}
        columns={[
          { name: say.median, cell: ({ key, medianDays }) => taken(key, 'mediation-days-median', medianDays) },
          { name: say.p90, cell: ({ key, p90Days }) => taken(key, 'mediation-days-p90', p90Days) },
        ]}
      />
    </Figure>
  );
};
