import { refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { attemptUnderWay, beforeOrInMediation, consentOfAll, ofTheMediatingUnit, onAttempt } from './attempt';
import { impartial } from './impartial';

export type DesignateMediator = { mediator: string };

/** The mediating unit names the mediator the parties accepted, once all of them consented (PML 19). */
export const designateMediator = decision<DesignateMediator>({
  name: 'DesignateMediator',
  by: ['mediator', 'court-liaison', 'head'],
  given: [beforeOrInMediation, attemptUnderWay, ofTheMediatingUnit, consentOfAll],
  decide: onAttempt((attempt, { mediator }, { actor, now }, grievance) => {
    if (attempt.mediator === mediator) return [];
    if (attempt.mediator)
      return refuse(
        'mediator-already-designated',
        `${attempt.mediator} is designated; replace them instead (ZXTJ 14).`,
        `已指定 ${attempt.mediator}；如需变更请办理更换（人民法院在线调解规则第十四条）。`,
      );
    return (
      impartial(grievance, attempt, mediator) ?? [
        { type: 'MediatorDesignated', data: { attempt: attempt.attempt, mediator, by: actor.id, at: now } },
      ]
    );
  }),
});
