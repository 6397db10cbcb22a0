import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Code, Many, OnDay, OneOf, Shaped, Text, YesNo } from '../../http/fields';
import { type Asking, WhoAsks } from '../../identity/asking';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { type AnswerProposal, answerProposal } from '../domain/decisions/mediation/answer-proposal';
import { type ConcludeMediation, concludeMediation } from '../domain/decisions/mediation/conclude-mediation';
import { endMediation } from '../domain/decisions/mediation/end-mediation';
import { type EscalateTier, escalateTier } from '../domain/decisions/mediation/escalate-tier';
import { openMediation } from '../domain/decisions/mediation/open-mediation';
import { type ProposeMediation, proposeMediation } from '../domain/decisions/mediation/propose-mediation';
import {
  type FailureGround,
  failureGrounds,
  type MediationOutcome,
  mediationOutcomes,
  type Party,
  partyPattern,
  type Tier,
  tiers,
} from '../domain/terms';
import { CaseId } from './case-id';
import { Decides } from './decides';
import { missing } from './missing';
import { NoWords } from './no-words';

export class ProposeMediationRequest implements ProposeMediation {
  @OneOf(tiers) tier!: Tier;
  /** Profile of the rulebook, e.g. `people-village`. */
  @Code() profile!: string;
  /** The unit that would mediate. */
  @Code() unit!: string;
}

export class AnswerProposalRequest implements AnswerProposal {
  @Shaped(partyPattern) party!: Party;
  @OneOf(['consented', 'refused']) answer!: AnswerProposal['answer'];
  /** The party was told their rights first. */
  @YesNo() rightsExplained!: boolean;
  /** The special authority of an agent who answers for the party. */
  @Text(500, { optional: true }) authority?: string;
}

export class TermRequest {
  @Shaped(partyPattern) debtor!: Party;
  @Text(2_000) obligation!: string;
  /** Yuan, as a decimal text, e.g. `8000.00`. */
  @Shaped(/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/, { optional: true }) amount?: string;
  @OnDay() due!: string;
}

export class MediationOutcomeRequest {
  @OneOf(mediationOutcomes) outcome!: MediationOutcome;
  /** Required when it failed. */
  @OneOf(failureGrounds, { optional: true }) ground?: FailureGround;
  /** Required when it settled, wholly or in part. */
  @Many(() => TermRequest, 1, 100, { optional: true }) terms?: TermRequest[];
  @OneOf(['written', 'oral'], { optional: true }) form?: ConcludeMediation['form'];
}

export class EscalateTierRequest implements EscalateTier {
  @OneOf(tiers) to!: Tier;
  @Text(2_000) reason!: string;
}

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
