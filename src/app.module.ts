import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProjectorModule } from '../projections/projector.module';
import { readModels } from '../projections/read-models';
import { CollectiveModule } from './collective/collective.module';
import { FiguresModule } from './figures/figures.module';
import { GrievanceModule } from './grievance/grievance.module';
import { IdentityModule } from './identity/identity.module';
import { LoggingModule } from './logging';
import { OperationsModule } from './operations/operations.module';
import { OrganizationModule } from './organization/organization.module';
import { PrivacyModule } from './privacy/privacy.module';
import { RulebookModule } from './rulebook/rulebook.module';
import { type Surroundings, SurroundingsModule } from './surroundings.module';

/** The list of contexts. */
@Module({})
export class AppModule {
  static in(surroundings: Surroundings): DynamicModule {
    const { config, databaseUrl } = surroundings;
    return {
      module: AppModule,
      imports: [
        LoggingModule.in(config),
        TypeOrmModule.forRoot({ ...readModels, url: databaseUrl, poolSize: 16, retryAttempts: 3 } as never),
        SurroundingsModule.of(surroundings),
        IdentityModule.in(config),
        OrganizationModule,
        GrievanceModule,
        CollectiveModule,
        RulebookModule,
        PrivacyModule,
        FiguresModule,
        OperationsModule,
        ProjectorModule.in(config, databaseUrl),
      ],
    };
  }
}
