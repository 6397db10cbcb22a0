import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { languageOf } from '../../http/language';
import { named } from '../../http/named';
import { madeBy, openDecisions } from '../../http/open-decisions';
import { pageOf } from '../../http/page';
import { only } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Clock } from '../../kernel/clock';
import { Organization } from '../../organization/organization';
import { CollectiveDoor } from '../collective-door';
import { collectiveHistory, collectivePage } from '../collective-page';
import { type AnyDecision, mayAsk, staff } from '../domain/decide';
import { CollectiveId } from './collective-id';
import { CollectivesController } from './collectives.controller';
import { ErasuresController } from './erasures.controller';

const examiners = ['head', 'court-liaison', 'supervisor', 'discipline', 'auditor'] as const;
/** What a group's page may offer: every decision made on a group that is there. */
const offered = [CollectivesController, ErasuresController]
  .flatMap((each) => madeBy<AnyDecision>(each))
  .filter(({ decision }) => decision !== 'FoundCollective');

/** One group, for its members and for whoever may see one of its cases. */
@ApiTags('collectives')
@Controller('api/collectives/:id')
@For(...mayAsk, ...examiners)
export class CollectiveController {
  constructor(
    @Inject(CollectiveDoor) private readonly door: CollectiveDoor,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Who belongs to a group, who represents it, whom a settlement binds, what the asking person may do now, and why not what else is theirs to do */
  @Get()
  @ApiOkResponse({ schema: { type: 'object' } })
  async page(
    @CollectiveId() id: string,
    @WhoAsks() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const history = await this.door.open(id, asking);
    const open = await this.door.openCases(history.collective, asking);
    response.setHeader('ETag', `"${history.revision}"`);
    const keeps = await this.door.keeping(history.collective, asking);
    const context = { collective: id, actor: asking.actor, now: this.clock.now(), newId: () => '', keeps };
    return {
      ...collectivePage(id, history, open, asking.actor),
      ...openDecisions(offered, history.collective, context, languageOf(request), (each) =>
        named(each, this.organization),
      ),
    };
  }

  /** What happened in a group, event by event */
  @Get('history')
  @For(...staff, ...examiners)
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 200 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ schema: { type: 'object' } })
  async history(
    @CollectiveId() id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @WhoAsks() asking: Asking,
  ): Promise<object> {
    only(query, 'limit', 'cursor');
    return pageOf(collectiveHistory(await this.door.open(id, asking), asking.actor), query);
  }
}
