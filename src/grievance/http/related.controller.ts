import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Organization } from '../../organization/organization';
import { CaseDoor } from '../case-door';
import { CaseId } from './case-id';
import { type RelatedGrievance, relatedGrievances } from './related-grievances';
import { viewerOf } from './visible-to';

/** Repeated filings, and the same matter brought by others, for those who take cases in, hand them on and bring people together. */
@ApiTags('reading')
@Controller('api/grievances/:id/related')
@For('registrar', 'station-worker', 'router', 'clerk', 'handler', 'head', 'mediator', 'supervisor', 'auditor')
export class RelatedController {
  constructor(
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Filings that may be about the same matter: repeated, offered as a group, or for a human to say */
  @Get()
  @ApiOkResponse({ schema: { type: 'object' } })
  async related(
    @CaseId() id: string,
    @WhoAsks() asking: Asking,
  ): Promise<{ readonly items: readonly RelatedGrievance[] }> {
    await this.door.open(id, asking);
    return { items: await relatedGrievances(this.database, id, viewerOf(asking.actor, this.organization)) };
  }
}
