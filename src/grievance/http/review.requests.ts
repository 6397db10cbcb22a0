import { Code, OnDay, OneOf, Text } from '../../http/fields';
import { type DecideFinalReview } from '../domain/decisions/review/decide-final-review';
import { type DecideReview } from '../domain/decisions/review/decide-review';
import { type OrderRedo } from '../domain/decisions/review/order-redo';
import { type RequestFinalReview } from '../domain/decisions/review/request-final-review';
import { type RequestReview } from '../domain/decisions/review/request-review';
import { type TerminateGrievance } from '../domain/decisions/review/terminate-grievance';
import { type ReviewResult, reviewResults } from '../domain/terms';

export class RequestReviewRequest implements RequestReview, RequestFinalReview {
  @Text(5_000) grounds!: string;
  /** The body exactly one level above. */
  @Code() body!: string;
  /** The good reason for a late request. */
  @Text(2_000, { optional: true }) lateReason?: string;
}

export class DecideReviewRequest implements DecideReview, DecideFinalReview {
  @OneOf(reviewResults) result!: ReviewResult;
  @Text(20_000) reasons!: string;
}

export class OrderRedoRequest implements OrderRedo {
  @Text(5_000) reasons!: string;
  @OnDay() due!: string;
}

export class TerminateGrievanceRequest implements TerminateGrievance {
  @Text(2_000) reason!: string;
}
