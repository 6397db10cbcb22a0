import { Code, Codes, DayOrInstant, OnDay, OneOf, Text, Texts, Whole, YesNo } from '../../http/fields';
import { type AcceptGrievance } from '../domain/decisions/handling/accept-grievance';
import { type AnswerSuggestion } from '../domain/decisions/handling/answer-suggestion';
import { type ChangeProcedure } from '../domain/decisions/handling/change-procedure';
import { type ConfirmExecution } from '../domain/decisions/handling/confirm-execution';
import { type ConvokeHearing } from '../domain/decisions/handling/convoke-hearing';
import { type DeclineGrievance } from '../domain/decisions/handling/decline-grievance';
import { type ExtendHandling } from '../domain/decisions/handling/extend-handling';
import { type HoldHearing } from '../domain/decisions/handling/hold-hearing';
import { type IssueOpinion } from '../domain/decisions/handling/issue-opinion';
import { type RecordFinding } from '../domain/decisions/handling/record-finding';
import { type RedirectGrievance } from '../domain/decisions/handling/redirect-grievance';
import { type ReportNonExecution } from '../domain/decisions/handling/report-non-execution';
import { type ServeOpinion } from '../domain/decisions/handling/serve-opinion';
import { type StartCoolingOff } from '../domain/decisions/handling/start-cooling-off';
import { type StartExecution } from '../domain/decisions/handling/start-execution';
import {
  adoptions,
  type DeclineCode,
  declineCodes,
  type HearingGround,
  hearingGrounds,
  type OpinionResult,
  opinionResults,
  type Party,
  type Procedure,
  partyPattern,
  procedures,
  type RedirectCode,
  redirectCodes,
} from '../domain/terms';

export class AcceptGrievanceRequest implements AcceptGrievance {
  /** The article it is accepted under, e.g. `XF 31(6)`. */
  @Text(500) basis!: string;
  @OneOf(procedures) procedure!: Procedure;
}

export class DeclineGrievanceRequest implements DeclineGrievance {
  @OneOf(declineCodes) code!: DeclineCode;
  @Text(5_000) reason!: string;
  /** Required for D1 and D2: the earlier case. */
  @Text(2_000, { optional: true }) evidence?: string;
}

export class RedirectGrievanceRequest implements RedirectGrievance {
  @OneOf(redirectCodes) code!: RedirectCode;
  @Text(5_000) reason!: string;
  /** Where the petitioner goes with it. */
  @Text(500, { optional: true }) channel?: string;
  /** What to bring. */
  @Texts(200, 0, 30, { optional: true }) bring?: string[];
  @Text(2_000, { optional: true }) evidence?: string;
  /** The unit the materials are passed on to. */
  @Code({ optional: true }) handedTo?: string;
}

export class RecordFindingRequest implements RecordFinding {
  /** Which parties were heard. */
  @Codes(partyPattern, 0, 51) heard!: Party[];
  @Text(20_000) facts!: string;
}

export class ExtendHandlingRequest implements ExtendHandling {
  @Whole(1, 365) days!: number;
  @Text(2_000) reason!: string;
}

export class IssueOpinionRequest implements IssueOpinion {
  @OneOf(opinionResults) result!: OpinionResult;
  @Text(20_000) facts!: string;
  /** The legal bases; at least one. */
  @Texts(500, 1, 50) basis!: string[];
  /** The body one level above, which would review the opinion. */
  @Code() reviewBody!: string;
}

export class ServeOpinionRequest implements ServeOpinion {
  @Text(2_000) proof!: string;
  @DayOrInstant() at!: string;
}

export class AnswerSuggestionRequest implements AnswerSuggestion {
  @OneOf(adoptions) adopted!: AnswerSuggestion['adopted'];
  @Text(20_000) reply!: string;
}

export class StartExecutionRequest implements StartExecution {
  @Code() body!: string;
  @OnDay() due!: string;
}

export class ConfirmExecutionRequest implements ConfirmExecution {
  @Text(2_000) proof!: string;
}

export class ReportNonExecutionRequest implements ReportNonExecution {
  @Text(2_000) reason!: string;
  /** The body refused outright: then the due day need not be over. */
  @YesNo({ optional: true }) refused?: boolean;
}

export class ChangeProcedureRequest implements ChangeProcedure {
  @Text(2_000) reason!: string;
}

export class ConvokeHearingRequest implements ConvokeHearing {
  @OneOf(hearingGrounds) ground!: HearingGround;
  /** The day it is called for. */
  @OnDay() on!: string;
  @Text(200) place!: string;
  @Text(2_000) reason!: string;
}

export class HoldHearingRequest implements HoldHearing {
  /** The parties who were there. */
  @Codes(partyPattern, 0, 51) present!: Party[];
  @Text(20_000) record!: string;
  /** Why it was held without a party, if it was. */
  @Text(2_000, { optional: true }) absence?: string;
}

export class StartCoolingOffRequest implements StartCoolingOff {
  @Text(2_000) reason!: string;
  /** The day it is looked at again. */
  @OnDay() reviewOn!: string;
  /** The supervisor who agreed; never the handler. */
  @Text(200) agreedBy!: string;
}
