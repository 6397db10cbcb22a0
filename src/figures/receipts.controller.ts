import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { invalid, Problem } from '../http/problem';
import { only, textIn, timeIn, wholeIn } from '../http/query';
import type { Page } from '../http/sheet';
import { type Asking, WhoAsks } from '../identity/asking';
import { For } from '../identity/audience';
import { Organization } from '../organization/organization';
import { type FigureDefinition, figures } from './figure-definitions';
import { type AskedFigure, eventsOf, type FigureEvent, narrowings, type Receipt, receiptOf } from './figure-entries';

type Parameters = Readonly<Record<string, unknown>>;

const filters = ['from', 'to', 'asOf', 'region', ...narrowings] as const;
/** Who rated whom narrows ratings alone; ratings have no detail. */
const filtersOf = ({ ledger }: FigureDefinition): readonly string[] =>
  filters.filter((each) => (ledger === 'rating' ? each !== 'detail' : each !== 'rater' && each !== 'of'));
const detail = 'The ground of a failure, the tier escalated to, or the level of a resolution.';
const Filters =
  () =>
  (target: object, key: string, descriptor: PropertyDescriptor): void => {
    const described = {
      from: 'First day.',
      to: 'Last day.',
      asOf: 'A position or a time: what was known then.',
      detail,
    };
    for (const name of filters) {
      const description = described[name as keyof typeof described] ?? 'Only this one.';
      ApiQuery({ name, required: false, description })(target, key, descriptor);
    }
  };

/** Every published number: its definition, its value with a receipt, and exactly the events it rests on. */
@ApiTags('figures')
@Controller('api/figures')
@For('viewer', 'auditor', 'supervisor', 'router', 'registrar', 'head', 'discipline', 'operator', 'expert')
export class ReceiptsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** What every figure counts, and in which version */
  @Get()
  @ApiOkResponse({ schema: { type: 'object' } })
  list(): Page<FigureDefinition> {
    return { items: figures, next: null };
  }

  /** A figure’s value in the asking person’s region, with a receipt by which anybody can compute it again */
  @Get(':name')
  @ApiParam({ name: 'name', enum: figures.map(({ name }) => name) })
  @Filters()
  @ApiOkResponse({ schema: { type: 'object' } })
  async value(
    @Param('name') name: string,
    @Query() query: Parameters,
    @WhoAsks() asking: Asking,
  ): Promise<FigureDefinition & { receipt: Receipt }> {
    const figure = named(name);
    only(query, ...filtersOf(figure));
    return { ...figure, receipt: await receiptOf(this.database, figure, this.asked(query, asking)) };
  }

  /** Exactly the events a figure rests on, each with its case */
  @Get(':name/events')
  @For('auditor', 'supervisor', 'router', 'registrar', 'expert')
  @ApiParam({ name: 'name', enum: figures.map(({ name }) => name) })
  @Filters()
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ schema: { type: 'object' } })
  async events(
    @Param('name') name: string,
    @Query() query: Parameters,
    @WhoAsks() asking: Asking,
  ): Promise<Page<FigureEvent>> {
    const figure = named(name);
    only(query, ...filtersOf(figure), 'limit', 'cursor');
    const limit = wholeIn(query, 'limit', 1, 200) ?? 50;
    const page = { limit: limit + 1, after: cursorIn(query) };
    const rows = await eventsOf(this.database, figure, this.asked(query, asking), page);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? Buffer.from(`${last.position} ${last.entry}`).toString('base64url') : null };
  }

  private asked(query: Parameters, { actor }: Asking): AskedFigure {
    const narrowed = Object.fromEntries(narrowings.map((each) => [each, textIn(query, each)]));
    return {
      from: timeIn(query, 'from')?.slice(0, 10),
      to: timeIn(query, 'to')?.slice(0, 10),
      asOf: textIn(query, 'asOf'),
      region: textIn(query, 'region'),
      narrowed,
      scope: (actor.unit === null ? undefined : this.organization.unit(actor.unit)?.region) ?? 'none',
    };
  }
}

const named = (name: string): FigureDefinition => {
  const figure = figures.find((each) => each.name === name);
  if (figure) return figure;
  const names = figures.map((each) => each.name);
  throw new Problem(404, 'unknown-figure', {
    en: `There is no such figure; there are ${names.join(', ')}.`,
    zh: `没有该指标；现有：${names.join('、')}。`,
  });
};

const cursorIn = (query: Parameters): readonly [string, number] | undefined => {
  const text = textIn(query, 'cursor');
  if (text === undefined) return undefined;
  const [, position, entry] = /^([\d/]{1,60}) (\d{1,6})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (position === undefined) {
    throw invalid([
      { pointer: 'cursor', detail: { en: 'cursor is not one we gave', zh: 'cursor 不是本服务给出的游标' } },
    ]);
  }
  return [position, Number(entry)];
};
