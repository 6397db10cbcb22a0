import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  finalReviewer,
  handler,
  opinionServed,
  reviewer,
  reviewRequested,
} from '../../../../../test/situations';
import { decideReview } from './decide-review';

const wish = { result: 'upheld', reasons: '原意见事实清楚。' } as const;
const asked = [...opinionServed, reviewRequested];

describe('decide a review', () => {
  it.each(['upheld', 'changed', 'revoked-redo'] as const)('may be %s', (result) => {
    const decided = grievance(...asked).when(decideReview, { ...wish, result }, reviewer.on('2026-05-08'));
    decided.yields(['ReviewDecided'], { body: 'city-housing-bureau', result, reasons: wish.reasons });
    decided.becomes({ status: 'review-decided' });
  });
  it('is refused to another reviewing body', () =>
    grievance(...asked)
      .when(decideReview, wish, finalReviewer.on('2026-05-08'))
      .refuses('not-your-unit'));
  it('is refused to somebody who handled the case before', () =>
    grievance(...opinionServed, event('FindingRecorded', { by: 'reviewer' }), reviewRequested)
      .when(decideReview, wish, reviewer.on('2026-05-08'))
      .refuses('reviewer-handled-the-case'));
  it('is refused to the handler', () =>
    grievance(...asked)
      .when(decideReview, wish, handler.on('2026-05-08'))
      .refuses('role-not-entitled'));
  it('is refused when nobody asked', () =>
    grievance(...opinionServed)
      .when(decideReview, wish, reviewer.on('2026-05-08'))
      .refuses('not-in-review'));
});
