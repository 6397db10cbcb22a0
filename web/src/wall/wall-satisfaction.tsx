import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SatisfactionFigures } from '../../../src/figures/satisfaction';
import { AsOf } from '../dashboard/as-of';
import { Chart } from '../dashboard/chart';
import { errorBars } from '../dashboard/error-bars';
import { figureOf } from '../dashboard/figures';
import { useKeyNames } from '../dashboard/key-names';
import { Interval, Rate } from '../dashboard/rate';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { satisfactionWords } from '../satisfaction/satisfaction.words';
import { turn } from './turns';
import { wallWords } from './wall.words';
import { WallNumbers } from './wall-numbers';

/** Satisfaction in large type, with its interval. */
export const WallSatisfaction = () => {
  const answer = useQuery({ ...figureOf<SatisfactionFigures>('satisfaction', { by: 'tier' }), refetchInterval: turn });
  return <Shown of={answer}>{(read) => <Satisfaction read={read} />}</Shown>;
};

const Satisfaction = ({ read: { asOf, overall, groups } }: { readonly read: SatisfactionFigures }) => {
  const say = useWords(satisfactionWords);
  const { byTier } = useWords(wallWords);
  const tierName = useKeyNames('tier');
  const option = useMemo(() => {
    const named = groups.map(({ key, satisfactionRate, interval }) => ({
      name: tierName(key),
      rate: satisfactionRate,
      interval,
    }));
    return errorBars(named, { ink: '#f5f7fa', mark: '#7db8ff', size: innerWidth < 600 ? 12 : 20 });
  }, [groups, tierName]);
  return (
    <>
      <WallNumbers
        numbers={[
          { name: say.invited, value: overall.invited },
          { id: 'wall-rated', name: say.rated, value: overall.rated },
          { name: say.responseRate, value: <Rate of={overall.responseRate} /> },
          { name: say.satisfactionRate, value: <Rate of={overall.satisfactionRate} /> },
          { name: say.interval, value: <Interval of={overall.interval} /> },
          { name: say.countingLapsed, value: <Rate of={overall.satisfactionRateCountingLapsed} /> },
        ]}
      />
      {groups.length > 0 && (
        <>
          <h2>{byTier}</h2>
          <Chart option={option} name={byTier} height="48vh" ink="#f5f7fa" />
        </>
      )}
      <AsOf known={asOf} />
    </>
  );
};
