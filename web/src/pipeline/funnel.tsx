import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { CasesLink } from '../dashboard/cases-link';
import { dashboardWords } from '../dashboard/dashboard.words';
import { Figure } from '../dashboard/figure';
import { useWords } from '../language';
import { rowsOf, stages, useTierName } from './numbers';
import { NumbersTable } from './numbers-table';
import { pipelineWords } from './pipeline.words';

/** How many attempts went on from each stage to the next, all tiers together; the table parts them. */
export const Funnel = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const { total } = useWords(dashboardWords);
  const tierName = useTierName();
  const option = useMemo(() => {
    const counts = stages.map((stage) => ({ name: say[stage], value: read.total[stage] }));
    const label = { show: true, position: 'inside', formatter: '{b} {c}', color: '#fff', fontSize: 13 };
    return {
      tooltip: { show: false },
      series: [
        {
          ...{ type: 'funnel', sort: 'none', data: counts, label },
          ...{ left: '5%', right: '5%', top: 8, bottom: 8, gap: 2, minSize: '34%', min: 0 },
          max: Math.max(1, read.total.proposed),
        },
      ],
      aria: { enabled: false },
    };
  }, [read, say]);
  return (
    <Figure title={say.funnel} option={option}>
      <NumbersTable
        caption={say.tiersTable}
        head={say.tier}
        rows={rowsOf(read)}
        nameOf={({ key }) => (key === '' ? total : <CasesLink where={{ tier: key }}>{tierName(key)}</CasesLink>)}
      />
    </Figure>
  );
};
