import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Code, OnDay, OneOf, Text } from '../../http/fields';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { type ContestDelegation, contestDelegation } from '../domain/decisions/delegation/contest-delegation';
import { contestOutcomes, type DecideContest, decideContest } from '../domain/decisions/delegation/decide-contest';
import { type DelegateGrievance, delegateGrievance } from '../domain/decisions/delegation/delegate-grievance';
import { type NotifyPath, notifyPath } from '../domain/decisions/delegation/notify-path';
import { receiveDelegation } from '../domain/decisions/delegation/receive-delegation';
import { type Delegated, delegationModes } from '../domain/terms';
import { CaseId } from './case-id';
import { Decides } from './decides';
import { NoWords } from './no-words';

export class DelegateGrievanceRequest implements DelegateGrievance {
  /** 转送 referral, 交办 assignment (a report is due), 代理 proxy. */
  @OneOf(delegationModes) mode!: Delegated;
  /** Id of the unit that becomes answerable. */
  @Code() to!: string;
  @Text(2_000) reason!: string;
  @OnDay({ optional: true }) reportDue?: string;
}

export class ContestDelegationRequest implements ContestDelegation {
  @Text(5_000) reasons!: string;
}

export class DecideContestRequest implements DecideContest {
  @OneOf(contestOutcomes) outcome!: DecideContest['outcome'];
  @Text(5_000) reasons!: string;
}

export class NotifyPathRequest implements NotifyPath {
  @Text(500) procedure!: string;
  @Text(200) means!: string;
}

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
