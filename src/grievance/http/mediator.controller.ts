import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AtInstant, Codes, OneOf, Text, Texts, Whole } from '../../http/fields';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { type AnswerDesignation, answerDesignation } from '../domain/decisions/mediation/answer-designation';
import { type DesignateMediator, designateMediator } from '../domain/decisions/mediation/designate-mediator';
import { type DiscloseConflict, discloseConflict } from '../domain/decisions/mediation/disclose-conflict';
import { type ExtendMediation, extendMediation } from '../domain/decisions/mediation/extend-mediation';
import { type PauseForAppraisal, pauseForAppraisal } from '../domain/decisions/mediation/pause-for-appraisal';
import { type ProposeSettlement, proposeSettlement } from '../domain/decisions/mediation/propose-settlement';
import { type RecordSession, recordSession } from '../domain/decisions/mediation/record-session';
import {
  type RecordUndisputedFacts,
  recordUndisputedFacts,
} from '../domain/decisions/mediation/record-undisputed-facts';
import { type ReplaceMediator, replaceMediator } from '../domain/decisions/mediation/replace-mediator';
import { type ReportDanger, reportDanger } from '../domain/decisions/mediation/report-danger';
import { resumeMediation } from '../domain/decisions/mediation/resume-mediation';
import { type ScheduleSession, scheduleSession } from '../domain/decisions/mediation/schedule-session';
import { codePattern, type Party, partyPattern, type SessionForm, sessionForms } from '../domain/terms';
import { CaseId } from './case-id';
import { Decides } from './decides';
import { NoWords } from './no-words';

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
}
