import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { giveProxyFeedback } from '../domain/decisions/proxy/give-proxy-feedback';
import { grantMandate } from '../domain/decisions/proxy/grant-mandate';
import { resignMandate } from '../domain/decisions/proxy/resign-mandate';
import { revokeMandate } from '../domain/decisions/proxy/revoke-mandate';
import { CaseId } from './case-id';
import { Decides } from './decides';
import {
  GiveProxyFeedbackRequest,
  GrantMandateRequest,
  ResignMandateRequest,
  RevokeMandateRequest,
} from './proxy.requests';

/** Petition by proxy: who acts for the petitioner, and what they owe them. */
@ApiTags('proxy')
@Controller('api/grievances')
export class ProxyController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Lets an agent act for the petitioner, as far as the written authority goes */
  @Decides('mandates', grantMandate)
  grant(@CaseId() id: string, @Body() body: GrantMandateRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, grantMandate, body, asking));
  }

  /** The agent tells the petitioner how the matter stands */
  @Decides('proxy-feedbacks', giveProxyFeedback)
  feedback(@CaseId() id: string, @Body() body: GiveProxyFeedbackRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, giveProxyFeedback, body, asking));
  }

  /** Ends an agent's rights at once */
  @Decides('mandate-revocations', revokeMandate)
  revoke(@CaseId() id: string, @Body() body: RevokeMandateRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, revokeMandate, body, asking));
  }

  /** The agent gives the mandate up */
  @Decides('mandate-resignations', resignMandate)
  resign(@CaseId() id: string, @Body() body: ResignMandateRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, resignMandate, body, asking));
  }
}
