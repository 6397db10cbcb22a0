import type { GrievanceEvents, GrievanceEventType } from './events';
import type { Party, Status, Tier } from './terms';

/** The attempt under way: proposed, consented to, opened. `from` is the state the case returns to when it fails. */
export interface Mediation {
  readonly attempt: number;
  readonly tier: Tier;
  readonly profile: string;
  readonly unit: string;
  readonly from: Status;
  readonly consents: readonly Party[];
  readonly mediator: string | null;
  readonly confirmedAt: string | null;
  /** A conflict was disclosed, and the parties have neither kept nor replaced the mediator (ZXTJ 13). */
  readonly conflict: boolean;
  /** Mediators who declined or were replaced: they are not asked again. */
  readonly declined: readonly string[];
  readonly openedAt: string | null;
  readonly due: string | null;
  readonly sessions: number;
  readonly pausedAt: string | null;
}

export const proposed = (
  { attempt, tier, profile, unit }: GrievanceEvents['MediationProposed'],
  from: Status,
): Mediation => ({
  attempt,
  tier,
  profile,
  unit,
  from,
  consents: [],
  mediator: null,
  confirmedAt: null,
  conflict: false,
  declined: [],
  openedAt: null,
  due: null,
  sessions: 0,
  pausedAt: null,
});

type Evolve<Type extends GrievanceEventType> = (mediation: Mediation, data: GrievanceEvents[Type]) => Mediation;
const same = (mediation: Mediation): Mediation => mediation;

/** How the attempt under way changes; how it begins and ends is the grievance's. */
export const mediationEvolvers = {
  PartyConsented: (m, { party }) => ({ ...m, consents: [...new Set([...m.consents, party])] }),
  PartyRefused: same,
  MediatorDesignated: (m, { mediator }) => ({ ...m, mediator, confirmedAt: null }),
  MediatorConfirmed: (m, { at }) => ({ ...m, confirmedAt: at }),
  MediatorDeclined: (m, { mediator }) => ({
    ...m,
    mediator: null,
    conflict: false,
    declined: [...m.declined, mediator],
  }),
  ConflictDisclosed: (m) => ({ ...m, conflict: true }),
  MediatorKept: (m) => ({ ...m, conflict: false }),
  MediatorReplaced: (m, { from, mediator }) => ({
    ...m,
    mediator,
    confirmedAt: null,
    conflict: false,
    declined: [...m.declined, from],
  }),
  SessionScheduled: same,
  SessionHeld: (m) => ({ ...m, sessions: m.sessions + 1 }),
  UndisputedFactsRecorded: same,
  MediationPaused: (m, { at }) => ({ ...m, pausedAt: at }),
  MediationResumed: (m, { due }) => ({ ...m, pausedAt: null, due }),
  MediationExtended: (m, { due }) => ({ ...m, due }),
  SettlementProposed: same,
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };
