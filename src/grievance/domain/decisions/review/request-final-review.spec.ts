import { grievance } from '../../../../../test/given-when-then';
import {
  executing,
  finallyReviewed,
  finallyUpheld,
  finalReviewRequested,
  found,
  inExecution,
  inHandling,
  opinionServed,
  petitioner,
  registrar,
  reviewed,
  reviewRequested,
  served,
  supported,
  upheld,
} from '../../../../../test/situations';
import { requestFinalReview } from './request-final-review';

const wish = { grounds: '仍不服', body: 'province-housing-department' };
const support = [...inHandling, found, supported, served, reviewRequested, upheld];

describe('request a final review', () => {
  it('goes to the body above the review body', () => {
    const decided = grievance(...reviewed).when(requestFinalReview, wish, petitioner.on('2026-05-20'));
    decided.yields(['FinalReviewRequested'], { ...wish, lateReason: null });
    decided.becomes({ status: 'in-final-review' });
  });
  it('is possible until the Monday after a last Sunday, and no longer', () => {
    grievance(...reviewed)
      .when(requestFinalReview, wish, petitioner.on('2026-06-08'))
      .yields(['FinalReviewRequested']);
    grievance(...reviewed)
      .when(requestFinalReview, wish, petitioner.on('2026-06-09'))
      .refusesNaming('review-window-over', '2026-06-08');
  });
  it('is possible later with a good reason on record', () =>
    grievance(...reviewed)
      .when(requestFinalReview, { ...wish, lateReason: '住院' }, registrar.on('2026-06-20'))
      .yields(['FinalReviewRequested'], { lateReason: '住院' }));
  it('is possible while the reviewed opinion is executed', () =>
    grievance(...support, executing)
      .when(requestFinalReview, wish, petitioner.on('2026-05-20'))
      .yields(['FinalReviewRequested']));
  it('is refused to the review body itself', () =>
    grievance(...reviewed)
      .when(requestFinalReview, { ...wish, body: 'city-housing-bureau' }, petitioner.on('2026-05-20'))
      .refusesNaming('not-one-level-above', 'province-housing-department'));
  it('is refused while an opinion nobody reviewed is executed', () =>
    grievance(...inExecution)
      .when(requestFinalReview, wish, petitioner.on('2026-04-20'))
      .refuses('not-reviewed'));
  it('is refused after a final review', () => {
    grievance(...finallyReviewed)
      .when(requestFinalReview, wish, petitioner.on('2026-06-16'))
      .refuses('not-review-decided-or-executing');
    grievance(...support, finalReviewRequested, finallyUpheld, executing)
      .when(requestFinalReview, wish, petitioner.on('2026-06-16'))
      .refuses('final-opinion-given');
  });
  it('is refused before the review is decided', () =>
    grievance(...opinionServed, reviewRequested)
      .when(requestFinalReview, wish, petitioner.on('2026-05-01'))
      .refuses('not-review-decided-or-executing'));
});
