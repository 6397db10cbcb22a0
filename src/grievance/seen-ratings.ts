import { type Actor, hasRole } from '../kernel/actor';
import { dayOf } from './domain/days';
import type { Grievance } from './domain/grievance';
import { partyOf } from './domain/guards';
import { isOver } from './domain/rulebook/counting';

/** Those whose work is rated and who may rate it themselves. */
const ratedStaff = ['clerk', 'handler', 'head', 'mediator', 'court-liaison'] as const;

/**
 * Whether other people's ratings are kept from somebody: those whose work is rated see them once the time to rate is
 * over, so that their own rating is locked before, and nobody is found out (lifecycle §6).
 */
export const ratingsKeptFrom = (actor: Actor, grievance: Grievance, now: string): boolean => {
  const { due, lapsed } = grievance.rating;
  const over = due !== null && (lapsed || isOver(due, dayOf(now)));
  return !over && hasRole(actor, ...ratedStaff) && partyOf(grievance, actor) === undefined;
};

interface Rated {
  readonly given: readonly { readonly rater: string }[];
}

/** The ratings of a case without those of others. */
export const ownRatings = <Ratings extends Rated>({ given, ...asked }: Ratings) => ({
  ...asked,
  given: given.filter(({ rater }) => rater === 'self'),
  secondLook: null,
});
