import { decision } from '../../decide';
import { inStatus } from '../../guards';
import type { Party } from '../../terms';
import { byTheMediator, onAttempt, unanimous } from './attempt';

export type RecordUndisputedFacts = { facts: string; confirmedBy: readonly Party[] };

/** Facts that no party disputes are recorded once all of them confirmed in writing (ZXTJ 18, 22). */
export const recordUndisputedFacts = decision<RecordUndisputedFacts>({
  name: 'RecordUndisputedFacts',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('in-mediation'), byTheMediator],
  decide: onAttempt(
    ({ attempt }, { facts, confirmedBy }, { actor, now }, grievance) =>
      unanimous(grievance, confirmedBy) ?? [
        {
          type: 'UndisputedFactsRecorded',
          data: { attempt, facts, confirmedBy: [...confirmedBy], by: actor.id, at: now },
        },
      ],
  ),
});
