import type { SatisfactionNumbers } from '../../../src/figures/satisfaction';
import { KeyNumbers } from '../dashboard/key-numbers';
import { Interval, Rate } from '../dashboard/rate';
import { useWords } from '../language';
import { satisfactionWords } from './satisfaction.words';

/** Response and satisfaction in both variants, with the interval and the numbers they rest on. */
export const MainNumbers = ({ of }: { readonly of: SatisfactionNumbers }) => {
  const say = useWords(satisfactionWords);
  const content = of.satisfied + of.basicallySatisfied;
  const said = say.satisfactionSaid(content, content + of.dissatisfied);
  return (
    <KeyNumbers
      label={say.numbers}
      numbers={[
        { id: 'invited', name: say.invited, value: of.invited },
        { id: 'rated', name: say.rated, value: of.rated },
        { id: 'lapsed', name: say.lapsed, value: of.lapsed },
        { id: 'response', name: say.responseRate, value: <Rate of={of.responseRate} />, said: say.responseSaid },
        { id: 'satisfaction', name: say.satisfactionRate, value: <Rate of={of.satisfactionRate} />, said },
        { name: say.interval, value: <Interval of={of.interval} />, said: say.intervalSaid },
        {
          id: 'counting-lapsed',
          name: say.countingLapsed,
          value: <Rate of={of.satisfactionRateCountingLapsed} />,
          said: say.countingSaid,
        },
      ]}
    />
  );
};
