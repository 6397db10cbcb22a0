import { decision } from '../../decide';
import { attemptUnderWay, beforeOrInMediation, mediatorDesignated, ofTheMediatingUnit, onAttempt } from './attempt';

export type DiscloseConflict = { conflict: string };

/** What ties the mediator to a party or to the matter is told; the parties may keep or replace them (ZXTJ 13; TYTJ 15). */
export const discloseConflict = decision<DiscloseConflict>({
  name: 'DiscloseConflict',
  by: ['mediator', 'court-liaison', 'head', 'petitioner', 'counterparty'],
  byAgent: 'mediation',
  given: [beforeOrInMediation, attemptUnderWay, ofTheMediatingUnit, mediatorDesignated],
  decide: onAttempt(({ attempt, mediator }, { conflict }, { actor, now }) => [
    { type: 'ConflictDisclosed', data: { attempt, mediator: mediator ?? actor.id, conflict, by: actor.id, at: now } },
  ]),
});
