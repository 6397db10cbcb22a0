import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { useAsked } from '../dashboard/asked';
import { CountsTable } from '../dashboard/counts-table';
import { Figure } from '../dashboard/figure';
import { FigureLink } from '../dashboard/figure-link';
import { Nothing } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { valueName } from '../words/names';
import { type Flow, flowsOf } from './flows';
import { pipelineWords } from './pipeline.words';

const optionOf = (flows: readonly Flow[]) => ({
  series: [
    {
      type: 'sankey',
      ...{ left: 8, right: 132, top: 8, bottom: 8, nodeGap: 22, draggable: false },
      data: [...new Set(flows.flatMap(({ from, to }) => [from, to]))].map((name) => ({ name })),
      links: flows.map(({ from, to, n }) => ({ source: from, target: to, value: n })),
      label: {
        ...{ color: '#1f1f1f', width: 124, overflow: 'break', lineHeight: 14 },
        formatter: ({ name, value }: { name: string; value?: number }) => `${name} ${value}`,
      },
      lineStyle: { color: 'gradient', opacity: 0.35 },
    },
  ],
  aria: { enabled: false },
});

/** The three tiers of grand mediation, and where attempts went from each. */
export const FlowFigure = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const { language } = useLanguage();
  const { period } = useAsked();
  const flows = useMemo(() => flowsOf(read, say, (tier) => valueName('tier', tier, language)), [read, say, language]);
  const option = useMemo(() => optionOf(flows), [flows]);
  if (flows.length === 0) {
    return (
      <section className="dashboard-figure">
        <h2>{say.flow}</h2>
        <Nothing said={say.noFlow} />
      </section>
    );
  }
  return (
    <Figure title={say.flow} said={say.flowSaid} option={option}>
      <CountsTable
        caption={say.flowTable}
        head={say.flowFrom}
        rows={flows}
        keyOf={({ from, to }) => `${from} ${to}`}
        nameOf={({ from, to }) => `${from} → ${to}`}
        columns={[
          {
            name: say.count,
            cell: ({ n, figure, where }) => (
              <FigureLink figure={figure} where={{ ...period, ...where }} n={n}>
                {n}
              </FigureLink>
            ),
          },
        ]}
      />
    </Figure>
  );
};
