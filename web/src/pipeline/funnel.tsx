import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { CasesLink } from '../dashboard/cases-link';
import { dashboardWords } from '../dashboard/dashboard.words';
import { Figure } from '../dashboard/figure';
import { useWords } from '../language';
import { funnelOf } from './funnel-option';
import { rowsOf, useTierName } from './numbers';
import { NumbersTable } from './numbers-table';
import { pipelineWords } from './pipeline.words';

/** How many attempts went on from each stage to the next, all tiers together; the table parts them. */
export const Funnel = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const { total } = useWords(dashboardWords);
  const tierName = useTierName();
  const option = useMemo(() => funnelOf(read.total, say), [read, say]);
  return (
    <Figure title={say.funnel} option={option}>
      <NumbersTable
        caption={say.tiersTable}
        head={say.tier}
        rows={rowsOf(read)}
        where={(key) => (key === '' ? {} : { tier: key })}
        nameOf={({ key }) => (key === '' ? total : <CasesLink where={{ tier: key }}>{tierName(key)}</CasesLink>)}
      />
    </Figure>
  );
};
