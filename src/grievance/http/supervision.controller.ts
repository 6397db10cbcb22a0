import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { assignSponsor } from '../domain/decisions/supervision/assign-sponsor';
import { escalateSupervision } from '../domain/decisions/supervision/escalate-supervision';
import { judgeReply } from '../domain/decisions/supervision/judge-reply';
import { liftSupervision } from '../domain/decisions/supervision/lift-supervision';
import { orderSupervision } from '../domain/decisions/supervision/order-supervision';
import { replyToSupervision } from '../domain/decisions/supervision/reply-to-supervision';
import { sendReminder } from '../domain/decisions/supervision/send-reminder';
import { CaseId } from './case-id';
import { Decides } from './decides';
import {
  AssignSponsorRequest,
  EscalateSupervisionRequest,
  JudgeReplyRequest,
  LiftSupervisionRequest,
  OrderSupervisionRequest,
  ReplyToSupervisionRequest,
  SendReminderRequest,
} from './supervision.requests';

/** Supervision and responsibility: nothing here changes where a case stands. */
@ApiTags('supervision')
@Controller('api/grievances')
export class SupervisionController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Orders the body answerable to explain itself by a day */
  @Decides('supervision-orders', orderSupervision)
  order(@CaseId() id: string, @Body() body: OrderSupervisionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, orderSupervision, body, asking));
  }

  /** Reminds the body answerable to get on with it */
  @Decides('reminders', sendReminder)
  remind(@CaseId() id: string, @Body() body: SendReminderRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, sendReminder, body, asking));
  }

  /** The supervised body's reply */
  @Decides('supervision-replies', replyToSupervision)
  reply(@CaseId() id: string, @Body() body: ReplyToSupervisionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, replyToSupervision, body, asking));
  }

  /** Accepts a reply, or sends it back with a new day */
  @Decides('supervision-judgements', judgeReply)
  judge(@CaseId() id: string, @Body() body: JudgeReplyRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, judgeReply, body, asking));
  }

  /** Hands a supervision to the unit one level above */
  @Decides('supervision-escalations', escalateSupervision)
  escalate(
    @CaseId() id: string,
    @Body() body: EscalateSupervisionRequest,
    @WhoAsks() asking: Asking,
  ): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, escalateSupervision, body, asking));
  }

  /** Ends a supervision that is no longer needed */
  @Decides('supervision-liftings', liftSupervision)
  lift(@CaseId() id: string, @Body() body: LiftSupervisionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, liftSupervision, body, asking));
  }

  /** A leader takes the case upon themselves */
  @Decides('sponsorships', assignSponsor)
  sponsor(@CaseId() id: string, @Body() body: AssignSponsorRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, assignSponsor, body, asking));
  }
}
