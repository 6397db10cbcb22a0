import { AtInstant, Codes, OneOf, Text, Texts, Whole } from '../../http/fields';
import { type AnswerDesignation } from '../domain/decisions/mediation/answer-designation';
import { type DesignateMediator } from '../domain/decisions/mediation/designate-mediator';
import { type DiscloseConflict } from '../domain/decisions/mediation/disclose-conflict';
import { type ExtendMediation } from '../domain/decisions/mediation/extend-mediation';
import { type KeepMediator } from '../domain/decisions/mediation/keep-mediator';
import { type PauseForAppraisal } from '../domain/decisions/mediation/pause-for-appraisal';
import { type ProposeSettlement } from '../domain/decisions/mediation/propose-settlement';
import { type RecordSession } from '../domain/decisions/mediation/record-session';
import { type RecordUndisputedFacts } from '../domain/decisions/mediation/record-undisputed-facts';
import { type ReplaceMediator } from '../domain/decisions/mediation/replace-mediator';
import { type ReportDanger } from '../domain/decisions/mediation/report-danger';
import { type ReportSham } from '../domain/decisions/mediation/report-sham';
import { type ScheduleSession } from '../domain/decisions/mediation/schedule-session';
import { codePattern, type Party, partyPattern, type SessionForm, sessionForms } from '../domain/terms';

export class DesignateMediatorRequest implements DesignateMediator {
  /** Subject of the mediator's account. */
  @Text(200) mediator!: string;
}

export class AnswerDesignationRequest implements AnswerDesignation {
  @OneOf(['confirmed', 'declined']) answer!: AnswerDesignation['answer'];
  @Text(2_000, { optional: true }) reason?: string;
}

export class DiscloseConflictRequest implements DiscloseConflict {
  @Text(2_000) conflict!: string;
}

export class ReplaceMediatorRequest implements ReplaceMediator {
  @Text(200) mediator!: string;
  @Text(2_000) reason!: string;
}

export class ScheduleSessionRequest implements ScheduleSession {
  @OneOf(sessionForms) form!: SessionForm;
  @AtInstant() heldAt!: string;
  @Text(200, { optional: true }) place?: string;
}

export class RecordSessionRequest implements RecordSession {
  @OneOf(sessionForms) form!: SessionForm;
  @AtInstant() heldAt!: string;
  @Text(200, { optional: true }) place?: string;
  /** Codes of the methods used, e.g. `face-to-face`, `law-explained`. */
  @Codes(codePattern, 0, 30) methods!: string[];
  @Text(20_000) minutes!: string;
  /** 1 calm to 5 tense. */
  @Whole(1, 5, { optional: true }) tensionBefore?: number;
  @Whole(1, 5, { optional: true }) tensionAfter?: number;
}

export class RecordUndisputedFactsRequest implements RecordUndisputedFacts {
  @Text(20_000) facts!: string;
  /** Every party, in writing. */
  @Codes(partyPattern, 1, 51) confirmedBy!: Party[];
}

export class PauseForAppraisalRequest implements PauseForAppraisal {
  @Text(2_000) reason!: string;
}

export class ExtendMediationRequest implements ExtendMediation {
  @Whole(1, 365) days!: number;
  /** Every party. */
  @Codes(partyPattern, 1, 51) consentedBy!: Party[];
}

export class ReportDangerRequest implements ReportDanger {
  @Text(5_000) danger!: string;
  /** Who was informed. */
  @Texts(200, 1, 20) informed!: string[];
}

export class ProposeSettlementRequest implements ProposeSettlement {
  @Text(20_000) proposal!: string;
}

export class KeepMediatorRequest implements KeepMediator {
  /** All parties. */
  @Codes(partyPattern, 1, 51) consentedBy!: Party[];
}

export class ReportShamRequest implements ReportSham {
  @Text(2_000) suspicion!: string;
  /** Who was told: the court, or another competent body. */
  @Texts(200, 1, 20) informed!: string[];
}
