import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { closeGrievance } from '../domain/decisions/ending/close-grievance';
import { recordFollowUp } from '../domain/decisions/ending/record-follow-up';
import { reopenGrievance } from '../domain/decisions/ending/reopen-grievance';
import { withdrawGrievance } from '../domain/decisions/ending/withdraw-grievance';
import { CaseId } from './case-id';
import { Decides } from './decides';
import {
  CloseGrievanceRequest,
  RecordFollowUpRequest,
  ReopenGrievanceRequest,
  WithdrawGrievanceRequest,
} from './ending.requests';

/** How a case ends, and how it begins again. */
@ApiTags('ending')
@Controller('api/grievances')
export class EndingController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Takes the grievance back */
  @Decides('withdrawals', withdrawGrievance)
  withdraw(@CaseId() id: string, @Body() body: WithdrawGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, withdrawGrievance, body, asking));
  }

  /** Closes a resolved case once it is rated or the time to rate is over */
  @Decides('closures', closeGrievance)
  close(@CaseId() id: string, @Body() body: CloseGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, closeGrievance, body, asking));
  }

  /** Takes an ended case up again */
  @Decides('reopenings', reopenGrievance)
  reopen(@CaseId() id: string, @Body() body: ReopenGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, reopenGrievance, body, asking));
  }

  /** Records a visit after the end: how things stand */
  @Decides('follow-ups', recordFollowUp)
  followUp(@CaseId() id: string, @Body() body: RecordFollowUpRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, recordFollowUp, body, asking));
  }
}
