import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import { SupervisionBoardRow } from '../../../projections/supervision/supervision.table';
import { invalid } from '../../http/problem';
import { choicesIn, only, textIn, wholeIn } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Clock } from '../../kernel/clock';
import { Organization } from '../../organization/organization';
import { dayOf } from '../domain/days';
import { type SupervisionItem, supervisionsSheet } from './list-sheets';
import { viewerOf, visibleTo } from './visible-to';

type Parameters = Readonly<Record<string, unknown>>;

const states = ['ordered', 'replied', 'returned', 'accepted', 'lifted'] as const;
const open = ['ordered', 'replied', 'returned'] as const;

/** The supervision board: who owes whom a reply, by when, and how often it was sent back. */
@ApiTags('reading')
@Controller('api/supervisions')
@For(
  'supervisor',
  'router',
  'registrar',
  'auditor',
  'clerk',
  'handler',
  'head',
  'mediator',
  'court-liaison',
  'reviewer',
)
export class SupervisionsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Supervision orders on cases the asking person may see, the first due first; open ones unless told otherwise; as CSV or XLSX all of them */
  @Get()
  @ApiQuery({ name: 'state', required: false, description: `One or several of ${states.join(', ')}.` })
  @ApiQuery({ name: 'unit', required: false, description: 'The unit supervised.' })
  @ApiQuery({ name: 'from', required: false, description: 'The unit that supervises.' })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  list(
    @Query() query: Parameters,
    @WhoAsks() { actor }: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<SupervisionItem> | StreamableFile> {
    only(query, 'state', 'unit', 'from', 'limit', 'cursor');
    const found = this.database
      .getRepository(SupervisionBoardRow)
      .createQueryBuilder('s')
      .innerJoin(GrievanceDetails, 'g', 'g.id = s.grievance')
      .where('s.state = any(:states)', { states: choicesIn(query, 'state', states) ?? open });
    visibleTo(found, viewerOf(actor, this.organization));
    for (const column of ['unit', 'from'] as const) {
      const named = textIn(query, column);
      const names = named && this.organization.namesOf(this.organization.current(named));
      if (names) found.andWhere(`s.${column} = any(:${column}Names)`, { [`${column}Names`]: names });
    }
    const asked = { limit: wholeIn(query, 'limit', 1, 200), cursor: textIn(query, 'cursor') };
    return answerList(request, response, supervisionsSheet, asked, (limit, cursor) =>
      this.page(found.clone(), limit, cursor),
    );
  }

  private async page(
    found: SelectQueryBuilder<SupervisionBoardRow>,
    limit: number,
    cursor?: string,
  ): Promise<Page<SupervisionItem>> {
    const from = cursorIn(cursor);
    if (from) found.andWhere('(s.due, s.grievance, s.order) > (cast(:due as date), :grievance, :order)', from);
    found
      .orderBy('s.due')
      .addOrderBy('s.grievance')
      .addOrderBy('s.order')
      .limit(limit + 1);
    const rows = await found.getMany();
    const items = rows.slice(0, limit).map((row) => this.shown(row));
    return { items, next: rows.length > limit ? cursorAt(rows[limit - 1]) : null };
  }

  private shown(row: SupervisionBoardRow): SupervisionItem {
    const { unit, from, due, state } = row;
    const overdue = (state === 'ordered' || state === 'returned') && due < dayOf(this.clock.now());
    return { ...row, unit: this.organization.current(unit), from: this.organization.current(from), overdue };
  }
}

const cursorAt = (last: SupervisionBoardRow | undefined): string | null =>
  last ? Buffer.from([last.due, last.grievance, last.order].join(' ')).toString('base64url') : null;

const cursorIn = (text: string | undefined) => {
  if (text === undefined) return undefined;
  const said = Buffer.from(text, 'base64url').toString();
  const [, due, grievance, order] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-z]{12}) (\d{1,4})$/.exec(said) ?? [];
  if (due === undefined || Number.isNaN(Date.parse(due)))
    throw invalid([
      { pointer: 'cursor', detail: { en: 'cursor is not one we gave', zh: 'cursor 不是本服务给出的游标' } },
    ]);
  return { due, grievance, order: Number(order) };
};
