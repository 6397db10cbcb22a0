import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { invalid, Problem } from '../../http/problem';
import { only, textIn, wholeIn } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For, ForAnyoneSignedIn } from '../../identity/audience';
import { abolishUnit } from '../domain/decisions/abolish-unit';
import { mergeUnit } from '../domain/decisions/merge-unit';
import { type Imported, ImportOrganization } from '../import-organization';
import { Organization, type Unit } from '../organization';
import { InvalidOrganization } from '../read-organization';
import { type ChangedUnit, UnitStreams } from '../unit-streams';
import { EndUnitRequest, ImportUnitsRequest } from './units.requests';

type Parameters = Readonly<Record<string, unknown>>;

/** Bodies, committees, courts and stations: who there is, who is above whom, and how that changes. */
@ApiTags('organization')
@Controller('api/units')
export class UnitsController {
  constructor(
    @Inject(Organization) private readonly organization: Organization,
    @Inject(UnitStreams) private readonly streams: UnitStreams,
    @Inject(ImportOrganization) private readonly imports: ImportOrganization,
  ) {}

  /** Every unit there is now, by its id */
  @Get()
  @ForAnyoneSignedIn()
  @ApiQuery({ name: 'kind', required: false })
  @ApiQuery({ name: 'region', required: false, description: 'The region and everything in it.' })
  @ApiQuery({ name: 'mediates', required: false, description: 'A tier.' })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 200; 50 when left out.' })
  @ApiQuery({ name: 'cursor', required: false, description: 'The id after which the page begins.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  list(@Query() query: Parameters): { items: readonly Unit[]; next: string | null } {
    only(query, 'kind', 'region', 'mediates', 'limit', 'cursor');
    const [kind, region, mediates] = [textIn(query, 'kind'), textIn(query, 'region'), textIn(query, 'mediates')];
    const [after, limit] = [textIn(query, 'cursor') ?? '', wholeIn(query, 'limit', 1, 200) ?? 50];
    const lies = (unit: Unit) => !region || this.organization.regionPath(unit.region)?.includes(region) === true;
    const found = this.organization
      .all()
      .filter((unit) => unit.id > after && (!kind || unit.kind === kind) && lies(unit))
      .filter((unit) => !mediates || unit.mediates.includes(mediates))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** Takes an organisation from a JSON or CSV file; what does not fit is named by line */
  @Post('imports')
  @For('operator')
  @ApiOkResponse({ schema: { type: 'object' }, description: 'Everything was so already.' })
  async import(
    @Body() { file }: ImportUnitsRequest,
    @WhoAsks() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Imported> {
    try {
      const imported = await this.imports.from('import', file, asking);
      if (Object.keys(imported.added).length === 0) response.status(200);
      return imported;
    } catch (error) {
      if (!(error instanceof InvalidOrganization)) throw error;
      throw invalid(error.faults.map(({ line, en, zh }) => ({ pointer: `line ${line}`, detail: { en, zh } })));
    }
  }

  /** One unit; one that ended is answered with its successor */
  @Get(':id')
  @ForAnyoneSignedIn()
  @ApiOkResponse({ schema: { type: 'object' } })
  one(@Param('id') id: string): object {
    const current = this.organization.current(id);
    const unit = this.organization.unit(current);
    if (!unit) throw noSuchUnit(id);
    const above = (line: 'review' | 'final-review' | 'supervision') =>
      this.organization.superior(current, line) ?? null;
    return {
      id,
      successor: current === id ? null : current,
      unit,
      formerly: this.organization.namesOf(current).filter((each) => each !== current),
      above: { review: above('review'), 'final-review': above('final-review'), supervision: above('supervision') },
    };
  }

  /** Merges a unit into another, which goes on with its cases */
  @Post(':id/mergers')
  @For('operator')
  @ApiOkResponse({ schema: { type: 'object' } })
  merge(@Param('id') id: string, @Body() body: EndUnitRequest, @WhoAsks() asking: Asking): Promise<ChangedUnit> {
    return this.streams.change(id, mergeUnit, body, asking);
  }

  /** Abolishes a unit; the one named goes on with its cases */
  @Post(':id/abolitions')
  @For('operator')
  @ApiOkResponse({ schema: { type: 'object' } })
  abolish(@Param('id') id: string, @Body() body: EndUnitRequest, @WhoAsks() asking: Asking): Promise<ChangedUnit> {
    return this.streams.change(id, abolishUnit, body, asking);
  }
}

const noSuchUnit = (id: string) =>
  new Problem(404, 'unknown-unit', { en: `There is no unit ${id}.`, zh: `没有编码为 ${id} 的单位。` });
