import type { PipelineFigures } from '../../../src/figures/pipeline';
import { useAsked } from '../dashboard/asked';
import { FigureLink } from '../dashboard/figure-link';
import type { Asked } from '../dashboard/figures';
import { KeyNumbers } from '../dashboard/key-numbers';
import { Rate, share } from '../dashboard/rate';
import { useWords } from '../language';
import { resolvedUpTo } from './levels';
import { pipelineWords } from './pipeline.words';

/** What one looks for first: filings and matters, success as settled of opened and performed of settled, and levels. */
export const MainNumbers = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const { opened, settled, performed } = read.total;
  const all = resolvedUpTo(read, 'city');
  const [village, township] = [resolvedUpTo(read, 'village'), resolvedUpTo(read, 'township')];
  const { period } = useAsked();
  const rate = (part: number, whole: number, figure: string, where: Asked = {}) => (
    <FigureLink figure={figure} where={{ ...period, ...where }} n={share(part, whole)}>
      <Rate of={share(part, whole)} />
    </FigureLink>
  );
  const stands = (figure: string, n: number) => (
    <FigureLink figure={figure} where={{ asOf: period.asOf }} n={n}>
      {n}
    </FigureLink>
  );
  return (
    <KeyNumbers
      label={say.numbers}
      numbers={[
        { id: 'filings', name: say.filings, value: stands('filings', read.filings) },
        { id: 'matters', name: say.matters, value: stands('matters', read.matters), said: say.mattersSaid },
        {
          id: 'opened',
          name: say.opened,
          value: (
            <FigureLink figure="mediations-opened" where={period} n={opened}>
              {opened}
            </FigureLink>
          ),
        },
        { name: say.success, value: rate(settled, opened, 'settlement-rate'), said: say.successSaid(settled, opened) },
        { name: say.kept, value: rate(performed, settled, 'performance-rate'), said: say.keptSaid(performed, settled) },
        {
          name: say.inTheVillage,
          value: rate(village, all, 'cases-resolved', { detail: 'village' }),
          said: say.resolvedSaid(village, all),
        },
        {
          name: say.inTheTownship,
          value: rate(township, all, 'cases-resolved'),
          said: say.resolvedSaid(township, all),
        },
      ]}
    />
  );
};
