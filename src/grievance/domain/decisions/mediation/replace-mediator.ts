import { decision } from '../../decide';
import { attemptUnderWay, beforeOrInMediation, mediatorDesignated, ofTheMediatingUnit, onAttempt } from './attempt';
import { impartial } from './impartial';

export type ReplaceMediator = { mediator: string; reason: string };

/** Another mediator takes over and must confirm anew, because of a conflict or because a party asks (ZXTJ 13, 14). */
export const replaceMediator = decision<ReplaceMediator>({
  name: 'ReplaceMediator',
  by: ['mediator', 'court-liaison', 'head'],
  given: [beforeOrInMediation, attemptUnderWay, ofTheMediatingUnit, mediatorDesignated],
  decide: onAttempt((attempt, { mediator, reason }, { actor, now }, grievance) => {
    if (attempt.mediator === mediator) return [];
    return (
      impartial(grievance, attempt, mediator) ?? [
        {
          type: 'MediatorReplaced',
          data: { attempt: attempt.attempt, from: attempt.mediator ?? '', mediator, reason, by: actor.id, at: now },
        },
      ]
    );
  }),
});
