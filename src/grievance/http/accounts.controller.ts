import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import type { Page } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Organization } from '../../organization/organization';
import { viewerOf, visibleTo } from './visible-to';

const most = 500;

/** Somebody who works on cases: the account, what for, and for mediators the unit they mediate in. */
export interface KnownAccount {
  readonly account: string;
  readonly as: 'mediator' | 'leader' | 'agent';
  readonly unit: string | null;
}

/** Who mediated a case, took it upon themselves, or acts for its petitioner. */
const named = `(
  select g.mediation ->> 'mediator' as account, 'mediator' as "as", g.mediation ->> 'unit' as unit
  union all
  select a ->> 'mediator', 'mediator', a ->> 'unit' from jsonb_array_elements(g.attempts) a
  union all
  select g.sponsor, 'leader', null
  union all
  select m ->> 'agent', 'agent', m ->> 'unit' from jsonb_array_elements(g.mandates) m)`;

/** Accounts that are known by their work, so that whoever names one need not type it. */
@ApiTags('reading')
@Controller('api/accounts')
@For('registrar', 'station-worker', 'router', 'clerk', 'handler', 'head', 'mediator', 'court-liaison', 'supervisor')
export class AccountsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Who mediates, leads or represents in the cases the asking person may see */
  @Get()
  @ApiOkResponse({ schema: { type: 'object' } })
  async list(@WhoAsks() { actor }: Asking): Promise<Page<KnownAccount>> {
    const cases = this.database.getRepository(GrievanceDetails).createQueryBuilder('g').select('g.id', 'id');
    for (const column of ['mediation', 'attempts', 'sponsor', 'mandates']) cases.addSelect(`g.${column}`, column);
    const [seen, parameters] = visibleTo(cases, viewerOf(actor, this.organization)).getQueryAndParameters();
    const rows: readonly KnownAccount[] = await this.database.query(
      `select distinct p.account, p."as", p.unit from (${seen}) g cross join lateral ${named} p
       where p.account is not null order by 1, 2, 3 limit ${most}`,
      parameters,
    );
    const items = rows.map((row) => ({ ...row, unit: row.unit && this.organization.current(row.unit) }));
    return { items, next: null };
  }
}
