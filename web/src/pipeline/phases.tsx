import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { useAsked } from '../dashboard/asked';
import { lyingBars } from '../dashboard/bars';
import { CasesLink, useOpensCases } from '../dashboard/cases-link';
import { CountsTable } from '../dashboard/counts-table';
import { Figure } from '../dashboard/figure';
import { FigureLink } from '../dashboard/figure-link';
import { useLanguage, useWords } from '../language';
import { nameOf } from '../words/names';
import { pipelineWords } from './pipeline.words';

const phases = ['received', 'delegated', 'mediated', 'resolved', 'rated'] as const;

/** How many cases stand in each of the five phases; every one opens its cases, or as of a past day its events. */
export const Phases = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const { language } = useLanguage();
  const { period } = useAsked();
  const opensCases = useOpensCases();
  const option = useMemo(
    () =>
      lyingBars(
        phases.map((phase) => nameOf('statuses', phase, language)),
        [{ name: say.phases, values: phases.map((phase) => read.phases[phase]) }],
      ),
    [read, say, language],
  );
  return (
    <Figure title={say.phases} said={say.phasesSaid} option={option} height={240}>
      <CountsTable
        caption={say.phases}
        head={say.phase}
        rows={phases}
        keyOf={(phase) => phase}
        nameOf={(phase) => nameOf('statuses', phase, language)}
        columns={[
          {
            name: say.count,
            cell: (phase) =>
              opensCases && period.asOf === '' ? (
                <CasesLink where={{ phase }} label={`${nameOf('statuses', phase, language)} ${read.phases[phase]}`}>
                  {read.phases[phase]}
                </CasesLink>
              ) : (
                <FigureLink figure={`cases-${phase}-now`} where={{ asOf: period.asOf }} n={read.phases[phase]}>
                  {read.phases[phase]}
                </FigureLink>
              ),
          },
        ]}
      />
    </Figure>
  );
};
