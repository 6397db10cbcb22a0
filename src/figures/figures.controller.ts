import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { dutyCodes } from '../../projections/deadlines/deadlines.table';
import { choiceIn, choicesIn, only } from '../http/query';
import { answerFigure, sheetContent } from '../http/sheet';
import { type Asking, WhoAsks } from '../identity/asking';
import { For } from '../identity/audience';
import { Organization } from '../organization/organization';
import { deadlineFigures } from './deadlines';
import { pipelineRows, pipelineSheet, satisfactionRows, satisfactionSheet } from './figure-sheets';
import { periodIn } from './period-asked';
import { pipelineFigures } from './pipeline';
import { satisfactionFigures } from './satisfaction';

type Parameters = Readonly<Record<string, unknown>>;

const dimensions = ['tier', 'region', 'category', 'channel', 'unit', 'month'] as const;
const ratingDimensions = [...dimensions, 'mediator'] as const;
const dutyDimensions = ['clock', 'unit', 'category', 'region', 'month'] as const;
const raters = ['petitioner', 'counterparty', 'expert', 'supervisor', 'self'] as const;
const rated = ['petition-office', 'competent-body', 'mediator'] as const;

/** Figures of grand mediation, of satisfaction and of duties, for the asking person's region. */
@ApiTags('figures')
@Controller('api')
@For('viewer', 'auditor', 'supervisor', 'router', 'registrar', 'head', 'discipline', 'operator', 'expert')
export class FiguresController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** People's, administrative and judicial mediation: what was proposed, opened, settled, performed, and how long it took */
  @Get('pipeline')
  @ApiQuery({ name: 'from', required: false, description: 'First day, YYYY-MM-DD.' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day.' })
  @ApiQuery({ name: 'by', required: false, enum: dimensions })
  @ApiQuery({ name: 'asOf', required: false, description: 'A position or a time: what was known then.' })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  async pipeline(
    @Query() query: Parameters,
    @WhoAsks() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    only(query, 'from', 'to', 'by', 'asOf');
    const by = choiceIn(query, 'by', dimensions);
    const figures = await pipelineFigures(this.database, { ...periodIn(query), by, scope: this.scope(asking) });
    return answerFigure(request, response, pipelineSheet, figures, pipelineRows);
  }

  /** Who was invited to rate, who did, and how satisfied they are; unanswered is never silently satisfied */
  @Get('satisfaction')
  @ApiQuery({ name: 'from', required: false, description: 'First day, YYYY-MM-DD.' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day.' })
  @ApiQuery({ name: 'by', required: false, enum: ratingDimensions })
  @ApiQuery({
    name: 'rater',
    required: false,
    enum: raters,
    description: 'Petitioners when left out: raters are never merged.',
  })
  @ApiQuery({ name: 'of', required: false, enum: rated })
  @ApiQuery({ name: 'asOf', required: false, description: 'A position or a time: what was known then.' })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  async satisfaction(
    @Query() query: Parameters,
    @WhoAsks() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    only(query, 'from', 'to', 'by', 'rater', 'of', 'asOf');
    const chosen = {
      by: choiceIn(query, 'by', ratingDimensions),
      rater: choiceIn(query, 'rater', raters),
      of: choiceIn(query, 'of', rated),
    };
    const asked = { ...periodIn(query), ...chosen, scope: this.scope(asking) };
    const figures = await satisfactionFigures(this.database, asked);
    return answerFigure(request, response, satisfactionSheet, figures, satisfactionRows);
  }

  /** How duties were met and breached in a period: which clocks, which units, which categories */
  @Get('deadlines/counts')
  @ApiQuery({ name: 'from', required: false, description: 'First day, YYYY-MM-DD.' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day.' })
  @ApiQuery({ name: 'by', required: false, enum: dutyDimensions })
  @ApiQuery({ name: 'clock', required: false, description: `One or several of ${dutyCodes.join(', ')}.` })
  @ApiQuery({ name: 'asOf', required: false, description: 'A position or a time: what was known then.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  deadlines(@Query() query: Parameters, @WhoAsks() asking: Asking): Promise<object> {
    only(query, 'from', 'to', 'by', 'clock', 'asOf');
    const chosen = { by: choiceIn(query, 'by', dutyDimensions), clocks: choicesIn(query, 'clock', dutyCodes) };
    return deadlineFigures(this.database, { ...periodIn(query), ...chosen, scope: this.scope(asking) });
  }

  /** Figures cover the asking person's unit's region; nothing when their unit is unknown here. */
  private scope({ actor }: Asking): string {
    return (actor.unit === null ? undefined : this.organization.unit(actor.unit)?.region) ?? 'none';
  }
}
