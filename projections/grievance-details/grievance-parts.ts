import type {
  CourtDecision,
  DeclineCode,
  FailureGround,
  HearingGround,
  MandateScope,
  MediationOutcome,
  OpinionResult,
  Party,
  Procedure,
  phases,
  Rated,
  Rater,
  RatingForm,
  RedirectCode,
  ResolvedBy,
  ReviewResult,
  Score,
  SpecialAuthority,
  Status,
  SupervisionGround,
  Term,
  Tier,
} from '../../src/grievance/domain/terms';

/** The five phases every case hangs on. */
export type Phase = (typeof phases)[number];

/** The parts of a details row that are kept as JSON. Instants and days stand as the events wrote them. */
export interface DelegationPart {
  mode: string;
  to: string;
  from: string;
  reason: string;
  reportDue: string | null;
  at: string;
  receivedAt: string | null;
  contestedAt: string | null;
}

export interface HandlingPart {
  unit: string;
  basis: string;
  procedure: Procedure;
  at: string;
  /** Known once it was extended or a redo ordered; until then the clocks compute it. */
  due: string | null;
  extendedDays: number;
  heard: Party[];
  hearing?: HearingPart;
  coolingOff?: { reason: string; reviewOn: string };
}

/** A hearing: called, then held; `days` is how long it took (XF 36(2)). */
export interface HearingPart {
  ground: HearingGround;
  on: string;
  convokedAt: string;
  heldAt: string | null;
  days: number;
}

/** The attempt under way, or one of those that ended. */
export interface AttemptPart {
  attempt: number;
  tier: Tier;
  profile: string;
  unit: string;
  /** The state the case returns to when it fails. */
  from: Status;
  consents: Party[];
  mediator: string | null;
  confirmedAt: string | null;
  proposedAt: string;
  openedAt: string | null;
  due: string | null;
  pausedAt: string | null;
  sessions: number;
  lastSessionAt: string | null;
  outcome: MediationOutcome | null;
  ground: FailureGround | null;
  remedies: string[];
  endedAt: string | null;
}

export interface AgreementPart {
  tier: Tier;
  unit: string;
  mediator: string | null;
  form: 'written' | 'oral';
  partial: boolean;
  /** Where the rest of the matter goes on. */
  from?: Status;
  terms: (Term & { performed: boolean; breached: boolean })[];
  signedBy: Party[];
  countersigned: boolean;
  reachedAt: string;
  effectiveAt: string | null;
  performedAt: string | null;
  breachedAt: string | null;
  confirmation: CourtDecision | 'requested' | null;
  court: string | null;
  enforcement?: { party: Party; court: string; at: string };
}

export interface OpinionPart {
  unit: string;
  result: OpinionResult;
  basis: string[];
  reviewBody: string;
  reviewDays: number;
  at: string;
  servedAt: string | null;
}

export interface ReviewPart {
  body: string;
  requestedAt: string;
  result: ReviewResult | null;
  decidedAt: string | null;
  hearing?: HearingPart;
  /** Days of hearings, left out of the time of a final review (XF 36(2)). */
  hearingDays?: number;
}

export interface ExecutionPart {
  body: string;
  due: string;
  at: string;
}

export interface ResolutionPart {
  by: ResolvedBy;
  unit: string;
  level: string;
  at: string;
  followUp?: { performed: boolean; newTension: boolean; wishes: string | null; at: string };
}

/** How the case ended otherwise than by being resolved. */
export interface EndingPart {
  code: DeclineCode | RedirectCode | null;
  reason: string;
  remedies: string[];
  channel: string | null;
  bring: string[];
  /** The unit the materials were passed on to. */
  handedTo?: string;
  /** The case it was merged into. */
  target: string | null;
  at: string;
}

/** An open supervision order (督办); `since` is when the reply came to be owed. */
export interface SupervisionPart {
  order: number;
  from: string;
  unit: string;
  ground: SupervisionGround;
  due: string;
  state: 'ordered' | 'replied' | 'returned';
  since: string;
}

/** A mandate in force; `owesSince` is from when on the agent's unit owes feedback, null where it owes none. */
export interface MandatePart {
  mandate: number;
  agent: string;
  unit: string | null;
  scope: MandateScope[];
  authorities: SpecialAuthority[];
  until: string;
  owesSince: string | null;
  feedbackAt: string | null;
}

export interface RatingPart {
  invitedAt: string | null;
  due: string | null;
  form?: RatingForm;
  lapsed: boolean;
  secondLook?: 'open' | 'answered';
  given: { rater: Rater; of: Rated; score: Score; at: string }[];
}
