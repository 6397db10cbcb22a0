import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { decideRecusal } from '../domain/decisions/recusal/decide-recusal';
import { declareInterest } from '../domain/decisions/recusal/declare-interest';
import { requestRecusal } from '../domain/decisions/recusal/request-recusal';
import { CaseId } from './case-id';
import { Decides } from './decides';
import { DecideRecusalRequest, DeclareInterestRequest, RequestRecusalRequest } from './recusal.requests';

/** Recusal: nobody works on a case they have an interest in. */
@ApiTags('recusal')
@Controller('api/grievances')
export class RecusalController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Withdraws from the case because of an interest in it */
  @Decides('interest-declarations', declareInterest)
  declare(@CaseId() id: string, @Body() body: DeclareInterestRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, declareInterest, body, asking));
  }

  /** Asks that an official withdraws */
  @Decides('recusal-requests', requestRecusal)
  request(@CaseId() id: string, @Body() body: RequestRecusalRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, requestRecusal, body, asking));
  }

  /** Decides whether an official withdraws */
  @Decides('recusal-decisions', decideRecusal)
  decide(@CaseId() id: string, @Body() body: DecideRecusalRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, decideRecusal, body, asking));
  }
}
