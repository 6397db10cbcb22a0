import { dayOf } from '../../days';
import { decision } from '../../decide';
import { countDue } from '../../rulebook/counting';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import { lengthOf } from '../../rulebook/mediation-profiles';
import {
  attemptUnderWay,
  beforeMediation,
  consentOfAll,
  mediatorConfirmed,
  ofTheMediatingOrAnswerableUnit,
  onAttempt,
  profileUnder,
} from './attempt';

/**
 * Mediation begins when every party consented and the mediator agreed; its length is the profile's, counted for a
 * court from the mediator's confirmation and otherwise from the opening (PML 17; XF 33; ZXTJ 24).
 */
export const openMediation = decision({
  name: 'OpenMediation',
  by: ['mediator', 'court-liaison', 'handler', 'head'],
  given: [beforeMediation, attemptUnderWay, ofTheMediatingOrAnswerableUnit, consentOfAll, mediatorConfirmed],
  decide: onAttempt(({ attempt, tier, profile, unit, mediator, confirmedAt }, _, { actor, now }, grievance) => {
    const start = tier === 'judicial' ? (confirmedAt ?? now) : now;
    const length = lengthOf(profileUnder(grievance, { profile }));
    const { due } = countDue(length, dayOf(start), rulebookOf(grievance.rulebook).calendar);
    return [
      {
        type: 'MediationOpened',
        data: { attempt, tier, profile, unit, mediator: mediator ?? '', due, by: actor.id, at: now },
      },
    ];
  }),
});
