import { Controller, Get, Inject, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { choiceIn, choicesIn, only, textIn, wholeIn } from '../../http/query';
import { answerList, type Page, sheetContent } from '../../http/sheet';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Clock } from '../../kernel/clock';
import { Organization } from '../../organization/organization';
import { dayOf } from '../domain/days';
import { phases, statuses, tiers } from '../domain/terms';
import { caseReaders } from '../domain/visibility';
import { colourOf, findGrievances, type GrievanceItem, sorts } from './find-grievances';
import { grievancesSheet } from './list-sheets';
import { viewerOf } from './visible-to';

type Parameters = Readonly<Record<string, unknown>>;

const narrowing = ['status', 'phase', 'tier', 'category', 'region', 'unit', 'mediator', 'clock', 'q'];
const paging = ['sort', 'limit', 'cursor'];

/** Worklists: the cases somebody may see, narrowed and sorted. */
@ApiTags('reading')
@Controller('api/grievances')
@For(...caseReaders)
export class WorklistController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The cases in the asking person's scope; as CSV or XLSX all of them, as `Accept` asks */
  @Get()
  @ApiQuery({ name: 'status', required: false, description: 'One or several, parted by commas.' })
  @ApiQuery({ name: 'phase', required: false, description: 'One or several.' })
  @ApiQuery({ name: 'tier', required: false, description: 'One or several.' })
  @ApiQuery({ name: 'category', required: false })
  @ApiQuery({ name: 'region', required: false, description: 'The region and everything in it.' })
  @ApiQuery({ name: 'unit', required: false, description: 'The unit answerable now.' })
  @ApiQuery({ name: 'mediator', required: false })
  @ApiQuery({ name: 'clock', required: false, description: 'red: a duty is overdue; amber: one is nearly due.' })
  @ApiQuery({ name: 'q', required: false, description: 'Part of the number or title.' })
  @ApiQuery({ name: 'sort', required: false, enum: sorts })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  find(
    @Query() query: Parameters,
    @WhoAsks() { actor }: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<GrievanceItem> | StreamableFile> {
    only(query, ...narrowing, ...paging);
    const today = dayOf(this.clock.now());
    const colours = choicesIn(query, 'clock', ['amber', 'red'] as const);
    const unit = textIn(query, 'unit');
    const filters = {
      status: choicesIn(query, 'status', statuses),
      phase: choicesIn(query, 'phase', phases),
      tier: choicesIn(query, 'tier', tiers),
      category: textIn(query, 'category'),
      region: textIn(query, 'region'),
      units: unit === undefined ? undefined : this.organization.namesOf(this.organization.current(unit)),
      mediator: textIn(query, 'mediator'),
      q: textIn(query, 'q'),
      clock: colours && { colours, today },
    };
    const sort = choiceIn(query, 'sort', sorts);
    const asked = { limit: wholeIn(query, 'limit', 1, 200), cursor: textIn(query, 'cursor') };
    const viewer = viewerOf(actor, this.organization);
    return answerList(request, response, grievancesSheet, asked, async (limit, cursor) => {
      const { items, next } = await findGrievances(this.database, { filters, sort, limit, cursor }, viewer);
      const shown = items.map((item) => ({
        ...item,
        unit: this.organization.current(item.unit),
        clock: colourOf(item, today),
      }));
      return { items: shown, next };
    });
  }
}
