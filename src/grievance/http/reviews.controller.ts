import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { ReviewRow } from '../../../projections/review-register/review-register.table';
import { choiceIn, choicesIn, only } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Clock } from '../../kernel/clock';
import { Organization } from '../../organization/organization';
import { type Day, dayOf } from '../domain/days';
import { reviewResults } from '../domain/terms';
import { askedPage, type CaseOfARow, casesOf, namedIn, narrowedTo, pageOfRegister, registerOf } from './register';
import { type ReviewItem, reviewsSheet } from './register-sheets';
import { viewerOf } from './visible-to';

type Parameters = Readonly<Record<string, unknown>>;

const kinds = ['review', 'final-review'] as const;
const states = {
  pending: 'r.decided_at is null and r.dropped_at is null',
  decided: 'r.decided_at is not null',
} as const;
const order = { due: 'r.due', number: 'review', placeOf: ({ due, review }: ReviewRow) => [due, review] as const };
/** In time: decided by its last day, or still to be decided then. */
const inTime = 'coalesce(r.in_time, coalesce(r.paused_on, cast(:today as date)) <= r.due)';

/** The register of reviews (复查、复核): asked for, due, decided, and how long it took (XF 35, 36). */
@ApiTags('reading')
@Controller('api/reviews')
@For('reviewer', 'supervisor', 'router', 'registrar', 'auditor', 'discipline', 'clerk', 'handler', 'head')
export class ReviewsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Reviews and final reviews of cases the asking person may see, the first due first; as CSV or XLSX all of them */
  @Get()
  @ApiQuery({ name: 'kind', required: false, enum: kinds })
  @ApiQuery({ name: 'state', required: false, enum: Object.keys(states), description: 'Every one when left out.' })
  @ApiQuery({ name: 'result', required: false, description: `One or several of ${reviewResults.join(', ')}.` })
  @ApiQuery({ name: 'inTime', required: false, enum: ['true', 'false'], description: 'Whether its last day was kept.' })
  @ApiQuery({ name: 'body', required: false, description: 'The unit that reviews.' })
  @ApiQuery({ name: 'of', required: false, description: 'The unit whose opinion is reviewed.' })
  @ApiQuery({ name: 'region', required: false, description: 'The region and everything in it.' })
  @ApiQuery({ name: 'category', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  list(
    @Query() query: Parameters,
    @WhoAsks() { actor }: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<ReviewItem> | StreamableFile> {
    only(query, 'kind', 'state', 'result', 'inTime', 'body', 'of', 'region', 'category', 'limit', 'cursor');
    const { database, organization } = this;
    const today = dayOf(this.clock.now());
    const found = registerOf(database, ReviewRow, viewerOf(actor, organization)).setParameters({ today });
    const kind = choiceIn(query, 'kind', kinds);
    if (kind) found.andWhere('r.kind = :kind', { kind });
    const state = choiceIn(query, 'state', ['pending', 'decided'] as const);
    if (state) found.andWhere(states[state]);
    const results = choicesIn(query, 'result', reviewResults);
    if (results) found.andWhere('r.result = any(:results)', { results });
    const kept = choiceIn(query, 'inTime', ['true', 'false'] as const);
    if (kept) found.andWhere(`r.dropped_at is null and ${inTime} = ${kept}`);
    for (const name of ['body', 'of']) namedIn(found, query, { name, organization });
    narrowedTo(found, query);
    return answerList(request, response, reviewsSheet, askedPage(query), async (limit, cursor) => {
      const { rows, next } = await pageOfRegister(found, { limit, cursor }, order);
      const cases = await casesOf(database, rows);
      return { items: rows.map((row) => this.shown(row, cases.get(row.grievance) as CaseOfARow, today)), next };
    });
  }

  private shown(row: ReviewRow, { number, category, region }: CaseOfARow, today: Day): ReviewItem {
    const [body, of] = [this.organization.current(row.body), this.organization.current(row.of)];
    const state = row.decidedAt ? 'decided' : row.droppedAt ? 'dropped' : 'pending';
    const pending = state === 'pending' ? (row.pausedOn ?? today) <= row.due : null;
    return { ...row, body, of, number, category, region, state, inTime: row.inTime ?? pending };
  }
}
