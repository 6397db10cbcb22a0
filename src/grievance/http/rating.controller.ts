import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { answerSecondLook } from '../domain/decisions/rating/answer-second-look';
import { rateGrievance } from '../domain/decisions/rating/rate-grievance';
import { CaseId } from './case-id';
import { Decides } from './decides';
import { AnswerSecondLookRequest, RateGrievanceRequest } from './rating.requests';

/** Ratings by those who sign in; a petitioner without an account rates by number and query code. */
@ApiTags('rating')
@Controller('api/grievances')
export class RatingController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Rates how the case was handled; who asks decides as whom */
  @Decides('ratings', rateGrievance)
  rate(@CaseId() id: string, @Body() body: RateGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, rateGrievance, body, asking));
  }

  /** Answers the second look that dissatisfaction opened, with a reason */
  @Decides('second-look-answers', answerSecondLook)
  answer(@CaseId() id: string, @Body() body: AnswerSecondLookRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, answerSecondLook, body, asking));
  }
}
