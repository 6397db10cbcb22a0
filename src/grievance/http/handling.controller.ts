import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Code, Codes, DayOrInstant, OnDay, OneOf, Text, Texts, Whole, YesNo } from '../../http/fields';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { type AcceptGrievance, acceptGrievance } from '../domain/decisions/handling/accept-grievance';
import { type AnswerSuggestion, answerSuggestion } from '../domain/decisions/handling/answer-suggestion';
import { type ConfirmExecution, confirmExecution } from '../domain/decisions/handling/confirm-execution';
import { type DeclineGrievance, declineGrievance } from '../domain/decisions/handling/decline-grievance';
import { type ExtendHandling, extendHandling } from '../domain/decisions/handling/extend-handling';
import { type IssueOpinion, issueOpinion } from '../domain/decisions/handling/issue-opinion';
import { type RecordFinding, recordFinding } from '../domain/decisions/handling/record-finding';
import { type RedirectGrievance, redirectGrievance } from '../domain/decisions/handling/redirect-grievance';
import { type ReportNonExecution, reportNonExecution } from '../domain/decisions/handling/report-non-execution';
import { type ServeOpinion, serveOpinion } from '../domain/decisions/handling/serve-opinion';
import { type StartExecution, startExecution } from '../domain/decisions/handling/start-execution';
import {
  adoptions,
  type DeclineCode,
  declineCodes,
  type OpinionResult,
  opinionResults,
  type Party,
  type Procedure,
  partyPattern,
  procedures,
  type RedirectCode,
  redirectCodes,
} from '../domain/terms';
import { CaseId } from './case-id';
import { Decides } from './decides';

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

/** Handling a case to its opinion and carrying the opinion out: for the competent body. */
@ApiTags('handling')
@Controller('api/grievances')
export class HandlingController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Takes the case into the petition procedure */
  @Decides('acceptances', acceptGrievance)
  accept(@CaseId() id: string, @Body() body: AcceptGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, acceptGrievance, body, asking));
  }

  /** Declines the case for one of the lawful reasons */
  @Decides('declines', declineGrievance)
  decline(@CaseId() id: string, @Body() body: DeclineGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, declineGrievance, body, asking));
  }

  /** Shows the petitioner the lawful channel for the matter */
  @Decides('redirections', redirectGrievance)
  redirect(@CaseId() id: string, @Body() body: RedirectGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, redirectGrievance, body, asking));
  }

  /** Records what was found, and who was heard */
  @Decides('findings', recordFinding)
  find(@CaseId() id: string, @Body() body: RecordFindingRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, recordFinding, body, asking));
  }

  /** Extends the handling period, once, by at most thirty days */
  @Decides('extensions', extendHandling)
  extend(@CaseId() id: string, @Body() body: ExtendHandlingRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, extendHandling, body, asking));
  }

  /** Issues the handling opinion */
  @Decides('opinions', issueOpinion)
  issue(@CaseId() id: string, @Body() body: IssueOpinionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, issueOpinion, body, asking));
  }

  /** Records that the opinion was served */
  @Decides('opinion-services', serveOpinion)
  serve(@CaseId() id: string, @Body() body: ServeOpinionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, serveOpinion, body, asking));
  }

  /** Answers a suggestion: adopted, partly, or not */
  @Decides('suggestion-answers', answerSuggestion)
  answer(@CaseId() id: string, @Body() body: AnswerSuggestionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, answerSuggestion, body, asking));
  }

  /** Has a supporting opinion carried out */
  @Decides('executions', startExecution)
  start(@CaseId() id: string, @Body() body: StartExecutionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, startExecution, body, asking));
  }

  /** Confirms that the opinion was carried out */
  @Decides('execution-confirmations', confirmExecution)
  confirm(@CaseId() id: string, @Body() body: ConfirmExecutionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, confirmExecution, body, asking));
  }

  /** Reports that an opinion is not carried out */
  @Decides('non-executions', reportNonExecution)
  report(@CaseId() id: string, @Body() body: ReportNonExecutionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, reportNonExecution, body, asking));
  }
}
