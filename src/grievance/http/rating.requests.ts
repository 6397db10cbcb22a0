import { OneOf, Text } from '../../http/fields';
import { type AnswerSecondLook } from '../domain/decisions/rating/answer-second-look';
import { type RateGrievance } from '../domain/decisions/rating/rate-grievance';
import { type Rated, ratedBodies, type Score, scores } from '../domain/terms';

export class RateGrievanceRequest implements RateGrievance {
  /** Whose work is rated. */
  @OneOf(ratedBodies) of!: Rated;
  @OneOf(scores) score!: Score;
  @Text(2_000, { optional: true }) text?: string;
}

export class AnswerSecondLookRequest implements AnswerSecondLook {
  @Text(5_000) reason!: string;
}
