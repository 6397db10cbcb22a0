import type { ReactNode } from 'react';
import type { SatisfactionNumbers } from '../../../src/figures/satisfaction';
import { useAsked } from '../dashboard/asked';
import { FigureLink } from '../dashboard/figure-link';
import { KeyNumbers } from '../dashboard/key-numbers';
import { Interval, Rate } from '../dashboard/rate';
import { useWords } from '../language';
import { figureFor } from './numbers-table';
import { satisfactionWords } from './satisfaction.words';

/** Response and satisfaction in both variants, with the interval and the numbers they rest on. */
export const MainNumbers = ({ of }: { readonly of: SatisfactionNumbers }) => {
  const say = useWords(satisfactionWords);
  const content = of.satisfied + of.basicallySatisfied;
  const said = say.satisfactionSaid(content, content + of.dissatisfied);
  const { period, of: asked } = useAsked();
  const opens = (figure: string, n: number | null, shown: ReactNode) => (
    <FigureLink figure={figure} where={{ ...period, rater: asked('rater'), of: asked('of') }} n={n}>
      {shown}
    </FigureLink>
  );
  return (
    <KeyNumbers
      label={say.numbers}
      numbers={[
        { id: 'invited', name: say.invited, value: opens(figureFor.invited, of.invited, of.invited) },
        { id: 'rated', name: say.rated, value: opens(figureFor.rated, of.rated, of.rated) },
        { id: 'lapsed', name: say.lapsed, value: opens(figureFor.lapsed, of.lapsed, of.lapsed) },
        {
          id: 'response',
          name: say.responseRate,
          value: opens('response-rate', of.responseRate, <Rate of={of.responseRate} />),
          said: say.responseSaid,
        },
        {
          id: 'satisfaction',
          name: say.satisfactionRate,
          value: opens('satisfaction-rate', of.satisfactionRate, <Rate of={of.satisfactionRate} />),
          said,
        },
        {
          name: say.interval,
          value: opens('satisfaction-rate', of.satisfactionRate, <Interval of={of.interval} />),
          said: say.intervalSaid,
        },
        {
          id: 'counting-lapsed',
          name: say.countingLapsed,
          value: opens(
            'satisfaction-rate-counting-lapsed',
            of.satisfactionRateCountingLapsed,
            <Rate of={of.satisfactionRateCountingLapsed} />,
          ),
          said: say.countingSaid,
        },
      ]}
    />
  );
};
