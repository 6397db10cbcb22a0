import type { PipelineNumbers } from '../../../src/figures/pipeline';
import type { Option } from '../dashboard/echarts';
import { stages, type Words } from './numbers';

/** Each stage's height, of which a little is left for the gaps. */
const height = `${95 / stages.length}%`;

/** Below the last stage there is none it narrows towards: it ends as wide as it is. */
const end = (numbers: PipelineNumbers) => ({
  ...{ name: '', value: numbers[stages.at(-1) ?? 'proposed'] },
  ...{ itemStyle: { height: 0, opacity: 0 }, label: { show: false } },
});

/** A stage below the other, as wide as so many attempts reached it. */
export const funnelOf = (numbers: PipelineNumbers, say: Words, fontSize = 13): Option => ({
  tooltip: { show: false },
  series: [
    {
      ...{ type: 'funnel', sort: 'none', left: '5%', right: '5%', top: 8, bottom: 8, gap: 2 },
      ...{ min: 0, max: Math.max(1, numbers.proposed), minSize: '0%' },
      data: [
        ...stages.map((stage) => ({ name: say[stage], value: numbers[stage], itemStyle: { height } })),
        end(numbers),
      ],
      label: {
        show: true,
        position: 'inside',
        formatter: '{b} {c}',
        color: '#fff',
        textBorderColor: '#1f1f1f',
        textBorderWidth: 3,
        fontSize,
      },
    },
  ],
  aria: { enabled: false },
});
