import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CaseDoor } from './case-door';
import { CasePage, OfferedDecisions } from './case-page';
import { ChangeGrievanceHandler } from './change-grievance';
import { Changes } from './changes';
import { DeadlineWatch } from './deadline-watch';
import { AgreementController } from './http/agreement.controller';
import { ChangesController } from './http/changes.controller';
import { ComparisonsController } from './http/comparisons.controller';
import { decisionsOf } from './http/decides';
import { DelegationController } from './http/delegation.controller';
import { EndingController } from './http/ending.controller';
import { HandlingController } from './http/handling.controller';
import { IntakeController } from './http/intake.controller';
import { InvariantsController } from './http/invariants.controller';
import { MediationController } from './http/mediation.controller';
import { MediationsController } from './http/mediations.controller';
import { MediatorController } from './http/mediator.controller';
import { ProxyController } from './http/proxy.controller';
import { PublicController } from './http/public.controller';
import { RatingController } from './http/rating.controller';
import { ReadingController } from './http/reading.controller';
import { RelatedController } from './http/related.controller';
import { ReviewController } from './http/review.controller';
import { SupervisionController } from './http/supervision.controller';
import { SupervisionsController } from './http/supervisions.controller';
import { WorklistController } from './http/worklist.controller';
import { PolicyRunner } from './policy-runner';
import { Tracking } from './tracking';

const deciding = [
  IntakeController,
  DelegationController,
  HandlingController,
  MediationController,
  MediatorController,
  AgreementController,
  ReviewController,
  SupervisionController,
  ProxyController,
  EndingController,
  RatingController,
];
/** What a case page may offer: every decision made on a case that is there. */
const decisions = deciding.flatMap(decisionsOf).filter(({ decision }) => decision !== 'ReceiveGrievance');

/** The grievance context: what people can do, what happens by itself, and how a case is read. */
@Module({
  imports: [CqrsModule],
  controllers: [
    ...deciding,
    PublicController,
    WorklistController,
    MediationsController,
    RelatedController,
    SupervisionsController,
    InvariantsController,
    ReadingController,
    ComparisonsController,
    ChangesController,
  ],
  providers: [
    ChangeGrievanceHandler,
    PolicyRunner,
    DeadlineWatch,
    CaseDoor,
    CasePage,
    Changes,
    Tracking,
    { provide: OfferedDecisions, useValue: { decisions } satisfies OfferedDecisions },
  ],
})
export class GrievanceModule {}
