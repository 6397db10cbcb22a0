import type { GrievanceEvent, GrievanceEvents } from '../../src/grievance/domain/events';
import type { Apply } from '../runner/projection';
import { reached } from './agreement-steps';
import type { GrievanceDetails } from './grievance-details.table';
import type { AttemptPart } from './grievance-parts';
import { join } from './received-row';

/** Changes the attempt under way; without one the event changes nothing. */
const attempt = (row: GrievanceDetails, change: (attempt: AttemptPart) => Partial<AttemptPart>): GrievanceDetails =>
  row.mediation ? { ...row, mediation: { ...row.mediation, ...change(row.mediation) } } : row;

const proposed = (row: GrievanceDetails, data: GrievanceEvents['MediationProposed']): AttemptPart => ({
  attempt: data.attempt,
  tier: data.tier,
  profile: data.profile,
  unit: data.unit,
  from: row.status,
  consents: [],
  mediator: null,
  confirmedAt: null,
  proposedAt: data.at,
  openedAt: null,
  due: null,
  pausedAt: null,
  sessions: 0,
  lastSessionAt: null,
  outcome: null,
  ground: null,
  remedies: [],
  endedAt: null,
});

/** What mediation events change in a details row. */
export const mediationSteps: Apply<GrievanceEvent, GrievanceDetails> = {
  MediationProposed: (row, data) => ({
    ...row,
    units: join(row.units, data.unit),
    tier: data.tier,
    mediator: null,
    mediation: proposed(row, data),
  }),
  PartyConsented: (row, { party }) => attempt(row, ({ consents }) => ({ consents: join(consents, party) })),
  MediatorDesignated: (row, { mediator }) => ({ ...attempt(row, () => ({ mediator, confirmedAt: null })), mediator }),
  MediatorConfirmed: (row, { at }) => attempt(row, () => ({ confirmedAt: at })),
  MediatorDeclined: (row) => ({ ...attempt(row, () => ({ mediator: null })), mediator: null }),
  MediatorReplaced: (row, { mediator }) => ({ ...attempt(row, () => ({ mediator, confirmedAt: null })), mediator }),
  MediationOpened: (row, { at, due }) => ({
    ...attempt(row, () => ({ from: row.status, openedAt: at, due })),
    status: 'in-mediation',
  }),
  SessionHeld: (row, { heldAt }) => attempt(row, ({ sessions }) => ({ sessions: sessions + 1, lastSessionAt: heldAt })),
  MediationPaused: (row, { at }) => attempt(row, () => ({ pausedAt: at })),
  MediationResumed: (row, { due }) => attempt(row, () => ({ pausedAt: null, due })),
  MediationExtended: (row, { due }) => attempt(row, () => ({ due })),
  AgreementReached: (row, data) => ({
    ...row,
    agreement: row.mediation && reached(row.mediation, data, row.agreement),
  }),
  GrievanceMediated: (row, { outcome, ground, remedies, mediator, tier, at }) => ({
    ...row,
    status: outcome !== 'failed' ? 'performing' : row.mediation?.openedAt ? row.mediation.from : row.status,
    phase: row.phase === 'resolved' || row.phase === 'rated' ? row.phase : 'mediated',
    tier,
    mediator: mediator ?? row.mediator,
    attempts: row.mediation
      ? [...row.attempts, { ...row.mediation, outcome, ground, remedies, endedAt: at }]
      : row.attempts,
    mediation: null,
    escalatedTo: null,
  }),
  TierEscalated: (row, { to }) => ({ ...row, escalatedTo: to }),
};
