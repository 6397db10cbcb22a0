import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { answerDesignation } from '../domain/decisions/mediation/answer-designation';
import { designateMediator } from '../domain/decisions/mediation/designate-mediator';
import { discloseConflict } from '../domain/decisions/mediation/disclose-conflict';
import { extendMediation } from '../domain/decisions/mediation/extend-mediation';
import { keepMediator } from '../domain/decisions/mediation/keep-mediator';
import { pauseForAppraisal } from '../domain/decisions/mediation/pause-for-appraisal';
import { proposeSettlement } from '../domain/decisions/mediation/propose-settlement';
import { recordSession } from '../domain/decisions/mediation/record-session';
import { recordUndisputedFacts } from '../domain/decisions/mediation/record-undisputed-facts';
import { replaceMediator } from '../domain/decisions/mediation/replace-mediator';
import { reportDanger } from '../domain/decisions/mediation/report-danger';
import { reportSham } from '../domain/decisions/mediation/report-sham';
import { resumeMediation } from '../domain/decisions/mediation/resume-mediation';
import { scheduleSession } from '../domain/decisions/mediation/schedule-session';
import { CaseId } from './case-id';
import { Decides } from './decides';
import {
  AnswerDesignationRequest,
  DesignateMediatorRequest,
  DiscloseConflictRequest,
  ExtendMediationRequest,
  KeepMediatorRequest,
  PauseForAppraisalRequest,
  ProposeSettlementRequest,
  RecordSessionRequest,
  RecordUndisputedFactsRequest,
  ReplaceMediatorRequest,
  ReportDangerRequest,
  ReportShamRequest,
  ScheduleSessionRequest,
} from './mediator.requests';
import { NoWords } from './no-words';

/** A mediator's work in an attempt. */
@ApiTags('mediation')
@Controller('api/grievances')
export class MediatorController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Names the mediator all parties accept */
  @Decides('mediator-designations', designateMediator)
  designate(@CaseId() id: string, @Body() body: DesignateMediatorRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, designateMediator, body, asking));
  }

  /** The designated mediator confirms or declines */
  @Decides('designation-answers', answerDesignation)
  answer(@CaseId() id: string, @Body() body: AnswerDesignationRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, answerDesignation, body, asking));
  }

  /** Discloses what ties the mediator to a party or the matter */
  @Decides('conflict-disclosures', discloseConflict)
  disclose(@CaseId() id: string, @Body() body: DiscloseConflictRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, discloseConflict, body, asking));
  }

  /** Puts another mediator in place */
  @Decides('mediator-replacements', replaceMediator)
  replace(@CaseId() id: string, @Body() body: ReplaceMediatorRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, replaceMediator, body, asking));
  }

  /** Schedules a session */
  @Decides('session-schedules', scheduleSession)
  schedule(@CaseId() id: string, @Body() body: ScheduleSessionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, scheduleSession, body, asking));
  }

  /** Records a session, joint or with one side */
  @Decides('sessions', recordSession)
  record(@CaseId() id: string, @Body() body: RecordSessionRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, recordSession, body, asking));
  }

  /** Records the facts no party disputes */
  @Decides('undisputed-facts', recordUndisputedFacts)
  agree(@CaseId() id: string, @Body() body: RecordUndisputedFactsRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, recordUndisputedFacts, body, asking));
  }

  /** Pauses the attempt for an appraisal */
  @Decides('mediation-pauses', pauseForAppraisal)
  pause(@CaseId() id: string, @Body() body: PauseForAppraisalRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, pauseForAppraisal, body, asking));
  }

  /** Resumes a paused attempt */
  @Decides('mediation-resumptions', resumeMediation)
  resume(@CaseId() id: string, @NoWords() body: object, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, resumeMediation, body, asking));
  }

  /** Extends the attempt with the consent of all parties */
  @Decides('mediation-extensions', extendMediation)
  extend(@CaseId() id: string, @Body() body: ExtendMediationRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, extendMediation, body, asking));
  }

  /** Reports that the dispute may turn dangerous */
  @Decides('danger-reports', reportDanger)
  danger(@CaseId() id: string, @Body() body: ReportDangerRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, reportDanger, body, asking));
  }

  /** Puts a settlement to the parties; it binds nobody */
  @Decides('settlement-proposals', proposeSettlement)
  suggest(@CaseId() id: string, @Body() body: ProposeSettlementRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, proposeSettlement, body, asking));
  }

  /** All parties keep the mediator, knowing of the conflict */
  @Decides('mediator-retentions', keepMediator)
  keep(@CaseId() id: string, @Body() body: KeepMediatorRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, keepMediator, body, asking));
  }

  /** Reports a dispute that seems feigned, and stops its mediation */
  @Decides('sham-reports', reportSham)
  reportSham(@CaseId() id: string, @Body() body: ReportShamRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, reportSham, body, asking));
  }
}
