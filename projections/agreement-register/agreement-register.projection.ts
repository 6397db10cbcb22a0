import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { instantOf } from '../runner/day';
import { projection } from '../runner/projection';
import { AgreementCase, AgreementRow } from './agreement-register.table';
import {
  amended,
  breached,
  courtDecided,
  dropped,
  obligationPerformed,
  reached,
  standing,
  tookEffect,
} from './agreement-steps';

const withMediator = (row: AgreementCase, { mediator }: { readonly mediator: string }): AgreementCase =>
  row.attempt ? { ...row, attempt: { ...row.attempt, mediator } } : row;

/** One row per agreement: signed, in effect, performed or breached, confirmed by a court, enforceable until (PML 28–33; CPL 205, 250). */
export const agreementRegister = projection<GrievanceEvent, AgreementCase, AgreementRow>({
  name: 'agreement-register.v1',
  category: 'grievance',
  table: AgreementCase,
  key: (_, { streamId }) => streamId,
  create: {
    GrievanceReceived: ({ rulebook }, { streamId }) => ({ id: streamId, rulebook, attempt: null, agreements: [] }),
  },
  apply: {
    MediationProposed: (row, { attempt, tier, profile, unit }) => ({
      ...row,
      attempt: { attempt, tier, profile, unit, mediator: null },
    }),
    MediatorDesignated: withMediator,
    MediatorReplaced: withMediator,
    MediationOpened: withMediator,
    GrievanceMediated: (row) => ({ ...row, attempt: null }),
    AgreementReached: reached,
    AgreementSuperseded: amended,
    AgreementTookEffect: tookEffect,
    ObligationPerformed: obligationPerformed,
    AgreementBreached: breached,
    AgreementPerformed: (row, { at }) =>
      standing(row, () => ({ state: 'performed', performedAt: instantOf(at), due: null })),
    JudicialConfirmationRequested: (row, { court, at }) =>
      standing(row, () => ({ confirmation: 'requested', court, confirmationRequestedAt: instantOf(at) })),
    JudicialConfirmationDecided: courtDecided,
    EnforcementRequested: (row, { court, at }) =>
      standing(row, () => ({ court, enforcementRequestedAt: instantOf(at) })),
    GrievanceWithdrawn: (row) => dropped({ ...row, attempt: null }),
    GrievanceReopened: (row) => dropped({ ...row, attempt: null }),
    DuplicateLinked: dropped,
    GrievanceDeclined: dropped,
    GrievanceRedirected: dropped,
    GrievanceTerminated: dropped,
  },
  spread: {
    table: AgreementRow,
    of: ({ id, agreements }) => agreements.map((agreement) => ({ grievance: id, ...agreement })),
  },
});
