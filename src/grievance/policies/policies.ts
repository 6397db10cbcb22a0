import { endOverdueMediations } from './end-overdue-mediations';
import { inviteRatingWhenResolved } from './invite-rating-when-resolved';
import { lapseMandates } from './lapse-mandates';
import { lapseReviewRights } from './lapse-review-rights';
import { lapseUnansweredRatings } from './lapse-unanswered-ratings';
import type { Policy } from './policy';

/** What happens by itself: a new policy is one more line. */
export const policies: readonly Policy[] = [
  inviteRatingWhenResolved,
  lapseUnansweredRatings,
  lapseReviewRights,
  endOverdueMediations,
  lapseMandates,
];
