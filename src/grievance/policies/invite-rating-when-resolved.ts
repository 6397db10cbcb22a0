import { inviteRating } from '../domain/decisions/rating/invite-rating';
import { type Envelope, follow, type Policy } from './policy';

/** At once means when it was taken down: an end dated back is not asked about in the past. */
const atOnce = (_: object, { recordedAt }: Envelope) => follow(inviteRating, {}, recordedAt);

/** The parties are asked to rate as soon as a matter is resolved, declined or redirected (lifecycle §6). */
export const inviteRatingWhenResolved: Policy = {
  name: 'invite-rating-when-resolved',
  decision: inviteRating,
  on: { GrievanceResolved: atOnce, GrievanceDeclined: atOnce, GrievanceRedirected: atOnce },
};
