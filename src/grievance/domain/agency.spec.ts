import { grievance } from '../../../test/given-when-then';
import {
  event,
  inHandling,
  inMediation,
  mandated,
  mandateRevoked,
  opinionServed,
  proposed,
  ratingInvited,
  received,
  settled,
  settledAndResolved,
  stationWorker,
  withTheCommittee,
} from '../../../test/situations';
import type { Actor } from '../../kernel/actor';
import { signAgreement } from './decisions/agreement/sign-agreement';
import { receiveDelegation } from './decisions/delegation/receive-delegation';
import { withdrawGrievance } from './decisions/ending/withdraw-grievance';
import { acceptGrievance } from './decisions/handling/accept-grievance';
import { identifyParty } from './decisions/intake/identify-party';
import { answerProposal } from './decisions/mediation/answer-proposal';
import { endMediation } from './decisions/mediation/end-mediation';
import { rateGrievance } from './decisions/rating/rate-grievance';
import { requestReview } from './decisions/review/request-review';
import type { SpecialAuthority } from './terms';

const withAuthority = (...authorities: SpecialAuthority[]) => event('MandateGranted', { authorities });
const withdrawal = { reason: '双方已自行和解', confirmedBy: 'registrar' };
const consent = { party: 'petitioner', answer: 'consented', rightsExplained: true } as const;
const review = { grounds: '事实不清', body: 'city-housing-bureau' };
const onlyAStationWorker: Actor = { id: 'station-worker', roles: ['station-worker'], unit: 'village-station' };

describe('an agent of the petitioner', () => {
  it('does what the mandate says, in the petitioner’s place', () => {
    grievance(...opinionServed, mandated)
      .when(requestReview, review, { actor: onlyAStationWorker, now: '2026-04-20T09:00:00.000+08:00' })
      .yields(['ReviewRequested'], { by: 'station-worker' });
    grievance(...inMediation, mandated)
      .when(endMediation, { ground: 'withdrawn' }, stationWorker.on('2026-03-10'))
      .yields(['GrievanceMediated'], { outcome: 'failed', ground: 'withdrawn' });
  });
  it('does nothing the mandate does not name', () =>
    grievance(...opinionServed, event('MandateGranted', { scope: ['mediation'] }))
      .when(requestReview, review, stationWorker.on('2026-04-20'))
      .refusesNaming('outside-the-mandate', 'mediation', 'review'));
  it.each([
    [
      'withdraw',
      'withdraw',
      () => grievance(...inHandling, mandated).when(withdrawGrievance, withdrawal, stationWorker.on('2026-03-10')),
    ],
    [
      'consent to mediation',
      'settle',
      () =>
        grievance(...withTheCommittee, proposed, mandated).when(
          answerProposal,
          consent,
          stationWorker.on('2026-03-03'),
        ),
    ],
    [
      'sign',
      'settle',
      () =>
        grievance(...settled, mandated).when(signAgreement, { party: 'petitioner' }, stationWorker.on('2026-03-06')),
    ],
    [
      'give up a review',
      'waive-review',
      () =>
        grievance(...opinionServed, withAuthority('withdraw')).when(
          withdrawGrievance,
          withdrawal,
          stationWorker.on('2026-04-20'),
        ),
    ],
  ])('cannot %s without special authority in writing', (_, authority, asked) =>
    asked().refusesNaming('special-authority-missing', authority),
  );
  it('withdraws, consents and signs with it', () => {
    grievance(...inHandling, withAuthority('withdraw'))
      .when(withdrawGrievance, withdrawal, stationWorker.on('2026-03-10'))
      .yields(['GrievanceWithdrawn'], { party: 'agent', confirmedBy: 'registrar' });
    grievance(...withTheCommittee, proposed, withAuthority('settle'))
      .when(answerProposal, consent, stationWorker.on('2026-03-03'))
      .yields(['PartyConsented'], { party: 'petitioner' });
    grievance(...opinionServed, withAuthority('withdraw', 'waive-review'))
      .when(withdrawGrievance, withdrawal, stationWorker.on('2026-04-20'))
      .yields(['GrievanceWithdrawn']);
  });
  it('does not confirm the petitioner’s free will', () =>
    grievance(...inHandling, withAuthority('withdraw'))
      .when(withdrawGrievance, { reason: '和解' }, stationWorker.on('2026-03-10'))
      .refuses('confirmed-by-the-agent'));
  it('speaks for no other party, and rates for nobody', () => {
    grievance(...withTheCommittee, proposed, withAuthority('settle'))
      .when(answerProposal, { ...consent, party: 'counterparty-1' }, stationWorker.on('2026-03-03'))
      .refuses('not-your-word');
    grievance(...settledAndResolved, ratingInvited, mandated)
      .when(rateGrievance, { of: 'mediator', score: 'satisfied' }, stationWorker.on('2026-04-02'))
      .refuses('in-person-only');
  });
  it('neither handles nor mediates the case, nor says who the petitioner is', () => {
    const officer = {
      actor: { ...onlyAStationWorker, roles: ['clerk', 'registrar'] } as Actor,
      now: '2026-03-03T09:00:00.000+08:00',
    };
    grievance(received, mandated, event('GrievanceDelegated', { to: 'village-station' }))
      .when(acceptGrievance, { basis: 'XF 31(6)', procedure: 'ordinary' }, officer)
      .refuses('interest-in-the-matter');
    grievance(received, mandated)
      .when(identifyParty, { party: 'petitioner', account: 'another', means: '核验' }, officer)
      .refuses('interest-in-the-matter');
  });
  it('goes on with the work of their own unit', () =>
    grievance(received, mandated, event('GrievanceDelegated', { mode: 'proxy', to: 'village-station' }))
      .when(receiveDelegation, {}, stationWorker.on('2026-03-03'))
      .yields(['DelegationReceived']));
  it.each([
    ['after it was revoked', [mandateRevoked], '2026-03-20'],
    ['after its last day', [], '2026-07-01'],
  ])('does nothing any more %s, whatever office they hold', (_, history, day) => {
    const given = grievance(
      received,
      withAuthority('withdraw'),
      event('GrievanceDelegated', { to: 'village-station' }),
      ...history,
    );
    given.when(withdrawGrievance, withdrawal, stationWorker.on(day)).refuses('mandate-ended');
    given.when(receiveDelegation, {}, stationWorker.on(day)).refuses('mandate-ended');
  });
  it('acts again under a new mandate', () =>
    grievance(received, mandated, mandateRevoked, event('MandateGranted', { mandate: 2, authorities: ['withdraw'] }))
      .when(withdrawGrievance, withdrawal, stationWorker.on('2026-03-25'))
      .yields(['GrievanceWithdrawn']));
});
