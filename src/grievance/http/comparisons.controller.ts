import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { only, textIn, wholeIn } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Organization } from '../../organization/organization';
import { CaseDoor } from '../case-door';
import { differencesBetween } from '../domain/clocks/compared';
import { CompareRulebooksRequest } from './comparison.requests';
import { findGrievances } from './find-grievances';
import { otherRules } from './other-rules';
import { viewerOf } from './visible-to';

/** What if: the clocks of past cases under other rules; nothing is written. */
@ApiTags('rulebooks')
@Controller('api/rulebooks/comparisons')
@For('auditor', 'supervisor')
export class ComparisonsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(CaseDoor) private readonly door: CaseDoor,
  ) {}

  /** Replays the cases received in a period under another rulebook or calendar, published or only thought of; lists those whose clocks differ, and why */
  @Post()
  @HttpCode(200)
  @ApiQuery({ name: 'limit', required: false, description: 'Cases replayed for one page: 1 to 200, 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ schema: { type: 'object' } })
  async compare(
    @Body() body: CompareRulebooksRequest,
    @Query() query: Readonly<Record<string, unknown>>,
    @WhoAsks() asking: Asking,
  ): Promise<object> {
    only(query, 'limit', 'cursor');
    const under = otherRules(body);
    const page = await findGrievances(
      this.database,
      {
        filters: { received: { from: body.from, to: body.to } },
        sort: 'received',
        limit: wholeIn(query, 'limit', 1, 200),
        cursor: textIn(query, 'cursor'),
      },
      viewerOf(asking.actor, this.organization),
    );
    const items: object[] = [];
    // One case at a time: a page holds only what differs, whatever the cases hold.
    for (const { id, number } of page.items) {
      const history = await this.door.open(id, asking);
      const own = this.door.rulebook(history);
      const other = under(own);
      const clocks = differencesBetween(this.door.deadlines(history), this.door.deadlinesUnder(history, other));
      if (clocks.length > 0) items.push({ id, number, own: own.version, other: other.version, clocks });
    }
    return { items, replayed: page.items.length, next: page.next };
  }
}
