import { Code, Codes, DayOrInstant, Many, OneOf, Shaped, Text, Whole } from '../../http/fields';
import { type AmendAgreement } from '../domain/decisions/agreement/amend-agreement';
import { type ConfirmPerformance } from '../domain/decisions/agreement/confirm-performance';
import { type CountersignAgreement } from '../domain/decisions/agreement/countersign-agreement';
import { type RecordBreach } from '../domain/decisions/agreement/record-breach';
import { type RecordCourtDecision } from '../domain/decisions/agreement/record-court-decision';
import { type RecordPerformance } from '../domain/decisions/agreement/record-performance';
import { type RequestConfirmation } from '../domain/decisions/agreement/request-confirmation';
import { type RequestEnforcement } from '../domain/decisions/agreement/request-enforcement';
import { type SignAgreement } from '../domain/decisions/agreement/sign-agreement';
import { type UrgePerformance } from '../domain/decisions/agreement/urge-performance';
import { type CourtDecision, courtDecisions, type Party, partyPattern } from '../domain/terms';
import { TermRequest } from './mediation.requests';

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

export class AmendAgreementRequest implements AmendAgreement {
  /** The terms as they are from now on. */
  @Many(() => TermRequest, 1, 100) terms!: TermRequest[];
  @Text(2_000) reason!: string;
  /** All parties. */
  @Codes(partyPattern, 1, 51) consentedBy!: Party[];
}

export class RequestEnforcementRequest implements RequestEnforcement {
  /** The party to whom something is owed. */
  @Shaped(partyPattern) party!: Party;
  /** The court that confirmed the agreement when left out. */
  @Code({ optional: true }) court?: string;
}
