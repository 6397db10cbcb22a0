import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { contestDelegation } from '../domain/decisions/delegation/contest-delegation';
import { decideContest } from '../domain/decisions/delegation/decide-contest';
import { delegateGrievance } from '../domain/decisions/delegation/delegate-grievance';
import { notifyPath } from '../domain/decisions/delegation/notify-path';
import { receiveDelegation } from '../domain/decisions/delegation/receive-delegation';
import { CaseId } from './case-id';
import { Decides } from './decides';
import {
  ContestDelegationRequest,
  DecideContestRequest,
  DelegateGrievanceRequest,
  NotifyPathRequest,
} from './delegation.requests';
import { NoWords } from './no-words';

/** Handing a case to the body answerable for it: for routers and the bodies' clerks. */
@ApiTags('delegation')
@Controller('api/grievances')
export class DelegationController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Hands the case to the unit answerable for it */
  @Decides('delegations', delegateGrievance)
  delegate(@CaseId() id: string, @Body() body: DelegateGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, delegateGrievance, body, asking));
  }

  /** Signs for a delegated case */
  @Decides('delegation-receipts', receiveDelegation)
  receive(@CaseId() id: string, @NoWords() body: object, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, receiveDelegation, body, asking));
  }

  /** Objects to a delegation, within five working days */
  @Decides('contests', contestDelegation)
  contest(@CaseId() id: string, @Body() body: ContestDelegationRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, contestDelegation, body, asking));
  }

  /** Decides an objection */
  @Decides('contest-decisions', decideContest)
  decide(@CaseId() id: string, @Body() body: DecideContestRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, decideContest, body, asking));
  }

  /** Tells the petitioner what was received and how it will be handled */
  @Decides('path-notices', notifyPath)
  notify(@CaseId() id: string, @Body() body: NotifyPathRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, notifyPath, body, asking));
  }
}
