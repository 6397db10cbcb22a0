import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  finalReviewer,
  finalReviewRequested,
  opinionServed,
  reviewed,
  reviewer,
  reviewRequested,
  revoked,
} from '../../../../../test/situations';
import { orderRedo } from './order-redo';

const wish = { reasons: '补偿面积未核实', due: '2026-07-08' };
const overturned = grievance(...opinionServed, reviewRequested, revoked);
const finallyOverturned = grievance(
  ...reviewed,
  finalReviewRequested,
  event('FinalReviewDecided', { result: 'revoked-redo' }),
);

describe('order a redo', () => {
  it('sends the case back to who gave the opinion, with a day', () => {
    const decided = overturned.when(orderRedo, wish, reviewer.on('2026-05-08'));
    decided.yields(['RedoOrdered'], { body: 'city-housing-bureau', to: 'county-housing-bureau', ...wish });
    decided.becomes({ status: 'in-handling', opinion: null, review: null, heard: [] });
  });
  it('is possible after a final review, by its body only', () => {
    finallyOverturned
      .when(orderRedo, wish, finalReviewer.on('2026-06-15'))
      .yields(['RedoOrdered'], { body: 'province-housing-department', to: 'county-housing-bureau' });
    finallyOverturned.when(orderRedo, wish, reviewer.on('2026-06-15')).refuses('not-your-unit');
  });
  it('is refused for today', () =>
    overturned
      .when(orderRedo, { ...wish, due: '2026-05-08' }, reviewer.on('2026-05-08'))
      .refusesNaming('due-not-in-the-future', '2026-05-08'));
  it('is refused when the opinion stands', () =>
    grievance(...reviewed)
      .when(orderRedo, wish, reviewer.on('2026-05-08'))
      .refuses('opinion-not-revoked'));
  it('is refused before the review is decided', () =>
    grievance(...opinionServed, reviewRequested)
      .when(orderRedo, wish, reviewer.on('2026-05-08'))
      .refuses('not-review-decided-or-final-decided'));
});
