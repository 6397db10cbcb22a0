import { DataSource } from 'typeorm';
import { AgreementCase, AgreementRow } from './agreement-register/agreement-register.table';
import { CollectiveRow } from './collectives/collectives.table';
import { ClockCount } from './deadlines/clock-counts.table';
import { ClockEntry, DeadlineCase, DeadlineRow } from './deadlines/deadlines.table';
import { GrievanceDetails } from './grievance-details/grievance-details.table';
import { GroupMember } from './group-members/group-members.table';
import { MediationAttempt, MediationCase } from './mediation-worklist/mediation-worklist.table';
import { Checkpoints1772400000000 } from './migrations/1772400000000-checkpoints';
import { GrievanceDetails1772400001000 } from './migrations/1772400001000-grievance-details';
import { MediationWorklist1772400002000 } from './migrations/1772400002000-mediation-worklist';
import { Pipeline1772400003000 } from './migrations/1772400003000-pipeline';
import { Rating1772400004000 } from './migrations/1772400004000-rating';
import { CheckpointLandmarks1772400004500 } from './migrations/1772400004500-checkpoint-landmarks';
import { UnitDirectory1772400005000 } from './migrations/1772400005000-unit-directory';
import { Supervision1772400006000 } from './migrations/1772400006000-supervision';
import { RepeatedPetitions1772400007000 } from './migrations/1772400007000-repeated-petitions';
import { Collectives1772400007100 } from './migrations/1772400007100-collectives';
import { Responsibility1772400008000 } from './migrations/1772400008000-responsibility';
import { Deadlines1772400009000 } from './migrations/1772400009000-deadlines';
import { Registers1772400009100 } from './migrations/1772400009100-registers';
import { GroupMembers1772400010010 } from './migrations/1772400010010-group-members';
import { FilingLedger1772400010020 } from './migrations/1772400010020-filing-ledger';
import { LedgersByMeasure1772400010030 } from './migrations/1772400010030-ledgers-by-measure';
import { PipelineCase, PipelineEntry } from './pipeline/pipeline.table';
import { PipelineCount, PipelineDays, PipelineStock } from './pipeline/pipeline-counts.table';
import { RatingCase, RatingEntry } from './rating/rating.table';
import { RatingCount } from './rating/rating-counts.table';
import { FilingEntry } from './repeated-petitions/filing-entries.table';
import { Filing } from './repeated-petitions/repeated-petitions.table';
import { ReviewCase, ReviewRow } from './review-register/review-register.table';
import { Checkpoint } from './runner/checkpoint.table';
import { SupervisionBoardRow, SupervisionCase, SupervisionEntry } from './supervision/supervision.table';
import { UnitDirectoryRow } from './unit-directory/unit-directory.table';

/** What a data source needs to read and migrate the read tables; all of them lie in the schema `read_models`. */
export const readModels = {
  type: 'postgres',
  entities: [
    AgreementCase,
    AgreementRow,
    Checkpoint,
    ClockCount,
    ClockEntry,
    DeadlineCase,
    DeadlineRow,
    CollectiveRow,
    Filing,
    FilingEntry,
    GrievanceDetails,
    GroupMember,
    MediationAttempt,
    MediationCase,
    PipelineCase,
    PipelineCount,
    PipelineDays,
    PipelineEntry,
    PipelineStock,
    RatingCase,
    RatingCount,
    RatingEntry,
    ReviewCase,
    ReviewRow,
    SupervisionBoardRow,
    SupervisionCase,
    SupervisionEntry,
    UnitDirectoryRow,
  ],
  migrations: [
    Checkpoints1772400000000,
    GrievanceDetails1772400001000,
    MediationWorklist1772400002000,
    Pipeline1772400003000,
    Rating1772400004000,
    CheckpointLandmarks1772400004500,
    UnitDirectory1772400005000,
    Supervision1772400006000,
    RepeatedPetitions1772400007000,
    Collectives1772400007100,
    Responsibility1772400008000,
    Deadlines1772400009000,
    Registers1772400009100,
    GroupMembers1772400010010,
    FilingLedger1772400010020,
    LedgersByMeasure1772400010030,
  ],
  migrationsTableName: 'read_model_migrations',
  synchronize: false,
} as const;

/** A data source over the read tables, not connected yet. */
export const readModelsAt = (url: string, poolSize = 10): DataSource =>
  new DataSource({ ...readModels, url, poolSize } as never);

/** Makes or updates the read tables. Several processes may start at once: one migrates, the others wait for it. */
export const migrateReadModels = async (dataSource: DataSource): Promise<void> => {
  const guard = dataSource.createQueryRunner();
  const lock = `hashtextextended('read-model migrations', 0)`;
  try {
    await guard.query(`select pg_advisory_lock(${lock})`);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await guard.query(`select pg_advisory_unlock(${lock})`);
    await guard.release();
  }
};
