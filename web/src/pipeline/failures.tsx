import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import type { FailureGround } from '../../../src/grievance/domain/terms';
import { useAsked } from '../dashboard/asked';
import { lyingBars } from '../dashboard/bars';
import { CountsTable } from '../dashboard/counts-table';
import { dashboardWords } from '../dashboard/dashboard.words';
import { Figure } from '../dashboard/figure';
import { FigureLink } from '../dashboard/figure-link';
import type { Asked } from '../dashboard/figures';
import { useLanguage, useWords } from '../language';
import { valueName } from '../words/names';
import { tiers } from './numbers';
import { pipelineWords } from './pipeline.words';

const grounds: readonly FailureGround[] = [
  'refused',
  'withdrawn',
  'no-prospect',
  'unreachable',
  'time-over',
  'sham-suspected',
  'refused-to-sign',
];

/** On which ground attempts ended without an agreement, tier by tier (lifecycle §4 M13). */
export const Failures = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const { total } = useWords(dashboardWords);
  const { language } = useLanguage();
  const { period } = useAsked();
  const failed = (n: number, where: Asked) => (
    <FigureLink figure="mediations-failed" where={{ ...period, ...where }} n={n}>
      {n}
    </FigureLink>
  );
  const option = useMemo(
    () =>
      lyingBars(
        grounds.map((ground) => valueName('ground', ground, language)),
        tiers.map((tier) => ({
          name: valueName('tier', tier, language),
          values: grounds.map((ground) => read.tiers[tier].failedBy[ground] ?? 0),
        })),
        'grounds',
      ),
    [read, language],
  );
  return (
    <Figure title={say.failures} option={option}>
      <CountsTable
        caption={say.failures}
        head={say.ground}
        rows={grounds}
        keyOf={(ground) => ground}
        nameOf={(ground) => valueName('ground', ground, language)}
        columns={[
          ...tiers.map((tier) => ({
            name: valueName('tier', tier, language),
            cell: (ground: FailureGround) => failed(read.tiers[tier].failedBy[ground] ?? 0, { tier, detail: ground }),
          })),
          {
            name: total,
            cell: (ground: FailureGround) => failed(read.total.failedBy[ground] ?? 0, { detail: ground }),
          },
        ]}
      />
    </Figure>
  );
};
