import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { invalid } from '../../http/problem';
import { only, textIn, wholeIn } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Organization } from '../../organization/organization';
import { CaseDoor } from '../case-door';
import { differencesBetween } from '../domain/clocks/compared';
import { calendarOf, isKnown, rulebookOf } from '../domain/rulebook/known-rulebooks';
import type { Rulebook } from '../domain/rulebook/rulebook';
import { CompareRulebooksRequest } from './comparison.requests';
import { findGrievances } from './find-grievances';
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

  /** Replays the cases received in a period under another rulebook or calendar; lists those whose clocks differ, and why */
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

const wrong = (pointer: string, en: string, zh: string) => invalid([{ pointer, detail: { en, zh } }]);

/** The rules a case is replayed under; a version of their own, so that days recorded under the case's rules do not hold. */
const otherRules = ({ from, to, rulebook, calendar }: CompareRulebooksRequest): ((own: Rulebook) => Rulebook) => {
  if (from > to) throw wrong('/to', 'to must not be before from', 'to 不得早于 from');
  if (rulebook === undefined && calendar === undefined)
    throw wrong('/rulebook', 'rulebook or calendar says what to compare with', '须给出 rulebook 或 calendar');
  if (rulebook !== undefined && !isKnown(rulebook))
    throw wrong('/rulebook', `there is no rulebook ${rulebook}`, `没有版本为 ${rulebook} 的规则`);
  const days = calendar === undefined ? undefined : calendarOf(calendar);
  if (calendar !== undefined && !days)
    throw wrong('/calendar', `there is no calendar ${calendar}`, `没有版本为 ${calendar} 的日历`);
  return (own) => {
    const rules = rulebook === undefined ? own : rulebookOf(rulebook);
    return days ? { ...rules, version: `${rules.version}, ${days.version}`, calendar: days } : rules;
  };
};
