import type { GrievanceEvent, GrievanceEvents } from '../../src/grievance/domain/events';
import { dayOf, instantOf } from '../runner/day';
import { erasedText } from '../runner/erased-text';
import { projection } from '../runner/projection';
import { type AttemptOnly, MediationAttempt, MediationCase } from './mediation-worklist.table';

/** Changes one attempt of a case; an unknown one stays unknown. */
const change = (
  row: MediationCase,
  attempt: number,
  changed: (attempt: AttemptOnly) => Partial<AttemptOnly>,
): MediationCase => ({
  ...row,
  attempts: row.attempts.map((each) => (each.attempt === attempt ? { ...each, ...changed(each) } : each)),
});

const proposed = ({ attempt, tier, profile, unit, at }: GrievanceEvents['MediationProposed']): AttemptOnly => ({
  attempt,
  tier,
  profile,
  unit,
  mediator: null,
  state: 'proposed',
  consents: [],
  proposedAt: instantOf(at),
  openedAt: null,
  due: null,
  sessions: 0,
  lastSessionAt: null,
  tensionBefore: null,
  tensionAfter: null,
  outcome: null,
  ground: null,
  endedAt: null,
  escalatedTo: null,
});

const consented = (row: MediationCase, attempt: AttemptOnly, party: MediationCase['parties'][number]) => {
  const consents = [...new Set([...attempt.consents, party])];
  const all = row.parties.every((each) => consents.includes(each));
  return { consents, state: attempt.state === 'proposed' && all ? ('consented' as const) : attempt.state };
};

/** One row per attempt: proposed, consented to, designated, open, ended; with its mediator, sessions and due day. */
export const mediationWorklist = projection<GrievanceEvent, MediationCase, MediationAttempt>({
  name: 'mediation-worklist.v1',
  category: 'grievance',
  personal: true,
  table: MediationCase,
  key: (_, { streamId }) => streamId,
  create: {
    GrievanceReceived: ({ number, title, category, region, regionPath, parties }, { streamId }) => ({
      id: streamId,
      number,
      title,
      kind: null,
      category,
      region,
      regionPath,
      attempts: [],
      parties: parties.map(({ party }) => party),
    }),
  },
  apply: {
    ReceiptCorrected: (row, { field, value }) =>
      field === 'title' || field === 'category' ? { ...row, [field]: String(value) } : row,
    GrievanceScreened: (row, { kind, category }) => ({ ...row, kind, category }),
    MediationProposed: (row, data) => ({
      ...row,
      attempts: [...row.attempts.filter(({ attempt }) => attempt !== data.attempt), proposed(data)],
    }),
    PartyConsented: (row, { attempt, party }) => change(row, attempt, (each) => consented(row, each, party)),
    MediatorDesignated: (row, { attempt, mediator }) => change(row, attempt, () => ({ mediator, state: 'designated' })),
    MediatorConfirmed: (row, { attempt, mediator }) =>
      change(row, attempt, ({ openedAt }) => ({ mediator, state: openedAt ? 'open' : 'confirmed' })),
    MediatorDeclined: (row, { attempt }) => change(row, attempt, () => ({ mediator: null, state: 'consented' })),
    MediatorReplaced: (row, { attempt, mediator }) =>
      change(row, attempt, ({ openedAt }) => ({ mediator, state: openedAt ? 'open' : 'designated' })),
    MediationOpened: (row, { attempt, mediator, due, at }) =>
      change(row, attempt, () => ({ mediator, state: 'open', openedAt: instantOf(at), due: dayOf(due) })),
    SessionHeld: (row, { attempt, heldAt, tensionBefore, tensionAfter }) =>
      change(row, attempt, (each) => ({
        sessions: each.sessions + 1,
        lastSessionAt: instantOf(heldAt),
        tensionBefore: each.tensionBefore ?? tensionBefore,
        tensionAfter: tensionAfter ?? each.tensionAfter,
      })),
    MediationPaused: (row, { attempt }) => change(row, attempt, () => ({ state: 'paused' })),
    MediationResumed: (row, { attempt, due }) =>
      change(row, attempt, (each) => ({ state: 'open', due: due === null ? each.due : dayOf(due) })),
    MediationExtended: (row, { attempt, due }) => change(row, attempt, () => ({ due: dayOf(due) })),
    GrievanceMediated: (row, { attempt, outcome, ground, mediator, at }) =>
      change(row, attempt, (each) => ({
        outcome,
        ground,
        mediator: mediator ?? each.mediator,
        endedAt: instantOf(at),
        state: 'ended',
      })),
    TierEscalated: (row, { to }) => change(row, row.attempts.at(-1)?.attempt ?? 0, () => ({ escalatedTo: to })),
    SubjectErased: (row, { party }) => (party === 'petitioner' ? { ...row, title: erasedText(row.title) } : row),
    GrievanceWithdrawn: (row, { at }) => ({
      ...row,
      attempts: row.attempts.map((each) => (each.endedAt ? each : { ...each, state: 'ended', endedAt: instantOf(at) })),
    }),
  },
  spread: {
    table: MediationAttempt,
    of: ({ id, attempts, parties: _, ...shared }) =>
      attempts.map((attempt) => ({ grievance: id, ...shared, ...attempt })),
  },
});
