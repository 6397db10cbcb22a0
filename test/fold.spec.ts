import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { answerableUnit } from '../src/grievance/domain/answerable-unit';
import type { GrievanceEvent, GrievanceEventType } from '../src/grievance/domain/events';
import { evolve } from '../src/grievance/domain/evolve';
import { type Grievance, initial } from '../src/grievance/domain/grievance';
import { statuses } from '../src/grievance/domain/terms';
import { event, received } from './situations';

/** Every event with the newest schema of its golden fixture; one that is forgotten here does not compile. */
const schemas = {
  GrievanceReceived: 1,
  ReceiptCorrected: 1,
  PartyIdentified: 1,
  AttachmentAdded: 1,
  GrievanceScreened: 1,
  DuplicateLinked: 1,
  GrievanceDelegated: 1,
  DelegationReceived: 1,
  DelegationContested: 1,
  ContestUpheld: 1,
  ContestRejected: 1,
  PathNotified: 1,
  GrievanceAccepted: 1,
  GrievanceDeclined: 1,
  GrievanceRedirected: 1,
  ProcedureChanged: 1,
  HearingConvoked: 1,
  HearingHeld: 1,
  CoolingOffStarted: 1,
  FindingRecorded: 1,
  HandlingExtended: 1,
  OpinionIssued: 1,
  OpinionServed: 1,
  SuggestionAnswered: 1,
  ExecutionStarted: 1,
  ExecutionConfirmed: 1,
  NonExecutionReported: 1,
  ReviewRequested: 1,
  ReviewDecided: 1,
  FinalReviewRequested: 1,
  FinalReviewDecided: 1,
  RedoOrdered: 1,
  ReviewRightLapsed: 1,
  GrievanceTerminated: 1,
  MediationProposed: 1,
  PartyConsented: 1,
  PartyRefused: 1,
  MediatorDesignated: 1,
  MediatorConfirmed: 1,
  MediatorDeclined: 1,
  ConflictDisclosed: 1,
  MediatorReplaced: 1,
  MediatorKept: 1,
  MediationOpened: 1,
  SessionScheduled: 1,
  SessionHeld: 1,
  UndisputedFactsRecorded: 1,
  MediationPaused: 1,
  MediationResumed: 1,
  MediationExtended: 1,
  DangerReported: 1,
  ShamReported: 1,
  SettlementProposed: 1,
  AgreementReached: 1,
  GrievanceMediated: 1,
  TierEscalated: 1,
  AgreementSigned: 1,
  AgreementCountersigned: 1,
  AgreementTookEffect: 1,
  AgreementSuperseded: 1,
  ObligationPerformed: 1,
  PerformanceUrged: 1,
  AgreementPerformed: 1,
  AgreementBreached: 1,
  JudicialConfirmationRequested: 1,
  JudicialConfirmationDecided: 1,
  EnforcementRequested: 1,
  SupervisionOrdered: 1,
  ReminderSent: 1,
  SupervisionReplied: 1,
  SupervisionReplyAccepted: 1,
  SupervisionReplyReturned: 1,
  SupervisionEscalated: 1,
  SupervisionLifted: 1,
  SponsorAssigned: 1,
  InterestDeclared: 1,
  RecusalRequested: 1,
  RecusalOrdered: 1,
  RecusalRejected: 1,
  MandateGranted: 1,
  ProxyFeedbackGiven: 1,
  MandateRevoked: 1,
  MandateResigned: 1,
  MandateLapsed: 1,
  GroupJoined: 1,
  GroupMemberJoined: 1,
  GroupMemberLeft: 1,
  GroupMembersSettled: 1,
  GrievanceResolved: 1,
  FollowedUp: 1,
  GrievanceWithdrawn: 1,
  GrievanceClosed: 1,
  GrievanceReopened: 1,
  DeadlineBreached: 1,
  RatingInvited: 1,
  GrievanceRated: 1,
  RatingLapsed: 1,
  SecondLookAnswered: 1,
  SubjectErased: 1,
  LegalHoldPlaced: 1,
  LegalHoldLifted: 1,
} satisfies Record<GrievanceEventType, number>;
const types = Object.keys(schemas) as GrievanceEventType[];

const frozen = <Thing>(thing: Thing): Thing => {
  if (typeof thing === 'object' && thing !== null && !Object.isFrozen(thing)) {
    Object.freeze(thing);
    for (const part of Object.values(thing)) frozen(part);
  }
  return thing;
};
const folded = (history: readonly GrievanceEvent[]): Grievance =>
  history.reduce((state, each) => frozen(evolve(state, each)), frozen(initial));

const aType = fc.constantFrom(...types);
const fixture = aType.map((type) => frozen(event(type)));
/** A reopening goes to either state, a mediation ends in any way, a review decides anything. */
const variant = fc.oneof(
  fc.constantFrom('received' as const, 'in-handling' as const).map((to) => event('GrievanceReopened', { to })),
  fc
    .constantFrom('settled' as const, 'partly-settled' as const, 'failed' as const)
    .map((outcome) => event('GrievanceMediated', { outcome })),
  fc.constantFrom('upheld' as const, 'revoked-redo' as const).map((result) => event('ReviewDecided', { result })),
);
const history = fc.array(fc.oneof({ arbitrary: fixture, weight: 4 }, { arbitrary: variant, weight: 1 }), {
  maxLength: 60,
});

describe('the fold of a grievance', () => {
  const files = readdirSync(join(__dirname, 'fixtures', 'events')).sort();

  it('has one golden fixture per event and schema, and no other', () =>
    expect(files).toEqual(
      types.flatMap((type) => Array.from({ length: schemas[type] }, (_, step) => `${type}.v${step + 1}.json`)).sort(),
    ));

  it.each(types)('takes %s after any history without throwing, and lands in a known state', (type) =>
    fc.assert(
      fc.property(history, (before) => {
        const { status } = evolve(folded(before), event(type));
        expect(['none', ...statuses]).toContain(status);
      }),
      { numRuns: 25 },
    ),
  );

  it('always knows who answers for a case that was received', () =>
    fc.assert(
      fc.property(history, (later) => {
        expect(answerableUnit(folded([received, ...later]))).toMatch(/^[a-z]+(-[a-z]+)+$/);
      }),
    ));

  it.each(types)('has a fixture of %s that says who and when', (type) =>
    expect(event(type).data).toMatchObject({
      by: expect.stringMatching(/\S/),
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/),
    }),
  );
});
