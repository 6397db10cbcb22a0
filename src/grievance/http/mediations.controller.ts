import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { MediationAttempt } from '../../../projections/mediation-worklist/mediation-worklist.table';
import { choicesIn, only, textIn, wholeIn } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { hasRole } from '../../kernel/actor';
import { Organization } from '../../organization/organization';
import { tiers } from '../domain/terms';
import { regionWide } from '../domain/visibility';

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

  /** Attempts of the asking person's unit, or of their region, the most pressing first */
  @Get()
  @ApiQuery({ name: 'state', required: false, description: `One or several of ${states.join(', ')}.` })
  @ApiQuery({ name: 'tier', required: false, description: 'One or several.' })
  @ApiQuery({ name: 'mediator', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'after', required: false, description: 'How many to pass over.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async list(@Query() query: Parameters, @WhoAsks() { actor }: Asking): Promise<{ items: MediationAttempt[] }> {
    only(query, 'state', 'tier', 'mediator', 'limit', 'after');
    const unit = actor.unit === null ? undefined : this.organization.unit(actor.unit);
    if (!unit) return { items: [] };
    const found = this.database.getRepository(MediationAttempt).createQueryBuilder('m');
    const inRegion = hasRole(actor, ...regionWide) ? ' or m.region_path @> :region' : '';
    found.where(`(m.unit = :unit${inRegion})`, { unit: unit.id, region: [unit.region] });
    found.andWhere(`m.kind is distinct from 'accusation'`);
    const chosen = { state: choicesIn(query, 'state', states), tier: choicesIn(query, 'tier', tiers) };
    for (const column of ['state', 'tier'] as const) {
      if (chosen[column]) found.andWhere(`m.${column} = any(:${column})`, { [column]: chosen[column] });
    }
    const mediator = textIn(query, 'mediator');
    if (mediator) found.andWhere('m.mediator = :mediator', { mediator });
    found.orderBy('m.due', 'ASC', 'NULLS LAST').addOrderBy('m.grievance').addOrderBy('m.attempt');
    found.limit(wholeIn(query, 'limit', 1, 200) ?? 50).offset(wholeIn(query, 'after', 0, 1_000_000) ?? 0);
    return { items: await found.getMany() };
  }
}
