import { refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { speaksFor } from '../../guards';
import type { Party } from '../../terms';
import { attemptUnderWay, beforeMediation, ofTheMediatingOrAnswerableUnit, onAttempt } from './attempt';
import { mediated } from './mediated';

export type AnswerProposal = {
  party: Party;
  answer: 'consented' | 'refused';
  /** The party was told their rights first (PML 23). */
  rightsExplained: boolean;
  /** The special authority of an agent who answers for the party. */
  authority?: string;
};

/** Each party consents or refuses after hearing their rights; one refusal ends the attempt (PML 17, 23; XF 33). */
export const answerProposal = decision<AnswerProposal>({
  name: 'AnswerProposal',
  by: ['petitioner', 'counterparty', 'mediator', 'court-liaison', 'handler', 'head'],
  byAgent: 'settle',
  given: [beforeMediation, attemptUnderWay, ofTheMediatingOrAnswerableUnit],
  decide: onAttempt((attempt, { party, answer, rightsExplained, authority }, context, grievance) => {
    const { actor, now } = context;
    const notTheirs = speaksFor(grievance, party, actor);
    if (notTheirs) return notTheirs;
    if (!rightsExplained)
      return refuse(
        'rights-not-explained',
        'The party must first hear their rights: to accept, refuse or end mediation at any time (PML 23).',
        '须先告知当事人权利：可以接受、拒绝或者随时终止调解（人民调解法第二十三条）。',
      );
    const said = { attempt: attempt.attempt, party, by: actor.id, at: now };
    if (answer === 'refused')
      return [
        { type: 'PartyRefused', data: { ...said, rightsExplained: true } },
        mediated(attempt, 'failed', 'refused', context),
      ];
    if (attempt.consents.includes(party)) return [];
    return [{ type: 'PartyConsented', data: { ...said, rightsExplained: true, authority: authority ?? null } }];
  }),
});
