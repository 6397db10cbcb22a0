import { Code, Many, OnDay, OneOf, Shaped, Text, YesNo } from '../../http/fields';
import { type AnswerProposal } from '../domain/decisions/mediation/answer-proposal';
import { type ConcludeMediation } from '../domain/decisions/mediation/conclude-mediation';
import { type EscalateTier } from '../domain/decisions/mediation/escalate-tier';
import { type ProposeMediation } from '../domain/decisions/mediation/propose-mediation';
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
