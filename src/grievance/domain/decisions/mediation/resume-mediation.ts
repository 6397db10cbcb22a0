import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { countDue, daysPaused } from '../../rulebook/counting';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import { byTheMediator, onAttempt, profileUnder } from './attempt';

/** Mediation goes on; where the profile leaves appraisals out, its last day moves by the days it waited (ZXTJ 26; MED 38). */
export const resumeMediation = decision({
  name: 'ResumeMediation',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('in-mediation'), byTheMediator],
  decide: onAttempt((mediation, _, { actor, now }, grievance) => {
    const { attempt, pausedAt, due } = mediation;
    if (!pausedAt) return [];
    const { unit, appraisalPauses } = profileUnder(grievance, mediation);
    const { calendar } = rulebookOf(grievance.rulebook);
    const days = daysPaused(unit, dayOf(pausedAt), dayOf(now), calendar);
    const moved = due && appraisalPauses ? countDue({ count: days, unit }, due, calendar).due : due;
    return [{ type: 'MediationResumed', data: { attempt, days, due: moved, by: actor.id, at: now } }];
  }),
});
