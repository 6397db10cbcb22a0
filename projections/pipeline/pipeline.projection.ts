import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { ledger } from '../runner/projection';
import { begin, steps } from './case-steps';
import { countsOf } from './counts';
import { entriesOf } from './ledger-entries';
import { PipelineCase, PipelineCount, PipelineEntry } from './pipeline.table';

/** Grand mediation as a pipeline: what was proposed, opened, settled, performed per tier, and where cases stand. */
export const pipeline = ledger<GrievanceEvent, PipelineCase, PipelineEntry, PipelineCount>({
  name: 'pipeline.v1',
  category: 'grievance',
  table: PipelineCase,
  key: (_, { streamId }) => streamId,
  create: begin,
  apply: steps,
  entries: { table: PipelineEntry, of: entriesOf },
  rollup: { table: PipelineCount, of: countsOf },
});
