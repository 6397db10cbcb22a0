import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { choiceIn, only } from '../http/query';
import { answerFigure, sheetContent } from '../http/sheet';
import { type Asking, WhoAsks } from '../identity/asking';
import { For } from '../identity/audience';
import { Organization } from '../organization/organization';
import { volumeRows, volumeSheet } from './figure-sheets';
import { periodIn } from './period-asked';
import { volumeDimensions, volumeFigures } from './volume';

/** How much is petitioned: people, filings, matters and cases, never one for another. */
@ApiTags('figures')
@Controller('api/volume')
@For('viewer', 'auditor', 'supervisor', 'router', 'registrar', 'head', 'discipline', 'operator', 'expert')
export class VolumeController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** People, filings, matters and cases received in a period, in the asking person's region */
  @Get()
  @ApiQuery({ name: 'from', required: false, description: 'First day of receipt, YYYY-MM-DD.' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day.' })
  @ApiQuery({ name: 'by', required: false, enum: volumeDimensions })
  @ApiQuery({ name: 'asOf', required: false, description: 'A position or a time: what was known then.' })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } }, ...sheetContent } })
  async volume(
    @Query() query: Readonly<Record<string, unknown>>,
    @WhoAsks() { actor }: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    only(query, 'from', 'to', 'by', 'asOf');
    const scope = (actor.unit === null ? undefined : this.organization.unit(actor.unit)?.region) ?? 'none';
    const asked = { ...periodIn(query), by: choiceIn(query, 'by', volumeDimensions), scope };
    return answerFigure(request, response, volumeSheet, await volumeFigures(this.database, asked), volumeRows);
  }
}
