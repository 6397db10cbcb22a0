import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { OneOf, Text } from '../../http/fields';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { type CloseGrievance, closeGrievance, followUps } from '../domain/decisions/ending/close-grievance';
import { type ReopenGrievance, reopenGrievance, reopenGrounds } from '../domain/decisions/ending/reopen-grievance';
import { type WithdrawGrievance, withdrawGrievance } from '../domain/decisions/ending/withdraw-grievance';
import { CaseId } from './case-id';
import { Decides } from './decides';

export class WithdrawGrievanceRequest implements WithdrawGrievance {
  @Text(2_000) reason!: string;
  /** Who confirmed that it is the petitioner's free will; never the handler. */
  @Text(200, { optional: true }) confirmedBy?: string;
}

export class CloseGrievanceRequest implements CloseGrievance {
  @Text(2_000) reason!: string;
  @OneOf(followUps, { optional: true }) followUp?: CloseGrievance['followUp'];
}

export class ReopenGrievanceRequest implements ReopenGrievance {
  @Text(2_000) reason!: string;
  @OneOf(reopenGrounds, { optional: true })
  ground?: ReopenGrievance['ground'];
}

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
}
