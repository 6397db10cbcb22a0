import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { answerProposal } from '../domain/decisions/mediation/answer-proposal';
import { concludeMediation } from '../domain/decisions/mediation/conclude-mediation';
import { endMediation } from '../domain/decisions/mediation/end-mediation';
import { escalateTier } from '../domain/decisions/mediation/escalate-tier';
import { openMediation } from '../domain/decisions/mediation/open-mediation';
import { proposeMediation } from '../domain/decisions/mediation/propose-mediation';
import { failureGrounds } from '../domain/terms';
import { CaseId } from './case-id';
import { Decides } from './decides';
import {
  AnswerProposalRequest,
  EscalateTierRequest,
  MediationOutcomeRequest,
  ProposeMediationRequest,
} from './mediation.requests';
import { missing } from './missing';
import { NoWords } from './no-words';

/** The way of a mediation attempt from proposal to outcome: for mediating bodies and the parties. */
@ApiTags('mediation')
@Controller('api/grievances')
export class MediationController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Proposes mediation in a tier, by a unit, under a profile of the rulebook */
  @Decides('mediation-proposals', proposeMediation)
  propose(@CaseId() id: string, @Body() body: ProposeMediationRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, proposeMediation, body, asking));
  }

  /** A party consents or refuses; one refusal ends the attempt */
  @Decides('consents', answerProposal)
  answer(@CaseId() id: string, @Body() body: AnswerProposalRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, answerProposal, body, asking));
  }

  /** Opens the mediation all parties consented to */
  @Decides('mediations', openMediation)
  open(@CaseId() id: string, @NoWords() body: object, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, openMediation, body, asking));
  }

  /** Records how the attempt ended: settled, partly settled or failed */
  @Decides('mediation-outcomes', concludeMediation, endMediation)
  async conclude(
    @CaseId() id: string,
    @Body() body: MediationOutcomeRequest,
    @WhoAsks() asking: Asking,
  ): Promise<Changed> {
    const { outcome, ground, terms, form } = body;
    if (outcome === 'failed') {
      if (!ground) throw missing('ground', failureGrounds);
      return this.commands.execute(new ChangeGrievance(id, endMediation, { outcome, ground }, asking));
    }
    if (!terms) throw missing('terms');
    if (!form) throw missing('form', ['written', 'oral']);
    return this.commands.execute(new ChangeGrievance(id, concludeMediation, { outcome, terms, form }, asking));
  }

  /** Passes a failed attempt on to another tier */
  @Decides('tier-escalations', escalateTier)
  escalate(@CaseId() id: string, @Body() body: EscalateTierRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    return this.commands.execute(new ChangeGrievance(id, escalateTier, body, asking));
  }
}
