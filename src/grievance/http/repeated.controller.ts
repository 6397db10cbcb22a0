import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { choiceIn, only, textIn, timeIn, wholeIn } from '../../http/query';
import { cursorAfter, sinceIn } from '../../http/since-cursor';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Organization } from '../../organization/organization';
import { findRepeated } from './find-repeated';
import { viewerOf } from './visible-to';

/** Repeated petitions: the same person with the same matter again, for those who take cases in, route and watch over them. */
@ApiTags('reading')
@Controller('api/repeated-petitions')
@For('registrar', 'station-worker', 'router', 'supervisor', 'auditor')
export class RepeatedController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Second and later filings of a person on the same matter, the latest first, without saying who they are */
  @Get()
  @ApiQuery({ name: 'region', required: false, description: 'The region and everything in it.' })
  @ApiQuery({ name: 'category', required: false })
  @ApiQuery({ name: 'linked', required: false, enum: ['yes', 'no'], description: 'Whether it was linked already.' })
  @ApiQuery({ name: 'from', required: false, description: 'First day of receipt, YYYY-MM-DD.' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day.' })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ schema: { type: 'object' } })
  async list(@Query() query: Readonly<Record<string, unknown>>, @WhoAsks() { actor }: Asking): Promise<object> {
    only(query, 'region', 'category', 'linked', 'from', 'to', 'limit', 'cursor');
    const [linked, since] = [choiceIn(query, 'linked', ['yes', 'no']), sinceIn(query)];
    const limit = wholeIn(query, 'limit', 1, 200) ?? 50;
    const asked = {
      ...{ region: textIn(query, 'region'), category: textIn(query, 'category'), limit },
      ...{ from: timeIn(query, 'from')?.slice(0, 10), to: timeIn(query, 'to')?.slice(0, 10) },
      linked: linked && linked === 'yes',
      before: since && { receivedAt: since.at, id: since.id },
    };
    const found = await findRepeated(this.database, asked, viewerOf(actor, this.organization));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? cursorAfter({ at: last.receivedAt, id: last.id }) : null };
  }
}
