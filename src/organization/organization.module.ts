import { Module } from '@nestjs/common';
import { FollowDirectory } from './follow-directory';
import { UnitsController } from './http/units.controller';
import { ImportOrganization } from './import-organization';
import { UnitStreams } from './unit-streams';

/** The organisation: how it changes, and how it is read. */
@Module({ controllers: [UnitsController], providers: [UnitStreams, ImportOrganization, FollowDirectory] })
export class OrganizationModule {}
