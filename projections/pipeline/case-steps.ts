import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from '../../src/grievance/domain/events';
import type { Status } from '../../src/grievance/domain/terms';
import { dayOf } from '../runner/day';
import type { Apply, Create } from '../runner/projection';
import type { CountedAttempt, Phase, PipelineCase } from './pipeline.table';

const order: readonly Phase[] = ['received', 'delegated', 'mediated', 'resolved', 'rated'];

/** The case in another status, since the day it happened. */
const inStatus = (row: PipelineCase, status: Status, at: string): PipelineCase =>
  row.status === status ? row : { ...row, status, statusSince: dayOf(at) };

/** The case in a phase, since the day it happened; a phase once passed is not entered again. */
const inPhase = (row: PipelineCase, phase: Phase, at: string): PipelineCase => {
  const further = order.indexOf(phase) > order.indexOf(row.phase);
  const worked = order.indexOf(phase) > order.indexOf(row.workedPhase) && phase !== 'resolved' && phase !== 'rated';
  const next = worked ? { ...row, workedPhase: phase } : row;
  return further ? { ...next, phase, phaseSince: dayOf(at) } : next;
};

const becomes =
  (status: Status) =>
  (row: PipelineCase, { at }: { at: string }): PipelineCase =>
    inStatus(row, status, at);

/** Events that only move a case into a status. */
const moves = {
  DuplicateLinked: becomes('merged'),
  DelegationContested: becomes('contested'),
  ContestRejected: becomes('delegated'),
  GrievanceDeclined: becomes('declined'),
  GrievanceRedirected: becomes('redirected'),
  OpinionIssued: becomes('opinion-issued'),
  ExecutionStarted: becomes('executing'),
  ReviewRequested: becomes('in-review'),
  ReviewDecided: becomes('review-decided'),
  FinalReviewRequested: becomes('in-final-review'),
  FinalReviewDecided: becomes('final-decided'),
  GrievanceTerminated: becomes('terminated'),
  GrievanceClosed: becomes('closed'),
} satisfies { readonly [Type in GrievanceEventType]?: unknown };

const attempt = (row: PipelineCase, change: (attempt: CountedAttempt) => Partial<CountedAttempt>): PipelineCase =>
  row.attempt ? { ...row, attempt: { ...row.attempt, ...change(row.attempt) } } : row;

const consented = (row: PipelineCase, { party }: GrievanceEvents['PartyConsented']): PipelineCase =>
  attempt(row, (each) => {
    const consents = [...new Set([...each.consents, party])];
    return { consents, consented: each.consented || row.parties.every((one) => consents.includes(one)) };
  });

/** How a case begins in the pipeline. */
export const begin: Create<GrievanceEvent, PipelineCase> = {
  GrievanceReceived: ({ region, regionPath, regionLevel, office, category, channel, parties, at }, { streamId }) => ({
    id: streamId,
    region,
    regionPath,
    level: regionLevel,
    office,
    unit: office,
    category,
    channel,
    kind: null,
    urgency: null,
    parties: parties.map(({ party }) => party),
    status: 'received',
    statusSince: dayOf(at),
    phase: 'received',
    phaseSince: dayOf(at),
    workedPhase: 'received',
    attempt: null,
    lastAttempt: null,
    agreement: null,
  }),
};

const mediationSteps: Apply<GrievanceEvent, PipelineCase> = {
  MediationProposed: (row, { tier, unit }) => ({
    ...row,
    attempt: { tier, unit, mediator: null, from: row.status, consents: [], consented: false, openedAt: null },
  }),
  PartyConsented: consented,
  MediatorDesignated: (row, { mediator }) => attempt(row, () => ({ mediator })),
  MediatorReplaced: (row, { mediator }) => attempt(row, () => ({ mediator })),
  MediationOpened: (row, { mediator, at }) =>
    inStatus(
      attempt(row, () => ({ mediator, openedAt: at, consented: true, from: row.status })),
      'in-mediation',
      at,
    ),
  AgreementReached: (row, { partial }) => ({
    ...row,
    agreement: row.attempt && {
      tier: row.attempt.tier,
      unit: row.attempt.unit,
      mediator: row.attempt.mediator,
      breached: false,
      ...(partial ? { rest: row.attempt.from === 'performing' ? row.agreement?.rest : row.attempt.from } : {}),
    },
  }),
  AgreementSuperseded: (row) => ({ ...row, agreement: row.agreement && { ...row.agreement, breached: false } }),
  AgreementPerformed: (row, { at }) => (row.agreement?.rest ? inStatus(row, row.agreement.rest, at) : row),
  GrievanceMediated: (row, { outcome, at }) => {
    const back = row.attempt?.openedAt ? row.attempt.from : row.status;
    const status = outcome === 'failed' ? back : 'performing';
    return { ...inPhase(inStatus(row, status, at), 'mediated', at), attempt: null, lastAttempt: row.attempt };
  },
  AgreementBreached: (row) => ({ ...row, agreement: row.agreement && { ...row.agreement, breached: true } }),
};

/** How a case moves through the pipeline. */
export const steps: Apply<GrievanceEvent, PipelineCase> = {
  ...moves,
  ...mediationSteps,
  ReceiptCorrected: (row, { field, value }) =>
    field === 'category' || field === 'channel' ? { ...row, [field]: String(value) } : row,
  GrievanceScreened: (row, { kind, category, urgency }) => ({ ...row, kind, category, urgency }),
  GrievanceDelegated: (row, { to, at }) => ({ ...inPhase(inStatus(row, 'delegated', at), 'delegated', at), unit: to }),
  ContestUpheld: (row, { at }) => ({ ...inStatus(row, 'received', at), unit: row.office }),
  GrievanceAccepted: (row, { unit, at }) => ({ ...inStatus(row, 'in-handling', at), unit }),
  RedoOrdered: (row, { to, at }) => ({ ...inStatus(row, 'in-handling', at), unit: to }),
  GrievanceResolved: (row, { at }) => inPhase(inStatus(row, 'resolved', at), 'resolved', at),
  GrievanceWithdrawn: (row, { at }) => ({ ...inStatus(row, 'withdrawn', at), attempt: null }),
  GrievanceReopened: (row, { to, at }) => {
    const workedPhase = to === 'received' ? 'received' : row.workedPhase;
    const back = { ...inStatus(row, to, at), workedPhase, attempt: null, agreement: null };
    return back.phase === workedPhase ? back : { ...back, phase: workedPhase, phaseSince: dayOf(at) };
  },
  GrievanceRated: (row, { at }) => inPhase(row, 'rated', at),
};
