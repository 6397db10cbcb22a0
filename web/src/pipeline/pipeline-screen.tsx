import '../dashboard/dashboard.css';
import type { PipelineFigures } from '../../../src/figures/pipeline';
import { AsOf } from '../dashboard/as-of';
import { useAsked } from '../dashboard/asked';
import { DimensionField, pipelineDimensions } from '../dashboard/dimension-field';
import { useFigure } from '../dashboard/figures';
import { Filters } from '../dashboard/filters';
import { SaveAs } from '../dashboard/save-as';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { ByDimension } from './by-dimension';
import { Failures } from './failures';
import { FlowFigure } from './flow-figure';
import { Funnel } from './funnel';
import { Levels } from './levels';
import { MainNumbers } from './main-numbers';
import { Phases } from './phases';
import { pipelineWords } from './pipeline.words';
import { Times } from './times';
import { Trend } from './trend';

/** Grand mediation on one page: from proposal to performance, through the three tiers, for any period and as of any day. */
export const PipelineScreen = () => {
  const say = useWords(pipelineWords);
  const asked = useAsked();
  const said = asked.of('by', 'unit');
  const by = pipelineDimensions.find((each) => each === said) ?? 'unit';
  const whole = { ...asked.period, by };
  const figures = useFigure<PipelineFigures>('pipeline', whole);
  const trend = useFigure<PipelineFigures>('pipeline', { ...asked.period, by: 'month' });
  return (
    <>
      <h1>{say.title}</h1>
      <Filters asked={asked}>
        <DimensionField asked={asked} choices={pipelineDimensions} />
      </Filters>
      <Shown of={figures}>
        {(read) => (
          <>
            <AsOf known={read.asOf} />
            <SaveAs path="pipeline" asked={whole} name={say.title} />
            <MainNumbers read={read} />
            <div className="dashboard-grid">
              <Funnel read={read} />
              <FlowFigure read={read} />
              <Times read={read} />
              <Failures read={read} />
              <Phases read={read} />
              <Levels read={read} />
              <Shown of={trend}>{({ groups }) => <Trend months={groups} />}</Shown>
              <ByDimension by={by} groups={read.groups} />
            </div>
          </>
        )}
      </Shown>
    </>
  );
};
