import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { ledger, rollup } from '../runner/projection';
import { begin, steps } from './case-steps';
import { countsOf, daysOf, stockOf } from './counts';
import { entriesOf } from './ledger-entries';
import { PipelineCase, PipelineEntry } from './pipeline.table';
import { PipelineCount, PipelineDays, PipelineStock } from './pipeline-counts.table';

/** Grand mediation as a pipeline: what was proposed, opened, settled, performed per tier, and where cases stand. */
export const pipeline = ledger<GrievanceEvent, PipelineCase, PipelineEntry>({
  name: 'pipeline.v1',
  category: 'grievance',
  table: PipelineCase,
  key: (_, { streamId }) => streamId,
  create: begin,
  apply: steps,
  entries: {
    table: PipelineEntry,
    also: ['TierEscalated', 'AgreementTookEffect', 'AgreementPerformed', 'JudicialConfirmationDecided'],
    of: entriesOf,
  },
  rollups: [
    rollup({ table: PipelineCount, of: countsOf }),
    rollup({ table: PipelineDays, of: daysOf }),
    rollup({ table: PipelineStock, of: stockOf }),
  ],
});
