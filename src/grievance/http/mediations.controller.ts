import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { MediationAttempt } from '../../../projections/mediation-worklist/mediation-worklist.table';
import { invalid } from '../../http/problem';
import { choicesIn, only, textIn, wholeIn } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { type Actor, hasRole } from '../../kernel/actor';
import { Organization } from '../../organization/organization';
import { tiers } from '../domain/terms';
import { regionWide } from '../domain/visibility';
import { mediationsSheet } from './list-sheets';

type Parameters = Readonly<Record<string, unknown>>;

const states = ['proposed', 'consented', 'designated', 'confirmed', 'open', 'paused', 'ended'] as const;

/** Attempts at mediation, as mediators and those who watch over a region work through them. */
@ApiTags('reading')
@Controller('api/mediations')
@For('mediator', 'court-liaison', 'router', 'registrar', 'supervisor', 'auditor')
export class MediationsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Attempts of the asking person's unit, or of their region, the most pressing first; as CSV or XLSX all of them */
  @Get()
  @ApiQuery({ name: 'state', required: false, description: `One or several of ${states.join(', ')}.` })
  @ApiQuery({ name: 'tier', required: false, description: 'One or several.' })
  @ApiQuery({ name: 'mediator', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  list(
    @Query() query: Parameters,
    @WhoAsks() { actor }: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<MediationAttempt> | StreamableFile> {
    only(query, 'state', 'tier', 'mediator', 'limit', 'cursor');
    const narrowed = {
      state: choicesIn(query, 'state', states),
      tier: choicesIn(query, 'tier', tiers),
      mediator: textIn(query, 'mediator'),
    };
    const asked = { limit: wholeIn(query, 'limit', 1, 200), cursor: textIn(query, 'cursor') };
    return answerList(request, response, mediationsSheet, asked, (limit, cursor) =>
      this.find(actor, narrowed, limit, cursor),
    );
  }

  private async find(
    actor: Actor,
    narrowed: Narrowed,
    limit: number,
    cursor?: string,
  ): Promise<Page<MediationAttempt>> {
    const from = cursorIn(cursor);
    const found = this.ofTheirs(actor);
    if (!found) return { items: [], next: null };
    for (const column of ['state', 'tier'] as const) {
      if (narrowed[column]) found.andWhere(`m.${column} = any(:${column})`, { [column]: narrowed[column] });
    }
    if (narrowed.mediator) found.andWhere('m.mediator = :mediator', { mediator: narrowed.mediator });
    if (from) found.andWhere(`(${order}) > (:due, :grievance, :attempt)`, from);
    found
      .orderBy(`coalesce(m.due, '${never}')`)
      .addOrderBy('m.grievance')
      .addOrderBy('m.attempt')
      .limit(limit + 1);
    const rows = await found.getMany();
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? cursorAt(items.at(-1)) : null };
  }

  /** Attempts of their unit, or of their region for those who watch over it; of accusations none. */
  private ofTheirs(actor: Actor): SelectQueryBuilder<MediationAttempt> | undefined {
    const unit = actor.unit === null ? undefined : this.organization.unit(actor.unit);
    if (!unit) return undefined;
    const inRegion = hasRole(actor, ...regionWide) ? ' or m.region_path @> :region' : '';
    return this.database
      .getRepository(MediationAttempt)
      .createQueryBuilder('m')
      .where(`(m.unit = any(:units)${inRegion})`, { units: this.organization.namesOf(unit.id), region: [unit.region] })
      .andWhere(`m.kind is distinct from 'accusation'`);
  }
}

interface Narrowed {
  readonly state: readonly string[] | undefined;
  readonly tier: readonly string[] | undefined;
  readonly mediator: string | undefined;
}

const never = '9999-12-31';
const order = `coalesce(m.due, '${never}'), m.grievance, m.attempt`;

const cursorAt = (last: MediationAttempt | undefined): string | null =>
  last ? Buffer.from([last.due ?? never, last.grievance, last.attempt].join(' ')).toString('base64url') : null;

const cursorIn = (text: string | undefined) => {
  if (text === undefined) return undefined;
  const said = Buffer.from(text, 'base64url').toString();
  const [, due, grievance, attempt] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-z]{12}) (\d{1,4})$/.exec(said) ?? [];
  if (due === undefined || Number.isNaN(Date.parse(due))) {
    throw invalid([
      { pointer: 'cursor', detail: { en: 'cursor is not one we gave', zh: 'cursor 不是本服务给出的游标' } },
    ]);
  }
  return { due, grievance, attempt: Number(attempt) };
};
