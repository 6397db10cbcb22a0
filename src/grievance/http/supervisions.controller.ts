import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { SupervisionBoardRow } from '../../../projections/supervision/supervision.table';
import { choicesIn, only } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Clock } from '../../kernel/clock';
import { Organization } from '../../organization/organization';
import { dayOf } from '../domain/days';
import { type SupervisionItem, supervisionsSheet } from './list-sheets';
import { askedPage, namedIn, pageOfRegister, registerOf } from './register';
import { viewerOf } from './visible-to';

type Parameters = Readonly<Record<string, unknown>>;

const states = ['ordered', 'replied', 'returned', 'accepted', 'lifted'] as const;
const open = ['ordered', 'replied', 'returned'] as const;
const order = {
  ...{ due: 'r.due', number: 'order' },
  placeOf: ({ due, order: number }: SupervisionBoardRow) => [due, number] as const,
};

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
    const found = registerOf(this.database, SupervisionBoardRow, viewerOf(actor, this.organization)).andWhere(
      'r.state = any(:states)',
      { states: choicesIn(query, 'state', states) ?? open },
    );
    for (const name of ['unit', 'from']) namedIn(found, query, { name, organization: this.organization });
    return answerList(request, response, supervisionsSheet, askedPage(query), async (limit, cursor) => {
      const { rows, next } = await pageOfRegister(found, { limit, cursor }, order);
      return { items: rows.map((row) => this.shown(row)), next };
    });
  }

  private shown(row: SupervisionBoardRow): SupervisionItem {
    const { unit, from, due, state } = row;
    const overdue = (state === 'ordered' || state === 'returned') && due < dayOf(this.clock.now());
    return { ...row, unit: this.organization.current(unit), from: this.organization.current(from), overdue };
  }
}
