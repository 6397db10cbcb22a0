import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { choiceIn, only, textIn, timeIn } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { cursorAfter, sinceIn } from '../../http/since-cursor';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Organization } from '../../organization/organization';
import { findRepeated, type RepeatedPetition } from './find-repeated';
import { askedPage } from './register';
import { repeatedSheet } from './register-sheets';
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

  /** Second and later filings of a person on the same matter, the latest first, without saying who they are; as CSV or XLSX all of them */
  @Get()
  @ApiQuery({ name: 'region', required: false, description: 'The region and everything in it.' })
  @ApiQuery({ name: 'category', required: false })
  @ApiQuery({ name: 'linked', required: false, enum: ['yes', 'no'], description: 'Whether it was linked already.' })
  @ApiQuery({ name: 'from', required: false, description: 'First day of receipt, YYYY-MM-DD.' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day.' })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  list(
    @Query() query: Readonly<Record<string, unknown>>,
    @WhoAsks() { actor }: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<RepeatedPetition> | StreamableFile> {
    only(query, 'region', 'category', 'linked', 'from', 'to', 'limit', 'cursor');
    const linked = choiceIn(query, 'linked', ['yes', 'no']);
    const narrowed = {
      ...{ region: textIn(query, 'region'), category: textIn(query, 'category') },
      ...{ from: timeIn(query, 'from')?.slice(0, 10), to: timeIn(query, 'to')?.slice(0, 10) },
      linked: linked && linked === 'yes',
    };
    const viewer = viewerOf(actor, this.organization);
    return answerList(request, response, repeatedSheet, askedPage(query), async (limit, cursor) => {
      const since = sinceIn(cursor);
      const before = since && { receivedAt: since.at, id: since.id };
      const found = await findRepeated(this.database, { ...narrowed, before, limit }, viewer);
      const items = found.slice(0, limit);
      const last = found.length > limit ? items.at(-1) : undefined;
      return { items, next: last ? cursorAfter({ at: last.receivedAt, id: last.id }) : null };
    });
  }
}
