import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { collectiveUpcasters } from '../src/collective/domain/upcasters';
import type { Config } from '../src/config';
import { EventStore } from '../src/event-store/event-store';
import { grievanceUpcasters } from '../src/grievance/domain/upcasters';
import { organizationUpcasters } from '../src/organization/domain/upcasters';
import { agreementRegister } from './agreement-register/agreement-register.projection';
import { collectives } from './collectives/collectives.projection';
import { deadlines } from './deadlines/deadlines.projection';
import { grievanceDetails } from './grievance-details/grievance-details.projection';
import { groupMembers } from './group-members/group-members.projection';
import { mediationWorklist } from './mediation-worklist/mediation-worklist.projection';
import { pipeline } from './pipeline/pipeline.projection';
import { ProjectorOnThread } from './projector-on-thread';
import { rating } from './rating/rating.projection';
import { repeatedPetitions } from './repeated-petitions/repeated-petitions.projection';
import { reviewRegister } from './review-register/review-register.projection';
import type { Log } from './runner/log';
import { Projector } from './runner/projector';
import { supervision } from './supervision/supervision.projection';
import { unitDirectory } from './unit-directory/unit-directory.projection';

/** What people can see: every projection, one line each. */
export const projections = [
  agreementRegister,
  deadlines,
  grievanceDetails,
  mediationWorklist,
  pipeline,
  rating,
  reviewRegister,
  supervision,
  unitDirectory,
  collectives,
  groupMembers,
  repeatedPetitions,
];

const logger = new Logger('projections');
const log: Log = {
  info: (fields, message) => logger.log(fields, message),
  warn: (fields, message) => logger.warn(fields, message),
  error: (fields, message) => logger.error(fields, message),
};

const surroundings = (store: EventStore, dataSource: DataSource, to: Log) => ({
  store,
  dataSource,
  upcasters: { ...grievanceUpcasters, ...organizationUpcasters, ...collectiveUpcasters },
  log: to,
  batchSize: 20_000,
});

/** Runs every projection over a store and a database. */
export const projectorOver = (store: EventStore, dataSource: DataSource, to: Log = log): Projector =>
  new Projector(projections, surroundings(store, dataSource, to));

/** The projections start once the application is up, and end before it closes. */
@Injectable()
class ProjectorLife implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(Projector) private readonly projector: Projector) {}

  onApplicationBootstrap(): void {
    this.projector.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.projector.stop();
  }
}

/** The projections are known wherever they run: any service can say how they fare and have one built anew. */
@Global()
@Module({})
export class ProjectorModule {
  static in({ projections: where, eventStoreUrl, dataDir, masterKeys }: Config, databaseUrl: string): DynamicModule {
    const settings = { databaseUrl, dataDir, masterKeys, ...(eventStoreUrl ? { eventStoreUrl } : {}) };
    const projector = {
      provide: Projector,
      inject: [EventStore, DataSource],
      useFactory: (store: EventStore, dataSource: DataSource) =>
        new ProjectorOnThread(projections, surroundings(store, dataSource, log), settings),
    };
    const providers = where === 'inside' ? [projector, ProjectorLife] : [projector];
    return { module: ProjectorModule, providers, exports: [Projector] };
  }
}
