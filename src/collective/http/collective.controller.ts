import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { pageOf } from '../../http/page';
import { only } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { CollectiveDoor } from '../collective-door';
import { collectiveHistory, collectivePage } from '../collective-page';
import { mayAsk, staff } from '../domain/decide';
import { CollectiveId } from './collective-id';

/** One group, for its members and for whoever may see one of its cases. */
@ApiTags('collectives')
@Controller('api/collectives/:id')
@For(...mayAsk, 'head', 'court-liaison', 'supervisor', 'auditor')
export class CollectiveController {
  constructor(@Inject(CollectiveDoor) private readonly door: CollectiveDoor) {}

  /** Who belongs to a group, who represents it, and whom a settlement binds */
  @Get()
  @ApiOkResponse({ schema: { type: 'object' } })
  async page(
    @CollectiveId() id: string,
    @WhoAsks() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const history = await this.door.open(id, asking);
    const open = await this.door.openCases(history.collective, asking);
    response.setHeader('ETag', `"${history.revision}"`);
    return collectivePage(id, history, open, asking.actor);
  }

  /** What happened in a group, event by event */
  @Get('history')
  @For(...staff, 'head', 'court-liaison', 'supervisor', 'auditor')
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
