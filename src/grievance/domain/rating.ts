import type { GrievanceEvents, GrievanceEventType } from './events';
import type { Ratings } from './grievance';
import type { Rater } from './terms';

/** The people the case was about: their word on it counts, and their dissatisfaction opens a second look. */
export const served: readonly Rater[] = ['petitioner', 'counterparty'];

type Evolve<Type extends GrievanceEventType> = (ratings: Ratings, data: GrievanceEvents[Type]) => Ratings;

/** How the ratings of a case change; every end asks anew. */
export const ratingEvolvers = {
  RatingInvited: (r, { raters, of, due, form = r.form, at }) => ({
    ...r,
    ...{ invitedAt: at, form, due, raters, of, lapsed: false },
  }),
  GrievanceRated: (r, { rater, of, by, score }) => ({
    ...r,
    given: [...r.given, { rater, of, by, score }],
    secondLook: score === 'dissatisfied' && served.includes(rater) ? 'open' : r.secondLook,
  }),
  RatingLapsed: (r) => ({ ...r, lapsed: true }),
  SecondLookAnswered: (r) => ({ ...r, secondLook: 'answered' }),
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };
