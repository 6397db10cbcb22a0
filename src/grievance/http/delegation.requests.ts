import { Code, OnDay, OneOf, Text } from '../../http/fields';
import { type ContestDelegation } from '../domain/decisions/delegation/contest-delegation';
import { contestOutcomes, type DecideContest } from '../domain/decisions/delegation/decide-contest';
import { type DelegateGrievance } from '../domain/decisions/delegation/delegate-grievance';
import { type NotifyPath } from '../domain/decisions/delegation/notify-path';
import { type Delegated, delegationModes } from '../domain/terms';

export class DelegateGrievanceRequest implements DelegateGrievance {
  /** 转送 referral, 交办 assignment (a report is due), 代理 proxy. */
  @OneOf(delegationModes) mode!: Delegated;
  /** Id of the unit that becomes answerable. */
  @Code() to!: string;
  @Text(2_000) reason!: string;
  @OnDay({ optional: true }) reportDue?: string;
  /** Why it is handed on once more; needed once the rulebook's hop limit is reached. */
  @Text(2_000, { optional: true }) hopReason?: string;
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
