import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { acceptGrievance } from '../domain/decisions/handling/accept-grievance';
import { answerSuggestion } from '../domain/decisions/handling/answer-suggestion';
import { changeProcedure } from '../domain/decisions/handling/change-procedure';
import { confirmExecution } from '../domain/decisions/handling/confirm-execution';
import { convokeHearing } from '../domain/decisions/handling/convoke-hearing';
import { declineGrievance } from '../domain/decisions/handling/decline-grievance';
import { extendHandling } from '../domain/decisions/handling/extend-handling';
import { holdHearing } from '../domain/decisions/handling/hold-hearing';
import { issueOpinion } from '../domain/decisions/handling/issue-opinion';
import { recordFinding } from '../domain/decisions/handling/record-finding';
import { redirectGrievance } from '../domain/decisions/handling/redirect-grievance';
import { reportNonExecution } from '../domain/decisions/handling/report-non-execution';
import { serveOpinion } from '../domain/decisions/handling/serve-opinion';
import { startCoolingOff } from '../domain/decisions/handling/start-cooling-off';
import { startExecution } from '../domain/decisions/handling/start-execution';
import { CaseId } from './case-id';
import { Decides } from './decides';
import {
  AcceptGrievanceRequest,
  AnswerSuggestionRequest,
  ChangeProcedureRequest,
  ConfirmExecutionRequest,
  ConvokeHearingRequest,
  DeclineGrievanceRequest,
  ExtendHandlingRequest,
  HoldHearingRequest,
  IssueOpinionRequest,
  RecordFindingRequest,
  RedirectGrievanceRequest,
  ReportNonExecutionRequest,
  ServeOpinionRequest,
  StartCoolingOffRequest,
  StartExecutionRequest,
} from './handling.requests';

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

  /** Takes a matter out of simplified handling into the ordinary procedure */
  @Decides('procedure-changes', changeProcedure)
  change(@CaseId() id: string, @Body() body: ChangeProcedureRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, changeProcedure, body, asking));
  }

  /** Calls a hearing of a major, complex or difficult matter */
  @Decides('hearing-convocations', convokeHearing)
  convoke(@CaseId() id: string, @Body() body: ConvokeHearingRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, convokeHearing, body, asking));
  }

  /** Records that the hearing was held, and who was there */
  @Decides('hearings', holdHearing)
  hear(@CaseId() id: string, @Body() body: HoldHearingRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, holdHearing, body, asking));
  }

  /** Lets a matter cool off until a review day; no clock stops */
  @Decides('cooling-offs', startCoolingOff)
  cool(@CaseId() id: string, @Body() body: StartCoolingOffRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, startCoolingOff, body, asking));
  }
}
