import { addDays } from '../domain/days';
import { lapseRating } from '../domain/decisions/rating/lapse-rating';
import { startOf } from '../domain/instants';
import { follow, type Policy } from './policy';

/** Invitations lapse when the day after their last day begins in China; that last day is in time (lifecycle §6). */
export const lapseUnansweredRatings: Policy = {
  name: 'lapse-unanswered-ratings',
  decision: lapseRating,
  on: { RatingInvited: ({ due }) => follow(lapseRating, {}, startOf(addDays(due, 1))) },
};
