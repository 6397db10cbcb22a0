import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Problem } from '../../http/problem';
import { only, textIn, wholeIn } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Organization } from '../../organization/organization';
import { CaseDoor } from '../case-door';
import { invariants } from '../domain/invariants';
import { type Found, findViolations } from './find-violations';
import { viewerOf } from './visible-to';

/** Lists that must be empty: every case has an owner, a clock or an outcome, and its petitioner a reply (件件有着落, 事事有回音). */
@ApiTags('reading')
@Controller('api/invariants')
@For('supervisor', 'router', 'registrar', 'auditor', 'discipline')
export class InvariantsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(CaseDoor) private readonly door: CaseDoor,
  ) {}

  /** Cases the asking person may see that break a rule no case may break; empty on healthy data */
  @Get(':name')
  @ApiParam({ name: 'name', enum: invariants })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false, description: 'The id after which the page begins.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async list(
    @Param('name') name: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @WhoAsks() asking: Asking,
  ): Promise<Found> {
    only(query, 'limit', 'cursor');
    const invariant = invariants.find((each) => each === name);
    if (!invariant) throw unknown();
    const limit = wholeIn(query, 'limit', 1, 200) ?? 50;
    const after = textIn(query, 'cursor') ?? '';
    const viewer = viewerOf(asking.actor, this.organization);
    const around = { database: this.database, organization: this.organization, door: this.door };
    return findViolations(invariant, { limit, after, viewer, asking }, around);
  }
}

const unknown = () =>
  new Problem(404, 'unknown-invariant', {
    en: `There is no such list; there are ${invariants.join(', ')}.`,
    zh: `没有该清单；现有：${invariants.join('、')}。`,
  });
