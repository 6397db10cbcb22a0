import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { AsOf } from '../dashboard/as-of';
import { Chart } from '../dashboard/chart';
import { figureOf } from '../dashboard/figures';
import { Rate, share } from '../dashboard/rate';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { funnelOf } from '../pipeline/funnel-option';
import { resolvedUpTo } from '../pipeline/levels';
import { pipelineWords } from '../pipeline/pipeline.words';
import { turn } from './turns';
import { WallNumbers } from './wall-numbers';

/** Grand mediation in large type. */
export const WallPipeline = () => {
  const answer = useQuery({ ...figureOf<PipelineFigures>('pipeline', {}), refetchInterval: turn });
  return <Shown of={answer}>{(read) => <Pipeline read={read} />}</Shown>;
};

const Pipeline = ({ read }: { readonly read: PipelineFigures }) => {
  const say = useWords(pipelineWords);
  const option = useMemo(() => funnelOf(read.total, say, 22), [read, say]);
  const { opened, settled, performed } = read.total;
  const all = resolvedUpTo(read, 'city');
  return (
    <>
      <WallNumbers
        numbers={[
          { id: 'wall-filings', name: say.filings, value: read.filings },
          { name: say.opened, value: opened },
          { name: say.success, value: <Rate of={share(settled, opened)} /> },
          { name: say.kept, value: <Rate of={share(performed, settled)} /> },
          { name: say.inTheVillage, value: <Rate of={share(resolvedUpTo(read, 'village'), all)} /> },
          { name: say.inTheTownship, value: <Rate of={share(resolvedUpTo(read, 'township'), all)} /> },
        ]}
      />
      <Chart option={option} name={say.funnel} height="52vh" ink="#f5f7fa" />
      <AsOf known={read.asOf} />
    </>
  );
};
