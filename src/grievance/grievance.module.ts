import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { MulterModule } from '@nestjs/platform-express';
import { Config } from '../config';
import { madeBy } from '../http/open-decisions';
import { AttachmentFiles } from './attachment-files';
import { Attachments } from './attachments';
import { CaseDoor } from './case-door';
import { CasePage, OfferedDecisions } from './case-page';
import { ChangeGrievanceHandler } from './change-grievance';
import { Changes } from './changes';
import { DeadlineWatch } from './deadline-watch';
import type { AnyDecision } from './domain/decide';
import { ErasedFiles } from './erased-files';
import { FolderAttachments } from './folder-attachments';
import { AccountsController } from './http/accounts.controller';
import { AgreementController } from './http/agreement.controller';
import { AgreementsController } from './http/agreements.controller';
import { AttachmentsController } from './http/attachments.controller';
import { ByQueryCode } from './http/by-query-code';
import { ChangesController } from './http/changes.controller';
import { ComparisonsController } from './http/comparisons.controller';
import { DeadlinesController } from './http/deadlines.controller';
import { DelegationController } from './http/delegation.controller';
import { EndingController } from './http/ending.controller';
import { ErasureController } from './http/erasure.controller';
import { HandlingController } from './http/handling.controller';
import { IntakeController } from './http/intake.controller';
import { InvariantsController } from './http/invariants.controller';
import { MediationController } from './http/mediation.controller';
import { MediationsController } from './http/mediations.controller';
import { MediatorController } from './http/mediator.controller';
import { ProxyController } from './http/proxy.controller';
import { PublicController } from './http/public.controller';
import { PublicAttachmentsController } from './http/public-attachments.controller';
import { RatingController } from './http/rating.controller';
import { ReadingController } from './http/reading.controller';
import { RecusalController } from './http/recusal.controller';
import { RelatedController } from './http/related.controller';
import { RepeatedController } from './http/repeated.controller';
import { ReviewController } from './http/review.controller';
import { ReviewsController } from './http/reviews.controller';
import { SupervisionController } from './http/supervision.controller';
import { SupervisionsController } from './http/supervisions.controller';
import { WorklistController } from './http/worklist.controller';
import { PolicyRunner } from './policy-runner';
import { RatingsAsked } from './ratings-asked';
import { Tracking } from './tracking';

const deciding = [
  IntakeController,
  AttachmentsController,
  DelegationController,
  HandlingController,
  MediationController,
  MediatorController,
  AgreementController,
  ReviewController,
  SupervisionController,
  ProxyController,
  RecusalController,
  EndingController,
  RatingController,
  ErasureController,
];
/** What a case page may offer: every decision made on a case that is there. */
const decisions = deciding
  .flatMap((each) => madeBy<AnyDecision>(each))
  .filter(({ decision }) => decision !== 'ReceiveGrievance');

/** One file at a time, held in memory until it is known what it is. */
const files = MulterModule.registerAsync({
  inject: [Config],
  useFactory: ({ attachmentMebibytes }: Config) => ({
    limits: { fileSize: attachmentMebibytes * 2 ** 20, files: 1, fields: 1, fieldSize: 10, parts: 2 },
    defParamCharset: 'utf8',
  }),
});

/** The grievance context: what people can do, what happens by itself, and how a case is read. */
@Module({
  imports: [CqrsModule, files],
  controllers: [
    ...deciding,
    PublicController,
    PublicAttachmentsController,
    WorklistController,
    MediationsController,
    RelatedController,
    RepeatedController,
    SupervisionsController,
    AccountsController,
    DeadlinesController,
    ReviewsController,
    AgreementsController,
    InvariantsController,
    ReadingController,
    ComparisonsController,
    ChangesController,
  ],
  providers: [
    ChangeGrievanceHandler,
    PolicyRunner,
    DeadlineWatch,
    ErasedFiles,
    CaseDoor,
    CasePage,
    Attachments,
    ByQueryCode,
    {
      provide: AttachmentFiles,
      inject: [Config],
      useFactory: (config: Config) => new FolderAttachments(config.attachmentsDir),
    },
    Changes,
    RatingsAsked,
    Tracking,
    { provide: OfferedDecisions, useValue: { decisions } satisfies OfferedDecisions },
  ],
  exports: [CaseDoor],
})
export class GrievanceModule {}
