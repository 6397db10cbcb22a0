import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Changed } from '../../http/changed';
import { type Asking, WhoAsks } from '../../identity/asking';
import { ChangeCollective } from '../change-collective';
import { CollectiveDoor } from '../collective-door';
import { answerSettlement } from '../domain/decisions/answer-settlement';
import { foundCollective } from '../domain/decisions/found-collective';
import { groupGrievance } from '../domain/decisions/group-grievance';
import { joinCollective } from '../domain/decisions/join-collective';
import { leaveCollective } from '../domain/decisions/leave-collective';
import { nameRepresentatives } from '../domain/decisions/name-representatives';
import { proposeGroupSettlement } from '../domain/decisions/propose-group-settlement';
import { replaceRepresentative } from '../domain/decisions/replace-representative';
import { settleForMembers } from '../domain/decisions/settle-for-members';
import { collectiveIdFrom, foundingSeed } from '../founding';
import { CollectiveId } from './collective-id';
import {
  AnswerSettlementRequest,
  FoundCollectiveRequest,
  GroupGrievanceRequest,
  JoinCollectiveRequest,
  LeaveCollectiveRequest,
  NameRepresentativesRequest,
  ProposeGroupSettlementRequest,
  ReplaceRepresentativeRequest,
  SettleForMembersRequest,
} from './collectives.requests';
import { Decides } from './decides';

/** Several people with one matter: who they are, who speaks for them, and what each of them settles. */
@ApiTags('collectives')
@Controller('api/collectives')
export class CollectivesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CollectiveDoor) private readonly door: CollectiveDoor,
  ) {}

  /** Founds a group on the cases its people brought */
  @Decides('', foundCollective)
  async found(@Body() body: FoundCollectiveRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    const seed = foundingSeed(asking);
    const id = collectiveIdFrom(seed);
    const named = [...new Set(body.grievances)];
    const cases = await Promise.all(named.map((each) => this.door.groupedCase(each, asking, id)));
    const wish = { matter: body.matter, cases };
    return this.commands.execute(new ChangeCollective(id, foundCollective, wish, asking, body, seed));
  }

  /** Handles a further case of the same matter with the group */
  @Decides(':id/grievances', groupGrievance)
  async take(@CollectiveId() id: string, @Body() body: GroupGrievanceRequest, @WhoAsks() asking: Asking) {
    const wish = { case: await this.door.groupedCase(body.grievance, asking, id) };
    return this.commands.execute(new ChangeCollective(id, groupGrievance, wish, asking, body));
  }

  /** Somebody joins the group with the case they stand behind */
  @Decides(':id/members', joinCollective)
  join(@CollectiveId() id: string, @Body() body: JoinCollectiveRequest, @WhoAsks() asking: Asking) {
    return this.commands.execute(new ChangeCollective(id, joinCollective, body, asking));
  }

  /** A member leaves the group */
  @Decides(':id/departures', leaveCollective)
  leave(@CollectiveId() id: string, @Body() body: LeaveCollectiveRequest, @WhoAsks() asking: Asking) {
    return this.commands.execute(new ChangeCollective(id, leaveCollective, body, asking));
  }

  /** The group names who represents it, as many as the rules of the place allow */
  @Decides(':id/representatives', nameRepresentatives)
  represent(@CollectiveId() id: string, @Body() body: NameRepresentativesRequest, @WhoAsks() asking: Asking) {
    return this.commands.execute(new ChangeCollective(id, nameRepresentatives, body, asking));
  }

  /** The group puts another member in a representative's place */
  @Decides(':id/replacements', replaceRepresentative)
  replace(@CollectiveId() id: string, @Body() body: ReplaceRepresentativeRequest, @WhoAsks() asking: Asking) {
    return this.commands.execute(new ChangeCollective(id, replaceRepresentative, body, asking));
  }

  /** Lays terms before the members who stand behind one case */
  @Decides(':id/settlement-proposals', proposeGroupSettlement)
  propose(@CollectiveId() id: string, @Body() body: ProposeGroupSettlementRequest, @WhoAsks() asking: Asking) {
    return this.commands.execute(new ChangeCollective(id, proposeGroupSettlement, body, asking));
  }

  /** A member consents to the terms or refuses them */
  @Decides(':id/settlement-answers', answerSettlement)
  answer(@CollectiveId() id: string, @Body() body: AnswerSettlementRequest, @WhoAsks() asking: Asking) {
    return this.commands.execute(new ChangeCollective(id, answerSettlement, body, asking));
  }

  /** A representative settles for the members who consented */
  @Decides(':id/settlements', settleForMembers)
  settle(@CollectiveId() id: string, @Body() body: SettleForMembersRequest, @WhoAsks() asking: Asking) {
    return this.commands.execute(new ChangeCollective(id, settleForMembers, body, asking));
  }
}
