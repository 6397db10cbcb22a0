import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { decideFinalReview } from '../domain/decisions/review/decide-final-review';
import { decideReview } from '../domain/decisions/review/decide-review';
import { orderRedo } from '../domain/decisions/review/order-redo';
import { requestFinalReview } from '../domain/decisions/review/request-final-review';
import { requestReview } from '../domain/decisions/review/request-review';
import { terminateGrievance } from '../domain/decisions/review/terminate-grievance';
import { CaseId } from './case-id';
import { Decides } from './decides';
import {
  DecideReviewRequest,
  OrderRedoRequest,
  RequestReviewRequest,
  TerminateGrievanceRequest,
} from './review.requests';

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
