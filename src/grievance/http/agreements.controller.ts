import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { AgreementRow } from '../../../projections/agreement-register/agreement-register.table';
import { choicesIn, only } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Clock } from '../../kernel/clock';
import { Organization } from '../../organization/organization';
import { type Day, dayOf } from '../domain/days';
import { courtDecisions, tiers } from '../domain/terms';
import {
  askedPage,
  type CaseOfARow,
  casesOf,
  namedIn,
  narrowedTo,
  never,
  pageOfRegister,
  registerOf,
} from './register';
import { type AgreementItem, agreementsSheet } from './register-sheets';
import { viewerOf } from './visible-to';

type Parameters = Readonly<Record<string, unknown>>;

const states = ['signing', 'in-effect', 'performed', 'superseded', 'dropped'] as const;
const confirmations = ['requested', ...courtDecisions] as const;
/** What an agreement is looked up for: an obligation not performed in time, a breach on record, a window still open. */
const standings = {
  overdue: `r.due < cast(:today as date)`,
  breached: `r.breached_at is not null`,
  confirmable: `r.state = 'in-effect' and r.confirmation is null and r.apply_by >= cast(:today as date)`,
  enforceable: `r.state = 'in-effect' and r.enforcement_requested_at is null and r.enforce_by >= cast(:today as date)`,
} as const;
const order = {
  ...{ due: `coalesce(r.due, date '${never}')`, number: 'agreement' },
  placeOf: ({ due, agreement }: AgreementRow) => [due ?? never, agreement] as const,
};

/** The register of agreements: who owes what, what is performed, what a court confirmed, what may be enforced. */
@ApiTags('reading')
@Controller('api/agreements')
@For(
  'mediator',
  'court-liaison',
  'supervisor',
  'router',
  'registrar',
  'station-worker',
  'auditor',
  'clerk',
  'handler',
  'head',
)
export class AgreementsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Agreements of cases the asking person may see, the first due first; those that stand unless told otherwise; as CSV or XLSX all of them */
  @Get()
  @ApiQuery({ name: 'state', required: false, description: `One or several of ${states.join(', ')}.` })
  @ApiQuery({
    name: 'standing',
    required: false,
    description: `One or several of ${Object.keys(standings).join(', ')}.`,
  })
  @ApiQuery({ name: 'confirmation', required: false, description: `One or several of ${confirmations.join(', ')}.` })
  @ApiQuery({ name: 'tier', required: false, description: 'One or several.' })
  @ApiQuery({ name: 'unit', required: false, description: 'The unit that mediated.' })
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
  ): Promise<Page<AgreementItem> | StreamableFile> {
    only(query, 'state', 'standing', 'confirmation', 'tier', 'unit', 'region', 'category', 'limit', 'cursor');
    const { database, organization } = this;
    const today = dayOf(this.clock.now());
    const found = registerOf(database, AgreementRow, viewerOf(actor, organization)).setParameters({ today });
    const chosen = choicesIn(query, 'state', states) ?? ['signing', 'in-effect', 'performed'];
    found.andWhere('r.state = any(:chosen)', { chosen });
    const standing = choicesIn(query, 'standing', Object.keys(standings) as (keyof typeof standings)[]);
    if (standing) found.andWhere(`(${standing.map((each) => `(${standings[each]})`).join(' or ')})`);
    const decided = choicesIn(query, 'confirmation', confirmations);
    if (decided) found.andWhere('r.confirmation = any(:decided)', { decided });
    const inTiers = choicesIn(query, 'tier', tiers);
    if (inTiers) found.andWhere('r.tier = any(:inTiers)', { inTiers });
    namedIn(found, query, { name: 'unit', organization });
    narrowedTo(found, query);
    return answerList(request, response, agreementsSheet, askedPage(query), async (limit, cursor) => {
      const { rows, next } = await pageOfRegister(found, { limit, cursor }, order);
      const cases = await casesOf(database, rows);
      return { items: rows.map((row) => this.shown(row, cases.get(row.grievance) as CaseOfARow, today)), next };
    });
  }

  private shown(row: AgreementRow, { number, category, region }: CaseOfARow, today: Day): AgreementItem {
    const unit = this.organization.current(row.unit);
    return { ...row, unit, number, category, region, overdue: row.due !== null && row.due < today };
  }
}
