import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { countDue, isOver } from '../../rulebook/counting';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import type { Party } from '../../terms';
import { byTheMediator, onAttempt, profileUnder, unanimous } from './attempt';

export type ExtendMediation = { days: number; consentedBy: readonly Party[] };

/** All parties may agree to more time before the old time is over, where the profile knows an extension (ZXTJ 24; TYTJ 27). */
export const extendMediation = decision<ExtendMediation>({
  name: 'ExtendMediation',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('in-mediation'), byTheMediator],
  decide: onAttempt((mediation, { days, consentedBy }, { actor, now }, grievance) => {
    const { code, unit, extension, basis } = profileUnder(grievance, mediation);
    if (extension === 'none')
      return refuse(
        'extension-not-allowed',
        `Profile ${code} knows no extension (${basis}).`,
        `调解程序 ${code} 不得延长（${basis}）。`,
      );
    const due = mediation.due ?? dayOf(now);
    if (!mediation.pausedAt && isOver(due, dayOf(now)))
      return refuse(
        'mediation-time-over',
        `The time of this mediation ended on ${due}; it is extended before that day is over (ZXTJ 24).`,
        `本次调解期限已于 ${due} 届满，须在届满前延长（人民法院在线调解规则第二十四条）。`,
      );
    if (!Number.isInteger(days) || days < 1)
      return refuse('no-days', 'An extension is at least one whole day long.', '延长期限至少为一整日。');
    const later = countDue({ count: days, unit }, due, rulebookOf(grievance.rulebook).calendar).due;
    return (
      unanimous(grievance, consentedBy) ?? [
        {
          type: 'MediationExtended',
          data: { attempt: mediation.attempt, days, due: later, consentedBy: [...consentedBy], by: actor.id, at: now },
        },
      ]
    );
  }),
});
