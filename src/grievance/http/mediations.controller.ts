import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { MediationAttempt } from '../../../projections/mediation-worklist/mediation-worklist.table';
import { choicesIn, only, textIn } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { type Actor, hasRole } from '../../kernel/actor';
import { Organization } from '../../organization/organization';
import { tiers } from '../domain/terms';
import { regionWide } from '../domain/visibility';
import { mediationsSheet } from './list-sheets';
import { askedPage, never, pageOfRegister } from './register';

type Parameters = Readonly<Record<string, unknown>>;

const states = ['proposed', 'consented', 'designated', 'confirmed', 'open', 'paused', 'ended'] as const;
const order = {
  ...{ due: `coalesce(r.due, date '${never}')`, number: 'attempt' },
  placeOf: ({ due, attempt }: MediationAttempt) => [due ?? never, attempt] as const,
};

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
    const found = this.ofTheirs(actor);
    for (const [column, chosen] of [
      ['state', choicesIn(query, 'state', states)],
      ['tier', choicesIn(query, 'tier', tiers)],
    ] as const)
      if (chosen) found.andWhere(`r.${column} = any(:${column})`, { [column]: chosen });
    const mediator = textIn(query, 'mediator');
    if (mediator) found.andWhere('r.mediator = :mediator', { mediator });
    return answerList(request, response, mediationsSheet, askedPage(query), async (limit, cursor) => {
      const { rows, next } = await pageOfRegister(found, { limit, cursor }, order);
      return { items: rows, next };
    });
  }

  /** Attempts of their unit, or of their region for those who watch over it; of accusations none. */
  private ofTheirs(actor: Actor): SelectQueryBuilder<MediationAttempt> {
    const unit = actor.unit === null ? undefined : this.organization.unit(actor.unit);
    const inRegion = unit && hasRole(actor, ...regionWide) ? ' or r.region_path @> :region' : '';
    return this.database
      .getRepository(MediationAttempt)
      .createQueryBuilder('r')
      .where(`(r.unit = any(:units)${inRegion})`, {
        units: unit ? this.organization.namesOf(unit.id) : [],
        region: [unit?.region],
      })
      .andWhere(`r.kind is distinct from 'accusation'`);
  }
}
