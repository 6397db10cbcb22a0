/** Any history a case may have, and more: decisions would refuse much of it, but a history is never refused. */
import fc from 'fast-check';
import { addDays, type Day } from '../src/grievance/domain/days';
import type { GrievanceEvent, GrievanceEventType } from '../src/grievance/domain/events';
import { nationalRulebook } from '../src/grievance/domain/rulebook/national-rulebook';
import { happened, said } from './clock-histories';

const profiles = Object.values(nationalRulebook.profiles);
type Step = (day: Day, later: Day, pick: number) => GrievanceEvent[];
const one =
  (type: GrievanceEventType, data: (later: Day, pick: number) => object = () => ({})): Step =>
  (day, later, pick) => [said(day, type, { ...data(later, pick) })];
const of = <Item>(items: readonly Item[], pick: number): Item => items[pick % items.length] as Item;

const attempt: Step = (day, later, pick) => {
  const { code, tier } = of(profiles, pick);
  const about = { attempt: 1, tier, profile: code, unit: 'the-mediators', mediator: 'mediator' };
  const terms = [1, 2].map((obligation) => ({ obligation, debtor: 'petitioner', text: '', amount: null, due: later }));
  const happens = [
    said(day, 'MediationProposed', about),
    said(day, 'MediatorDesignated', about),
    said(addDays(day, 1), 'MediatorConfirmed', about),
    said(addDays(day, 1), 'MediationOpened', { ...about, due: later }),
    said(addDays(day, 2), 'MediationPaused', { attempt: 1 }),
    said(addDays(day, 9), 'MediationResumed', { attempt: 1, days: 7, due: pick % 2 ? null : later }),
    said(addDays(day, 9), 'MediationExtended', { attempt: 1, days: 10, due: later }),
    said(addDays(day, 12), 'AgreementReached', { attempt: 1, form: 'written', terms: terms as never, partial: false }),
    said(addDays(day, 12), 'GrievanceMediated', { ...about, outcome: 'settled', ground: null }),
    said(addDays(day, 13), 'AgreementTookEffect', { form: 'written', tier, unit: 'the-mediators' }),
  ];
  return happens.slice(0, 1 + (pick % happens.length));
};

/** What may follow at any time: more than the decisions would allow, since a history is never refused. */
const steps: readonly Step[] = [
  one('ReceiptCorrected', (later) => ({ field: 'at', value: `${later}T09:00:00.000+08:00` })),
  one('GrievanceDelegated', (later, pick) => ({ mode: of(['referral', 'assignment'], pick), reportDue: later })),
  one('DelegationReceived'),
  one('DelegationContested'),
  one('ContestUpheld'),
  one('ContestRejected'),
  one('PathNotified'),
  one('GrievanceAccepted', (_, pick) => ({ procedure: of(['ordinary', 'simple'], pick) })),
  one('GrievanceDeclined'),
  one('GrievanceRedirected'),
  one('HandlingExtended', (later, pick) => ({ days: 1 + (pick % 30), due: later })),
  one('OpinionIssued'),
  one('OpinionServed'),
  one('ExecutionStarted', (later) => ({ body: 'county-housing-bureau', due: later })),
  one('ReviewRequested'),
  one('ReviewDecided', (_, pick) => ({ result: of(['upheld', 'revoked-redo'], pick) })),
  one('FinalReviewRequested'),
  one('FinalReviewDecided'),
  one('RedoOrdered', (later) => ({ to: 'county-housing-bureau', due: later })),
  one('ReviewRightLapsed'),
  one('GrievanceTerminated'),
  attempt,
  attempt,
  one('ObligationPerformed', (_, pick) => ({ obligation: 1 + (pick % 2) })),
  one('AgreementPerformed'),
  one('JudicialConfirmationRequested', () => ({ court: 'county-court' })),
  one('JudicialConfirmationDecided', (_, pick) => ({
    court: 'county-court',
    decision: of(['accepted', 'confirmed'], pick),
  })),
  one('GrievanceResolved', (_, pick) => ({ resolution: of(['execution', 'settlement'], pick), unit: 'u' })),
  one('GrievanceWithdrawn'),
  one('GrievanceClosed', (_, pick) => ({ followUp: of(['done', 'waived'], pick) })),
  one('GrievanceReopened', (_, pick) => ({ to: of(['received', 'in-handling'], pick) })),
  one('RatingInvited', (later) => ({ raters: ['petitioner'], due: later })),
  one('GrievanceRated', () => ({ rater: 'petitioner' })),
  one('RatingLapsed'),
];

/** Up to 25 steps from 5 January 2026 on, some days apart. */
export const anyHistory = fc
  .array(
    fc.record({
      step: fc.constantFrom(...steps),
      after: fc.nat(20),
      later: fc.integer({ min: -5, max: 60 }),
      pick: fc.nat(99),
    }),
    { maxLength: 25 },
  )
  .map((drawn) => {
    let day = '2026-01-05';
    const events = [said(day, 'GrievanceReceived', { anonymous: drawn.length % 3 === 0, parties: [] })];
    for (const { step, after, later, pick } of drawn) {
      day = addDays(day, after);
      const next = step(day, addDays(day, later), pick);
      events.push(...next);
      day = next.at(-1)?.data.at.slice(0, 10) ?? day;
    }
    return happened(...events);
  });
/** A day from shortly before the first event to long after the last. */
export const anyDay = fc.integer({ min: -10, max: 900 }).map((days) => addDays('2026-01-05', days));
