import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { CollectiveRow } from '../../../projections/collectives/collectives.table';
import { choiceIn, only, textIn, wholeIn } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { cursorAfter, sinceIn } from '../../http/since-cursor';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Organization } from '../../organization/organization';
import { type BoardItem, collectivesSheet } from './board-sheet';

/** The board of groups, for those who take cases in, route and watch over them in a region. */
@ApiTags('collectives')
@Controller('api/collectives')
@For('registrar', 'station-worker', 'router', 'supervisor', 'auditor')
export class BoardController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Groups of the asking person's region, the latest first: how many cases and people, who settled; as CSV or XLSX all of them */
  @Get()
  @ApiQuery({ name: 'region', required: false, description: 'The region and everything in it.' })
  @ApiQuery({ name: 'category', required: false })
  @ApiQuery({ name: 'settled', required: false, enum: ['yes', 'no'], description: 'Whether every member settled.' })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  list(
    @Query() query: Readonly<Record<string, unknown>>,
    @WhoAsks() { actor }: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<BoardItem> | StreamableFile> {
    only(query, 'region', 'category', 'settled', 'limit', 'cursor');
    const within = actor.unit === null ? undefined : this.organization.unit(actor.unit)?.region;
    const settled = choiceIn(query, 'settled', ['yes', 'no']);
    const [region, category] = [textIn(query, 'region'), textIn(query, 'category')];
    const found = this.database
      .getRepository(CollectiveRow)
      .createQueryBuilder('c')
      .where('c.region_path @> :within', { within: [within ?? 'none'] });
    if (region) found.andWhere('c.region_path @> :lies', { lies: [region] });
    if (category) found.andWhere('c.category = :category', { category });
    if (settled) found.andWhere(settled === 'yes' ? 'c.people > 0 and c.unsettled = 0' : 'c.unsettled > 0');
    const asked = { limit: wholeIn(query, 'limit', 1, 200), cursor: textIn(query, 'cursor') };
    return answerList(request, response, collectivesSheet, asked, (limit, cursor) =>
      page(found.clone(), limit, cursor),
    );
  }
}

const page = async (
  found: SelectQueryBuilder<CollectiveRow>,
  limit: number,
  cursor: string | undefined,
): Promise<Page<BoardItem>> => {
  const since = sinceIn(cursor);
  if (since) found.andWhere('(c.founded_at, c.id) < (cast(:at as timestamptz), :id)', since);
  const rows = await found
    .orderBy('c.foundedAt', 'DESC')
    .addOrderBy('c.id', 'DESC')
    .limit(limit + 1)
    .getMany();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(shown),
    next: last ? cursorAfter({ at: last.foundedAt, id: last.id }) : null,
  };
};

const shown = ({
  members: _joined,
  departed: _left,
  settled: _bound,
  regionPath: _path,
  ...row
}: CollectiveRow): BoardItem => row;
