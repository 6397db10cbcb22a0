import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { instantOf } from '../runner/day';
import { projection } from '../runner/projection';
import { agreementSteps } from './agreement-steps';
import { answerableUnit } from './answerable-unit';
import { endingSteps } from './ending-steps';
import { erasureSteps } from './erasure-steps';
import { GrievanceDetails, grievanceDetailsName } from './grievance-details.table';
import { handlingSteps } from './handling-steps';
import { mediationSteps } from './mediation-steps';
import { dueDays } from './next-due';
import { receivedRow } from './received-row';
import { responsibilitySteps } from './responsibility-steps';
import { routingSteps } from './routing-steps';

/** One row per case: where it stands, who answers for it, what was agreed and what is due. */
export const grievanceDetails = projection<GrievanceEvent, GrievanceDetails>({
  name: grievanceDetailsName,
  category: 'grievance',
  personal: true,
  table: GrievanceDetails,
  key: (_, { streamId }) => streamId,
  create: { GrievanceReceived: receivedRow },
  apply: {
    ...routingSteps,
    ...handlingSteps,
    ...mediationSteps,
    ...agreementSteps,
    ...endingSteps,
    ...responsibilitySteps,
    ...erasureSteps,
  },
  each: (row, { revision, recordedAt }) => ({ ...row, revision, updatedAt: instantOf(recordedAt) }),
  derive: (row) => ({ ...row, unit: answerableUnit(row), ...dueDays(row) }),
});
