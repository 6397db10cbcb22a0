import { answerableUnit } from '../../answerable-unit';
import { decision } from '../../decide';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';

export type ChangeProcedure = { reason: string };

/**
 * What proves unfit for simplified handling goes on in the ordinary procedure; its sixty days count from the same
 * acceptance (2022 measures on simplified handling, art 5; XF 34).
 */
export const changeProcedure = decision<ChangeProcedure>({
  name: 'ChangeProcedure',
  by: ['handler', 'head'],
  given: [inStatus('in-handling'), ofTheAnswerableUnit, withoutInterest],
  decide: (grievance, { reason }, { actor, now }) =>
    grievance.acceptance?.procedure === 'ordinary'
      ? []
      : [
          {
            type: 'ProcedureChanged',
            data: { unit: answerableUnit(grievance), procedure: 'ordinary', reason, by: actor.id, at: now },
          },
        ],
});
