import { Module } from '@nestjs/common';
import { FollowDirectory } from './follow-directory';
import { RegionsController } from './http/regions.controller';
import { UnitsController } from './http/units.controller';
import { ImportOrganization } from './import-organization';
import { UnitStreams } from './unit-streams';

/** The organisation: how it changes, and how it is read. */
@Module({
  controllers: [UnitsController, RegionsController],
  providers: [UnitStreams, ImportOrganization, FollowDirectory],
})
export class OrganizationModule {}
