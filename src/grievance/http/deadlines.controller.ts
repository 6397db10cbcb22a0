import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { DeadlineRow, dutyCodes } from '../../../projections/deadlines/deadlines.table';
import { choicesIn, only } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Clock } from '../../kernel/clock';
import { Organization } from '../../organization/organization';
import { deadlineOf } from '../domain/clocks/own-deadlines';
import { type Day, dayOf } from '../domain/days';
import { rulebookOf } from '../domain/rulebook/known-rulebooks';
import { askedPage, type CaseOfARow, casesOf, namedIn, narrowedTo, pageOfRegister, registerOf } from './register';
import { type DeadlineItem, deadlinesSheet } from './register-sheets';
import { viewerOf } from './visible-to';

type Parameters = Readonly<Record<string, unknown>>;

const states = ['running', 'overdue', 'met', 'late', 'waived'] as const;
const colours = ['green', 'amber', 'red'] as const;
type Condition = Readonly<Record<string, string>>;
const order = { due: 'r.due', number: 'duty', placeOf: ({ due, duty }: DeadlineRow) => [due, duty] as const };

/** Time stands still while a pause lasts. */
const seenOn = 'coalesce(r.paused_on, cast(:today as date))';
const inState: Condition = {
  running: `(r.ended_on is null and ${seenOn} <= r.due)`,
  overdue: `(r.ended_on is null and ${seenOn} > r.due)`,
  met: `r.outcome = 'met'`,
  late: `r.outcome = 'late'`,
  waived: `r.outcome = 'waived'`,
};
const inColour: Condition = {
  green: `(r.ended_on is null and ${seenOn} < r.amber_on)`,
  amber: `(r.ended_on is null and ${seenOn} between r.amber_on and r.due)`,
  red: inState.overdue as string,
};

const anyOf = (found: SelectQueryBuilder<DeadlineRow>, condition: Condition, chosen: readonly string[] | undefined) => {
  if (chosen) found.andWhere(`(${chosen.map((each) => condition[each]).join(' or ')})`);
};

/** The deadline board: which duties are due soon, which are overdue, and how those before them ended. */
@ApiTags('reading')
@Controller('api/deadlines')
@For(
  'supervisor',
  'router',
  'registrar',
  'auditor',
  'discipline',
  'clerk',
  'handler',
  'head',
  'mediator',
  'court-liaison',
  'reviewer',
)
export class DeadlinesController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Duties of cases the asking person may see, the first due first; those not ended unless told otherwise; as CSV or XLSX all of them */
  @Get()
  @ApiQuery({ name: 'clock', required: false, description: `One or several of ${dutyCodes.join(', ')}.` })
  @ApiQuery({
    name: 'state',
    required: false,
    description: `One or several of ${states.join(', ')}; late is what was done, or fell away, after its last day.`,
  })
  @ApiQuery({
    name: 'colour',
    required: false,
    description: 'green, amber, red: far from its last day, near it, past it; of duties not ended.',
  })
  @ApiQuery({ name: 'unit', required: false, description: 'The unit that owes it, or watches over what a party owes.' })
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
  ): Promise<Page<DeadlineItem> | StreamableFile> {
    only(query, 'clock', 'state', 'colour', 'unit', 'region', 'category', 'limit', 'cursor');
    const today = dayOf(this.clock.now());
    const [codes, chosen] = [choicesIn(query, 'clock', dutyCodes), choicesIn(query, 'state', states)];
    const coloured = choicesIn(query, 'colour', colours);
    const found = registerOf(this.database, DeadlineRow, viewerOf(actor, this.organization)).setParameters({ today });
    if (codes) found.andWhere('r.code = any(:codes)', { codes });
    if (!chosen) found.andWhere('r.ended_on is null');
    anyOf(found, inState, chosen);
    anyOf(found, inColour, coloured);
    namedIn(found, query, { name: 'unit', organization: this.organization });
    narrowedTo(found, query);
    return answerList(request, response, deadlinesSheet, askedPage(query), async (limit, cursor) => {
      const { rows, next } = await pageOfRegister(found, { limit, cursor }, order);
      const cases = await casesOf(this.database, rows);
      return { items: rows.map((row) => this.shown(row, cases.get(row.grievance) as CaseOfARow, today)), next };
    });
  }

  /** How many duties each unit still owes in cases the asking person may see, by how near their last day is */
  @Get('loads')
  @ApiQuery({ name: 'region', required: false, description: 'The region and everything in it.' })
  @ApiQuery({ name: 'category', required: false })
  @ApiOkResponse({ schema: { type: 'object' } })
  async loads(
    @Query() query: Parameters,
    @WhoAsks() { actor }: Asking,
  ): Promise<{ items: readonly DutyLoad[]; next: null }> {
    only(query, 'region', 'category');
    const viewer = viewerOf(actor, this.organization);
    const found = registerOf(this.database, DeadlineRow, viewer)
      .setParameters({ today: dayOf(this.clock.now()) })
      .andWhere('r.ended_on is null');
    narrowedTo(found, query);
    found.select('r.unit', 'unit').groupBy('r.unit');
    for (const each of colours) found.addSelect(`(count(*) filter (where ${inColour[each]}))::integer`, each);
    const loads = new Map<string, DutyLoad>();
    for (const row of await found.getRawMany<DutyLoad>()) {
      const unit = this.organization.current(row.unit);
      const { green = 0, amber = 0, red = 0 } = loads.get(unit) ?? {};
      loads.set(unit, { unit, green: green + row.green, amber: amber + row.amber, red: red + row.red });
    }
    return { items: [...loads.values()].sort(mostPressingFirst), next: null };
  }

  private shown(row: DeadlineRow, { number, category, region, rulebook }: CaseOfARow, today: Day): DeadlineItem {
    const { title, basis, articleZh } = deadlineOf(row.code, rulebookOf(rulebook));
    const unit = this.organization.current(row.unit);
    const bearer = this.organization.current(row.bearer);
    return { ...row, ...standing(row, today), bearer, unit, number, category, region, title, basis, articleZh };
  }
}

/** How many duties a unit owes: far from their last day, near it, past it. */
export interface DutyLoad extends Readonly<Record<(typeof colours)[number], number>> {
  readonly unit: string;
}

const mostPressingFirst = (one: DutyLoad, other: DutyLoad): number =>
  other.red - one.red || other.amber - one.amber || other.green - one.green || (one.unit < other.unit ? -1 : 1);

/** Where a duty stands on a day: what ended stays as it ended. */
const standing = ({ due, amberOn, pausedOn, outcome }: DeadlineRow, today: Day) => {
  if (outcome) return { state: outcome, colour: outcome === 'late' ? 'red' : 'green' };
  const seen = pausedOn ?? today;
  if (seen > due) return { state: 'overdue', colour: 'red' };
  return { state: 'running', colour: seen >= amberOn ? 'amber' : 'green' };
};
