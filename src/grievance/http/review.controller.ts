import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Code, OnDay, OneOf, Text } from '../../http/fields';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { type DecideFinalReview, decideFinalReview } from '../domain/decisions/review/decide-final-review';
import { type DecideReview, decideReview } from '../domain/decisions/review/decide-review';
import { type OrderRedo, orderRedo } from '../domain/decisions/review/order-redo';
import { type RequestFinalReview, requestFinalReview } from '../domain/decisions/review/request-final-review';
import { type RequestReview, requestReview } from '../domain/decisions/review/request-review';
import { type TerminateGrievance, terminateGrievance } from '../domain/decisions/review/terminate-grievance';
import { type ReviewResult, reviewResults } from '../domain/terms';
import { CaseId } from './case-id';
import { Decides } from './decides';

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

/** Review and final review: for petitioners and the bodies above. */
@ApiTags('review')
@Controller('api/grievances')
export class ReviewController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Asks the body one level above to review the opinion */
  @Decides('reviews', requestReview)
  request(@CaseId() id: string, @Body() body: RequestReviewRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, requestReview, body, asking));
  }

  /** Decides a review */
  @Decides('review-decisions', decideReview)
  decide(@CaseId() id: string, @Body() body: DecideReviewRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, decideReview, body, asking));
  }

  /** Asks the body above the review body for the final review */
  @Decides('final-reviews', requestFinalReview)
  requestFinal(@CaseId() id: string, @Body() body: RequestReviewRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, requestFinalReview, body, asking));
  }

  /** Decides a final review */
  @Decides('final-review-decisions', decideFinalReview)
  decideFinal(@CaseId() id: string, @Body() body: DecideReviewRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, decideFinalReview, body, asking));
  }

  /** Orders the handling to be done again */
  @Decides('redos', orderRedo)
  redo(@CaseId() id: string, @Body() body: OrderRedoRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, orderRedo, body, asking));
  }

  /** Ends the petition procedure for good */
  @Decides('terminations', terminateGrievance)
  terminate(
    @CaseId() id: string,
    @Body() body: TerminateGrievanceRequest,
    @WhoAsks() asking: Asking,
  ): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, terminateGrievance, body, asking));
  }
}
