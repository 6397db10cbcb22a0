import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Code, Codes, DayOrInstant, OneOf, Shaped, Text, Whole } from '../../http/fields';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { type ConfirmPerformance, confirmPerformance } from '../domain/decisions/agreement/confirm-performance';
import { type CountersignAgreement, countersignAgreement } from '../domain/decisions/agreement/countersign-agreement';
import { type RecordBreach, recordBreach } from '../domain/decisions/agreement/record-breach';
import { type RecordCourtDecision, recordCourtDecision } from '../domain/decisions/agreement/record-court-decision';
import { type RecordPerformance, recordPerformance } from '../domain/decisions/agreement/record-performance';
import { type RequestConfirmation, requestConfirmation } from '../domain/decisions/agreement/request-confirmation';
import { type SignAgreement, signAgreement } from '../domain/decisions/agreement/sign-agreement';
import { type UrgePerformance, urgePerformance } from '../domain/decisions/agreement/urge-performance';
import { type CourtDecision, courtDecisions, type Party, partyPattern } from '../domain/terms';
import { CaseId } from './case-id';
import { Decides } from './decides';

export class SignAgreementRequest implements SignAgreement {
  @Shaped(partyPattern) party!: Party;
}

export class CountersignAgreementRequest implements CountersignAgreement {
  /** The unit whose seal it bears. */
  @Code() seal!: string;
}

export class RecordPerformanceRequest implements RecordPerformance {
  /** Its number in the agreement, from 1. */
  @Whole(1, 100) obligation!: number;
  @Text(2_000) proof!: string;
  @DayOrInstant() at!: string;
}

export class UrgePerformanceRequest implements UrgePerformance {
  @Whole(1, 100) obligation!: number;
  @Text(2_000) note!: string;
}

export class ConfirmPerformanceRequest implements ConfirmPerformance {
  @Text(2_000) proof!: string;
}

export class RecordBreachRequest implements RecordBreach {
  @Whole(1, 100) obligation!: number;
  @Text(2_000) reason!: string;
}

export class RequestConfirmationRequest implements RequestConfirmation {
  /** All parties, jointly. */
  @Codes(partyPattern, 1, 51) applicants!: Party[];
  @Code() court!: string;
}

export class RecordCourtDecisionRequest implements RecordCourtDecision {
  @OneOf(courtDecisions) decision!: CourtDecision;
  /** The document it stands in. */
  @Text(500) document!: string;
  @DayOrInstant() at!: string;
}

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
}
