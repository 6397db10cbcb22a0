import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { Config } from '../../config';
import { Limits } from '../../http/limits';
import { problemOf } from '../../http/problem';
import { type Asking, anonymous, WhoAsks } from '../../identity/asking';
import { ForAnyone } from '../../identity/audience';
import { refuse } from '../../kernel/refusal';
import { Organization } from '../../organization/organization';
import { CaseDoor } from '../case-door';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { correctReceipt } from '../domain/decisions/intake/correct-receipt';
import { identifyParty } from '../domain/decisions/intake/identify-party';
import { linkDuplicate } from '../domain/decisions/intake/link-duplicate';
import { receiveGrievance } from '../domain/decisions/intake/receive-grievance';
import { inCommon } from '../domain/decisions/intake/same-person';
import { screenGrievance } from '../domain/decisions/intake/screen-grievance';
import { grouped, numberOf } from '../domain/number';
import { petitionerIn } from '../history';
import { caseIdFrom, queryCodeHash, queryCodeOf, seedOf, wishDigest } from '../seeds';
import { membersBehind } from './behind';
import { CaseId } from './case-id';
import { AnswersChanged, Decides } from './decides';
import {
  CorrectReceiptRequest,
  IdentifyPartyRequest,
  LinkDuplicateRequest,
  ReceiveGrievanceRequest,
  ScreenGrievanceRequest,
} from './intake.requests';

const mergedItself = refuse(
  'target-merged',
  'The case it would be linked to was itself linked to another; link it to that one.',
  '目标事项本身已并案，请关联到其最终事项。',
);

/** Taking a grievance in: for petitioners, registrars and routers. */
@ApiTags('intake')
@Controller('api/grievances')
export class IntakeController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Config) private readonly config: Config,
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Registers a grievance and hands out its number and query code */
  @Post()
  @ForAnyone()
  @AnswersChanged([receiveGrievance], { number: { type: 'string' }, queryCode: { type: 'string' } })
  async receive(
    @Body() body: ReceiveGrievanceRequest,
    @WhoAsks() asking: Asking,
    @Req() request: Request,
  ): Promise<Changed & { number: string; queryCode: string }> {
    const isStranger = asking.actor === anonymous;
    if (isStranger) await this.limits.filing(request.ip ?? '');
    // Two strangers may choose the same key: theirs is the same filing only if it says the same.
    const scope = isStranger ? wishDigest(this.config.secret, 'ReceiveGrievance', body) : 'filing';
    const seed = seedOf(asking.actor, asking.key, scope);
    const id = caseIdFrom(seed);
    const queryCode = queryCodeOf(this.config.secret, id);
    const wish = { ...body, queryCodeHash: queryCodeHash(queryCode) };
    const changed = await this.commands.execute(new ChangeGrievance(id, receiveGrievance, wish, asking, seed));
    return Object.assign(changed, { number: numberOf(id), queryCode: grouped(queryCode) });
  }

  /** Corrects what was taken down wrongly; the old value stays in the log */
  @Decides('receipt-corrections', correctReceipt)
  correct(@CaseId() id: string, @Body() body: CorrectReceiptRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, correctReceipt, body, asking));
  }

  /** Links a party to the account they act with online, after they proved who they are */
  @Decides('party-identifications', identifyParty)
  identify(@CaseId() id: string, @Body() body: IdentifyPartyRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, identifyParty, body, asking));
  }

  /** Sorts a grievance: suggestion, accusation or request; category, urgency, tempo */
  @Decides('screenings', screenGrievance)
  screen(@CaseId() id: string, @Body() body: ScreenGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, screenGrievance, body, asking));
  }

  /** Links a repeated filing to the case that goes on; both numbers stay */
  @Decides('duplicate-links', linkDuplicate)
  async link(@CaseId() id: string, @Body() body: LinkDuplicateRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    const target = await this.door.open(body.target, asking);
    if (target.grievance.status === 'merged') throw problemOf(mergedItself, this.organization);
    const own = await this.door.open(id, asking);
    const members = await membersBehind(this.database, [id, body.target]);
    const person = inCommon([petitionerIn(own), ...members(id)], [petitionerIn(target), ...members(body.target)]);
    return this.commands.execute(new ChangeGrievance(id, linkDuplicate, { ...body, person }, asking));
  }
}
