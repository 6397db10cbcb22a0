/**
 * Which texts of the events are personal, and whose: declared once, for encryption per person. Every text field is
 * listed here; one that is forgotten, or that does not exist, does not compile. Who did it (`by`) and when (`at`)
 * are never personal: accounts are opaque ids, and an auditor needs them after an erasure.
 * What an official writes in their own words counts as the petitioner's, since it may speak of them.
 */
import type { TextPath } from '../../kernel/text-path';
import type { GrievanceEvents, GrievanceEventType } from './events';

/**
 * `nobody`: a code, id, number, hash or day. `party`: the person the event's `party` names. `element`: the person the
 * list's element belongs to (its `party` or `debtor`). `rater`: the party who rated. `room`: what was said to the
 * mediator alone; in a joint session the petitioner's. `corrected`: the petitioner's when the corrected field is one
 * of their words, and nobody's when it is a code or a number, which figures rest on.
 */
export type Whose = 'nobody' | 'petitioner' | 'party' | 'element' | 'rater' | 'room' | 'corrected';

type Declared = {
  readonly [Type in GrievanceEventType]: {
    readonly [Path in TextPath<Omit<GrievanceEvents[Type], 'by' | 'at'>>]: Whose;
  };
};

/** Every text of every event, and whose it is. */
export const declared: Declared = {
  GrievanceReceived: {
    number: 'nobody',
    queryCodeHash: 'nobody',
    rulebook: 'nobody',
    channel: 'nobody',
    category: 'nobody',
    region: 'nobody',
    'regionPath[]': 'nobody',
    regionLevel: 'nobody',
    office: 'nobody',
    officeKind: 'nobody',
    receivedBy: 'nobody',
    title: 'petitioner',
    narrative: 'petitioner',
    request: 'petitioner',
    'parties[].subject': 'nobody',
    'parties[].account': 'nobody',
    'parties[].name': 'element',
    'parties[].idNumber': 'element',
    'parties[].phone': 'element',
    'parties[].address': 'element',
  },
  ReceiptCorrected: { value: 'corrected', reason: 'petitioner' },
  PartyIdentified: { account: 'nobody', means: 'party' },
  AttachmentAdded: { hash: 'nobody', name: 'party' },
  GrievanceScreened: { category: 'nobody', accused: 'nobody' },
  DuplicateLinked: { target: 'nobody', targetNumber: 'nobody', reason: 'petitioner' },
  GrievanceDelegated: {
    to: 'nobody',
    from: 'nobody',
    reason: 'petitioner',
    reportDue: 'nobody',
    hopReason: 'petitioner',
  },
  DelegationReceived: { unit: 'nobody' },
  DelegationContested: { unit: 'nobody', reasons: 'petitioner' },
  ContestUpheld: { unit: 'nobody', reasons: 'petitioner' },
  ContestRejected: { unit: 'nobody', reasons: 'petitioner' },
  PathNotified: { unit: 'nobody', procedure: 'petitioner', means: 'petitioner' },

  GrievanceAccepted: { unit: 'nobody', basis: 'petitioner' },
  GrievanceDeclined: { unit: 'nobody', reason: 'petitioner', evidence: 'petitioner', 'remedies[]': 'petitioner' },
  GrievanceRedirected: {
    unit: 'nobody',
    reason: 'petitioner',
    channel: 'petitioner',
    'bring[]': 'petitioner',
    evidence: 'petitioner',
    handedTo: 'nobody',
  },
  ProcedureChanged: { unit: 'nobody', reason: 'petitioner' },
  HearingConvoked: { unit: 'nobody', on: 'nobody', place: 'petitioner', reason: 'petitioner' },
  HearingHeld: { unit: 'nobody', absence: 'petitioner', record: 'petitioner' },
  CoolingOffStarted: { unit: 'nobody', reason: 'petitioner', reviewOn: 'nobody', agreedBy: 'nobody' },
  FindingRecorded: { facts: 'petitioner' },
  HandlingExtended: { due: 'nobody', reason: 'petitioner' },
  OpinionIssued: { unit: 'nobody', facts: 'petitioner', 'basis[]': 'petitioner', reviewBody: 'nobody' },
  OpinionServed: { proof: 'petitioner' },
  SuggestionAnswered: { unit: 'nobody', reply: 'petitioner' },
  ExecutionStarted: { body: 'nobody', due: 'nobody' },
  ExecutionConfirmed: { body: 'nobody', proof: 'petitioner' },
  NonExecutionReported: { body: 'nobody', reason: 'petitioner' },

  ReviewRequested: { grounds: 'petitioner', body: 'nobody', lateReason: 'petitioner' },
  ReviewDecided: { body: 'nobody', reasons: 'petitioner' },
  FinalReviewRequested: { grounds: 'petitioner', body: 'nobody', lateReason: 'petitioner' },
  FinalReviewDecided: { body: 'nobody', reasons: 'petitioner' },
  RedoOrdered: { body: 'nobody', to: 'nobody', reasons: 'petitioner', due: 'nobody' },
  ReviewRightLapsed: { due: 'nobody' },
  GrievanceTerminated: { body: 'nobody', reason: 'petitioner' },

  MediationProposed: { profile: 'nobody', unit: 'nobody' },
  PartyConsented: { authority: 'party' },
  PartyRefused: {},
  MediatorDesignated: { mediator: 'nobody' },
  MediatorConfirmed: { mediator: 'nobody' },
  MediatorDeclined: { mediator: 'nobody', reason: 'petitioner' },
  ConflictDisclosed: { mediator: 'nobody', conflict: 'petitioner' },
  MediatorReplaced: { from: 'nobody', mediator: 'nobody', reason: 'petitioner' },
  MediatorKept: { mediator: 'nobody' },
  MediationOpened: { profile: 'nobody', unit: 'nobody', mediator: 'nobody', due: 'nobody' },
  SessionScheduled: { heldAt: 'nobody', place: 'petitioner' },
  SessionHeld: { heldAt: 'nobody', place: 'petitioner', 'methods[]': 'nobody', minutes: 'room' },
  UndisputedFactsRecorded: { facts: 'petitioner' },
  MediationPaused: { reason: 'petitioner' },
  MediationResumed: { due: 'nobody' },
  MediationExtended: { due: 'nobody' },
  DangerReported: { danger: 'petitioner', 'informed[]': 'petitioner' },
  ShamReported: { suspicion: 'petitioner', 'informed[]': 'petitioner' },
  SettlementProposed: { proposal: 'petitioner' },
  AgreementReached: { 'terms[].text': 'element', 'terms[].amount': 'nobody', 'terms[].due': 'nobody' },
  GrievanceMediated: { profile: 'nobody', unit: 'nobody', mediator: 'nobody', 'remedies[]': 'nobody' },
  TierEscalated: { reason: 'petitioner' },

  AgreementSigned: {},
  AgreementCountersigned: { mediator: 'nobody', seal: 'nobody' },
  AgreementTookEffect: { unit: 'nobody' },
  AgreementSuperseded: {
    'terms[].text': 'element',
    'terms[].amount': 'nobody',
    'terms[].due': 'nobody',
    reason: 'petitioner',
  },
  ObligationPerformed: { proof: 'petitioner' },
  PerformanceUrged: { note: 'petitioner' },
  AgreementPerformed: { proof: 'petitioner' },
  AgreementBreached: { reason: 'petitioner' },
  JudicialConfirmationRequested: { court: 'nobody' },
  JudicialConfirmationDecided: { court: 'nobody', document: 'petitioner' },
  EnforcementRequested: { court: 'nobody' },

  SupervisionOrdered: { from: 'nobody', unit: 'nobody', reason: 'petitioner', due: 'nobody' },
  ReminderSent: { from: 'nobody', unit: 'nobody', note: 'petitioner' },
  SupervisionReplied: { unit: 'nobody', reply: 'petitioner' },
  SupervisionReplyAccepted: { from: 'nobody', reasons: 'petitioner' },
  SupervisionReplyReturned: { from: 'nobody', reasons: 'petitioner', due: 'nobody' },
  SupervisionEscalated: { from: 'nobody', to: 'nobody', reason: 'petitioner', due: 'nobody' },
  SupervisionLifted: { from: 'nobody', reason: 'petitioner' },
  SponsorAssigned: { leader: 'nobody', unit: 'nobody', reason: 'petitioner' },

  InterestDeclared: { official: 'nobody', unit: 'nobody', interest: 'petitioner' },
  RecusalRequested: { official: 'nobody', reasons: 'party' },
  RecusalOrdered: { official: 'nobody', unit: 'nobody', reasons: 'petitioner' },
  RecusalRejected: { official: 'nobody', unit: 'nobody', reasons: 'petitioner' },

  MandateGranted: { agent: 'nobody', unit: 'nobody', document: 'petitioner', until: 'nobody' },
  ProxyFeedbackGiven: { agent: 'nobody', unit: 'nobody', feedback: 'petitioner' },
  MandateRevoked: { agent: 'nobody', reason: 'petitioner' },
  MandateResigned: { agent: 'nobody', reason: 'petitioner' },
  MandateLapsed: { agent: 'nobody', until: 'nobody' },
  GroupJoined: { collective: 'nobody' },
  GroupMemberJoined: { collective: 'nobody', member: 'nobody' },
  GroupMemberLeft: { collective: 'nobody', member: 'nobody' },
  GroupMembersSettled: { collective: 'nobody', 'members[]': 'nobody' },

  GrievanceResolved: { unit: 'nobody', level: 'nobody', note: 'petitioner' },
  FollowedUp: { unit: 'nobody', wishes: 'petitioner' },
  GrievanceWithdrawn: { reason: 'petitioner', confirmedBy: 'nobody' },
  GrievanceClosed: { reason: 'petitioner', 'bulletinTo[]': 'nobody' },
  GrievanceReopened: { ground: 'nobody', reason: 'petitioner' },

  DeadlineBreached: { code: 'nobody', due: 'nobody', bearer: 'nobody', startedBy: 'nobody' },
  RatingInvited: { due: 'nobody' },
  GrievanceRated: { rated: 'nobody', text: 'rater' },
  RatingLapsed: { due: 'nobody' },
  SecondLookAnswered: { unit: 'nobody', reason: 'petitioner' },

  SubjectErased: { subject: 'nobody' },
  LegalHoldPlaced: { reason: 'petitioner', until: 'nobody' },
  LegalHoldLifted: { reason: 'petitioner' },
};
