import { grievance } from '../../../../../test/given-when-then';
import {
  counterparty,
  event,
  executing,
  found,
  handler,
  inExecution,
  inHandling,
  notSupported,
  on,
  opinionServed,
  petitioner,
  registrar,
  reviewRequested,
  served,
  supported,
  upheld,
} from '../../../../../test/situations';
import { type RequestReview, requestReview } from './request-review';

const wish: RequestReview = { grounds: '标准适用错误', body: 'city-housing-bureau' };
/** Served on 10 March 2026: day 30 is Thursday 9 April. */
const inMarch = [...inHandling, found, on('2026-03-10', notSupported), on('2026-03-10', served)];

describe('request a review', () => {
  it('is possible on day 30 after service', () => {
    const decided = grievance(...inMarch).when(requestReview, wish, petitioner.on('2026-04-09', '23:59'));
    decided.yields(['ReviewRequested'], { ...wish, lateReason: null });
    decided.becomes({ status: 'in-review' });
  });
  it('is refused on day 31, naming day 30', () =>
    grievance(...inMarch)
      .when(requestReview, wish, petitioner.on('2026-04-10'))
      .refusesNaming('review-window-over', '2026-04-09'));
  it('is possible later with a good reason on record', () =>
    grievance(...inMarch)
      .when(requestReview, { ...wish, lateReason: '住院' }, petitioner.on('2026-04-20'))
      .yields(['ReviewRequested'], { lateReason: '住院' }));
  it('is refused later with an empty reason', () =>
    grievance(...inMarch)
      .when(requestReview, { ...wish, lateReason: ' ' }, petitioner.on('2026-04-10'))
      .refuses('review-window-over'));
  it('rolls from a Sunday to the Monday after it, and no further', () => {
    grievance(...opinionServed)
      .when(requestReview, wish, petitioner.on('2026-05-11'))
      .yields(['ReviewRequested']);
    grievance(...opinionServed)
      .when(requestReview, wish, petitioner.on('2026-05-12'))
      .refusesNaming('review-window-over', '2026-05-11');
  });
  it('is possible while the opinion is executed', () =>
    grievance(...inExecution)
      .when(requestReview, wish, petitioner.on('2026-04-20'))
      .yields(['ReviewRequested']));
  it('is recorded by the registrar for a petitioner in person', () =>
    grievance(...inMarch)
      .when(requestReview, wish, registrar.on('2026-04-01'))
      .yields(['ReviewRequested']));
  it.each(['county-housing-bureau', 'province-housing-department', 'city-government'])(
    'is refused to %s, which is not one level above',
    (body) =>
      grievance(...inMarch)
        .when(requestReview, { ...wish, body }, petitioner.on('2026-04-01'))
        .refusesNaming('not-one-level-above', 'city-housing-bureau'),
  );
  it('is refused before service', () =>
    grievance(...inHandling, found, notSupported)
      .when(requestReview, wish, petitioner.on('2026-04-11'))
      .refuses('opinion-not-served'));
  it('is refused after a review, where a final review remains', () =>
    grievance(...inHandling, found, supported, served, reviewRequested, upheld, executing)
      .when(requestReview, wish, petitioner.on('2026-05-12'))
      .refuses('already-reviewed'));
  it('is refused to anybody but the petitioner', () => {
    const identified = grievance(...inMarch, event('PartyIdentified'));
    const other = { ...petitioner, id: 'counterparty' };
    identified
      .when(requestReview, wish, { actor: other, now: '2026-04-01T09:00:00.000+08:00' })
      .refuses('not-the-petitioner');
    identified.when(requestReview, wish, counterparty.on('2026-04-01')).refuses('role-not-entitled');
    identified.when(requestReview, wish, handler.on('2026-04-01')).refuses('role-not-entitled');
  });
});
