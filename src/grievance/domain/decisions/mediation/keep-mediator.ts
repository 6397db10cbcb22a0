import { refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import type { Party } from '../../terms';
import { attemptUnderWay, beforeOrInMediation, ofTheMediatingUnit, onAttempt, unanimous } from './attempt';

export type KeepMediator = { consentedBy: readonly Party[] };

const conflictDisclosed: GrievanceGuard = ({ mediation }) =>
  mediation?.conflict
    ? undefined
    : refuse(
        'no-conflict-disclosed',
        'No conflict of the mediator waits for the parties’ word (ZXTJ 13).',
        '目前没有待当事人决定的利害关系披露（人民法院在线调解规则第十三条）。',
      );

/** Knowing of the conflict, all parties may agree to keep the mediator; otherwise another takes over (ZXTJ 13, 14; TYTJ 15). */
export const keepMediator = decision<KeepMediator>({
  name: 'KeepMediator',
  by: ['mediator', 'court-liaison', 'head'],
  given: [beforeOrInMediation, attemptUnderWay, ofTheMediatingUnit, conflictDisclosed],
  decide: onAttempt(
    ({ attempt, mediator }, { consentedBy }, { actor, now }, grievance) =>
      unanimous(grievance, consentedBy) ?? [
        {
          type: 'MediatorKept',
          data: { attempt, mediator: mediator ?? '', consentedBy: [...consentedBy], by: actor.id, at: now },
        },
      ],
  ),
});
