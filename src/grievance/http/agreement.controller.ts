import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { amendAgreement } from '../domain/decisions/agreement/amend-agreement';
import { confirmPerformance } from '../domain/decisions/agreement/confirm-performance';
import { countersignAgreement } from '../domain/decisions/agreement/countersign-agreement';
import { recordBreach } from '../domain/decisions/agreement/record-breach';
import { recordCourtDecision } from '../domain/decisions/agreement/record-court-decision';
import { recordPerformance } from '../domain/decisions/agreement/record-performance';
import { requestConfirmation } from '../domain/decisions/agreement/request-confirmation';
import { requestEnforcement } from '../domain/decisions/agreement/request-enforcement';
import { signAgreement } from '../domain/decisions/agreement/sign-agreement';
import { urgePerformance } from '../domain/decisions/agreement/urge-performance';
import {
  AmendAgreementRequest,
  ConfirmPerformanceRequest,
  CountersignAgreementRequest,
  RecordBreachRequest,
  RecordCourtDecisionRequest,
  RecordPerformanceRequest,
  RequestConfirmationRequest,
  RequestEnforcementRequest,
  SignAgreementRequest,
  UrgePerformanceRequest,
} from './agreement.requests';
import { CaseId } from './case-id';
import { Decides } from './decides';

/** An agreement from signature to performance and judicial confirmation. */
@ApiTags('agreement')
@Controller('api/grievances')
export class AgreementController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** A party signs the written agreement */
  @Decides('signatures', signAgreement)
  sign(@CaseId() id: string, @Body() body: SignAgreementRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, signAgreement, body, asking));
  }

  /** The mediator countersigns with the unit's seal */
  @Decides('countersignatures', countersignAgreement)
  seal(@CaseId() id: string, @Body() body: CountersignAgreementRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, countersignAgreement, body, asking));
  }

  /** Records that an obligation was performed */
  @Decides('performances', recordPerformance)
  perform(@CaseId() id: string, @Body() body: RecordPerformanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, recordPerformance, body, asking));
  }

  /** Urges a party to perform */
  @Decides('performance-urgings', urgePerformance)
  urge(@CaseId() id: string, @Body() body: UrgePerformanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, urgePerformance, body, asking));
  }

  /** Confirms that everything agreed was done: the grievance is resolved */
  @Decides('performance-confirmations', confirmPerformance)
  confirm(@CaseId() id: string, @Body() body: ConfirmPerformanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, confirmPerformance, body, asking));
  }

  /** Records that an obligation was broken */
  @Decides('breaches', recordBreach)
  breach(@CaseId() id: string, @Body() body: RecordBreachRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, recordBreach, body, asking));
  }

  /** All parties jointly ask a court to confirm the agreement */
  @Decides('confirmation-requests', requestConfirmation)
  request(@CaseId() id: string, @Body() body: RequestConfirmationRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, requestConfirmation, body, asking));
  }

  /** Records what the court decided, with its document */
  @Decides('court-decisions', recordCourtDecision)
  decide(@CaseId() id: string, @Body() body: RecordCourtDecisionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, recordCourtDecision, body, asking));
  }

  /** All parties put other terms in place of the agreed ones */
  @Decides('agreement-amendments', amendAgreement)
  amend(@CaseId() id: string, @Body() body: AmendAgreementRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, amendAgreement, body, asking));
  }

  /** A party asks the court to enforce a confirmed agreement that is not performed */
  @Decides('enforcement-requests', requestEnforcement)
  enforce(@CaseId() id: string, @Body() body: RequestEnforcementRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, requestEnforcement, body, asking));
  }
}
