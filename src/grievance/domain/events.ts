/**
 * Every event of a grievance's stream in its newest shape: the published language.
 * Stored names are never changed; a new meaning is a new event. What is personal in them stands in `personal.ts`.
 * Instants are ISO 8601 with offset, days `YYYY-MM-DD` in Asia/Shanghai, money a decimal string in yuan.
 */
import type { AttachmentEvents } from './attachments';
import type { ErasureEvents } from './erasure-events';
import type { Fact } from './fact';
import type { MandateEvents } from './mandate-events';
import type { RecusalEvents } from './recusal-events';
import type { SupervisionEvents } from './supervision-events';
import type {
  Adopted,
  CourtDecision,
  DeclineCode,
  Delegated,
  FailureGround,
  GrievanceKind,
  HearingGround,
  MediationOutcome,
  OpinionResult,
  Party,
  PartyDetails,
  Procedure,
  Rated,
  Rater,
  RatingForm,
  RedirectCode,
  ResolvedBy,
  ReviewResult,
  Score,
  SessionForm,
  Tempo,
  Term,
  Tier,
  Urgency,
  WithdrawnBy,
} from './terms';

export interface GrievanceEvents
  extends AttachmentEvents,
    SupervisionEvents,
    MandateEvents,
    RecusalEvents,
    ErasureEvents {
  // Receipt and routing (XF 17–25)
  /** 登记. `office` answers for the case until it is delegated; `queryCodeHash` is the hex SHA-256 of the query code. */
  GrievanceReceived: Fact<{
    number: string;
    queryCodeHash: string;
    rulebook: string;
    channel: string;
    category: string;
    region: string;
    regionPath: string[];
    regionLevel: string;
    office: string;
    officeKind: string;
    receivedBy: string | null;
    title: string;
    narrative: string;
    request: string;
    parties: PartyDetails[];
    anonymous: boolean;
    headcount: number;
  }>;
  ReceiptCorrected: Fact<{
    field: 'title' | 'narrative' | 'request' | 'channel' | 'category' | 'headcount' | 'at';
    value: string | number;
    reason: string;
  }>;
  /** A party proved who they are and from now on acts online with this account. */
  PartyIdentified: Fact<{ party: Party; account: string; means: string }>;
  GrievanceScreened: Fact<{
    kind: GrievanceKind;
    category: string;
    urgency: Urgency;
    tempo: Tempo;
    headcount: number;
    legacy: boolean;
    accused: string | null;
  }>;
  DuplicateLinked: Fact<{ target: string; targetNumber: string; reason: string }>;
  /** `hopReason` says why a case that was handed on often is handed on again. */
  GrievanceDelegated: Fact<{
    mode: Delegated;
    to: string;
    from: string;
    reason: string;
    reportDue: string | null;
    hopReason?: string;
  }>;
  DelegationReceived: Fact<{ unit: string }>;
  DelegationContested: Fact<{ unit: string; reasons: string }>;
  ContestUpheld: Fact<{ unit: string; reasons: string }>;
  ContestRejected: Fact<{ unit: string; reasons: string }>;
  PathNotified: Fact<{ unit: string; procedure: string; means: string }>;

  // Handling (XF 27–34)
  GrievanceAccepted: Fact<{ unit: string; basis: string; procedure: Procedure }>;
  GrievanceDeclined: Fact<{ unit: string; code: DeclineCode; reason: string; evidence: string; remedies: string[] }>;
  /** `handedTo` is the unit the materials were passed on to, when they were. */
  GrievanceRedirected: Fact<{
    unit: string;
    code: RedirectCode;
    reason: string;
    channel: string;
    bring: string[];
    evidence: string;
    handedTo?: string;
  }>;
  ProcedureChanged: Fact<{ unit: string; procedure: Procedure; reason: string }>;
  HearingConvoked: Fact<{ unit: string; ground: HearingGround; on: string; place: string; reason: string }>;
  /** `absence` says why it was held without a party. */
  HearingHeld: Fact<{ unit: string; present: Party[]; absence: string | null; record: string }>;
  CoolingOffStarted: Fact<{ unit: string; reason: string; reviewOn: string; agreedBy: string }>;
  FindingRecorded: Fact<{ heard: Party[]; facts: string }>;
  HandlingExtended: Fact<{ days: number; due: string; reason: string }>;
  OpinionIssued: Fact<{
    unit: string;
    result: OpinionResult;
    facts: string;
    basis: string[];
    reviewBody: string;
    reviewDays: number;
  }>;
  OpinionServed: Fact<{ proof: string }>;
  SuggestionAnswered: Fact<{ unit: string; adopted: Adopted; reply: string }>;
  ExecutionStarted: Fact<{ body: string; due: string }>;
  ExecutionConfirmed: Fact<{ body: string; proof: string }>;
  NonExecutionReported: Fact<{ body: string; reason: string; refused: boolean }>;

  // Reviews (XF 35, 36)
  ReviewRequested: Fact<{ grounds: string; body: string; lateReason: string | null }>;
  ReviewDecided: Fact<{ body: string; result: ReviewResult; reasons: string }>;
  FinalReviewRequested: Fact<{ grounds: string; body: string; lateReason: string | null }>;
  FinalReviewDecided: Fact<{ body: string; result: ReviewResult; reasons: string }>;
  RedoOrdered: Fact<{ body: string; to: string; reasons: string; due: string }>;
  ReviewRightLapsed: Fact<{ right: 'review' | 'final-review'; due: string }>;
  GrievanceTerminated: Fact<{ body: string; reason: string }>;

  // Mediation (PML, XF 33, CPL 125): `attempt` counts from 1 within the case
  MediationProposed: Fact<{ attempt: number; tier: Tier; profile: string; unit: string }>;
  PartyConsented: Fact<{ attempt: number; party: Party; rightsExplained: true; authority: string | null }>;
  PartyRefused: Fact<{ attempt: number; party: Party; rightsExplained: boolean }>;
  MediatorDesignated: Fact<{ attempt: number; mediator: string }>;
  MediatorConfirmed: Fact<{ attempt: number; mediator: string }>;
  MediatorDeclined: Fact<{ attempt: number; mediator: string; reason: string }>;
  ConflictDisclosed: Fact<{ attempt: number; mediator: string; conflict: string }>;
  MediatorReplaced: Fact<{ attempt: number; from: string; mediator: string; reason: string }>;
  MediatorKept: Fact<{ attempt: number; mediator: string; consentedBy: Party[] }>;
  MediationOpened: Fact<{ attempt: number; tier: Tier; profile: string; unit: string; mediator: string; due: string }>;
  SessionScheduled: Fact<{ attempt: number; form: SessionForm; heldAt: string; place: string | null }>;
  SessionHeld: Fact<{
    attempt: number;
    form: SessionForm;
    heldAt: string;
    place: string | null;
    methods: string[];
    minutes: string;
    tensionBefore: number | null;
    tensionAfter: number | null;
  }>;
  UndisputedFactsRecorded: Fact<{ attempt: number; facts: string; confirmedBy: Party[] }>;
  MediationPaused: Fact<{ attempt: number; reason: string }>;
  MediationResumed: Fact<{ attempt: number; days: number; due: string | null }>;
  MediationExtended: Fact<{ attempt: number; days: number; due: string; consentedBy: Party[] }>;
  DangerReported: Fact<{ attempt: number; danger: string; informed: string[] }>;
  ShamReported: Fact<{ attempt: number; suspicion: string; informed: string[] }>;
  SettlementProposed: Fact<{ attempt: number; proposal: string }>;
  AgreementReached: Fact<{ attempt: number; form: 'written' | 'oral'; terms: Term[]; partial: boolean }>;
  GrievanceMediated: Fact<{
    attempt: number;
    tier: Tier;
    profile: string;
    unit: string;
    mediator: string | null;
    outcome: MediationOutcome;
    ground: FailureGround | null;
    remedies: string[];
  }>;
  TierEscalated: Fact<{ from: Tier; to: Tier; reason: string }>;

  // The agreement (PML 28–33, CPL 205, 206)
  AgreementSigned: Fact<{ party: Party }>;
  AgreementCountersigned: Fact<{ mediator: string; seal: string }>;
  /** `at` is the day it took effect: statutory windows count from it. A partial one leaves the matter open. */
  AgreementTookEffect: Fact<{ form: 'written' | 'oral'; tier: Tier; unit: string; partial?: true }>;
  AgreementSuperseded: Fact<{ form: 'written' | 'oral'; terms: Term[]; reason: string; consentedBy: Party[] }>;
  ObligationPerformed: Fact<{ obligation: number; proof: string }>;
  PerformanceUrged: Fact<{ obligation: number; note: string }>;
  AgreementPerformed: Fact<{ proof: string }>;
  AgreementBreached: Fact<{ obligation: number; reason: string; urged: boolean }>;
  JudicialConfirmationRequested: Fact<{ applicants: Party[]; court: string }>;
  JudicialConfirmationDecided: Fact<{ court: string; decision: CourtDecision; document: string }>;
  EnforcementRequested: Fact<{ party: Party; court: string; obligations: number[] }>;

  // The group (XF 20(3)): what happened in the stream `collective-<id>`, as the case takes it down
  GroupJoined: Fact<{ collective: string }>;
  GroupMemberJoined: Fact<{ collective: string; member: string }>;
  GroupMemberLeft: Fact<{ collective: string; member: string }>;
  GroupMembersSettled: Fact<{ collective: string; settlement: number; members: string[] }>;

  // The end, and again (XF 40, JN 27)
  GrievanceResolved: Fact<{ resolution: ResolvedBy; unit: string; level: string; note: string }>;
  /** 回访. */
  FollowedUp: Fact<{ unit: string; performed: boolean; newTension: boolean; wishes: string | null }>;
  GrievanceWithdrawn: Fact<{ party: WithdrawnBy; reason: string; confirmedBy: string }>;
  /** `bulletinTo` are the petitioner and the units the result was made known to (办结通报). */
  GrievanceClosed: Fact<{ reason: string; followUp: 'done' | 'waived'; bulletinTo?: string[] }>;
  GrievanceReopened: Fact<{ ground: string; reason: string; to: 'received' | 'in-handling' }>;

  // Clocks (XF 43–46): a duty not done in time; `at` is the first moment after `due`, `startedBy` the event it ran from
  DeadlineBreached: Fact<{ code: string; due: string; bearer: string; startedBy: string; obligation: number | null }>;

  // Rating
  RatingInvited: Fact<{ raters: Party[]; of: Rated[]; due: string; form?: RatingForm }>;
  GrievanceRated: Fact<{ rater: Rater; of: Rated; rated: string | null; score: Score; text: string | null }>;
  RatingLapsed: Fact<{ raters: Party[]; of: Rated[]; due: string }>;
  SecondLookAnswered: Fact<{ unit: string; reason: string }>;
}

export type GrievanceEventType = keyof GrievanceEvents;
type Named<Type extends GrievanceEventType> = { readonly type: Type; readonly data: Readonly<GrievanceEvents[Type]> };
export type GrievanceEvent<Type extends GrievanceEventType = GrievanceEventType> = { [T in Type]: Named<T> }[Type];
