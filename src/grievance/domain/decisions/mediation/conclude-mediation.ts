import { isRefusal } from '../../../../kernel/refusal';
import { partlyOnly } from '../../agreement';
import { decision } from '../../decide';
import type { GrievanceEvent } from '../../events';
import { inStatus } from '../../guards';
import { byTheMediator, onAttempt, profileUnder } from './attempt';
import { mediated } from './mediated';
import { oralAgreementAllowed } from './oral-agreement';
import { carriedOver } from './rest-of-the-matter';
import { numbered, type Promised, termsOf } from './settlement-terms';
import { wholeGroupSettled } from './whole-group';

export type ConcludeMediation = {
  outcome: 'settled' | 'partly-settled';
  terms?: readonly Promised[];
  /** Written when nothing is said (XF 33). */
  form?: 'written' | 'oral';
};

/** The parties agreed: the terms are recorded; an oral agreement takes effect the same day (PML 28 to 30; XF 33). */
export const concludeMediation = decision<ConcludeMediation>({
  name: 'ConcludeMediation',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('in-mediation'), byTheMediator],
  decide: onAttempt((mediation, { outcome, terms: promised = [], form = 'written' }, context, grievance) => {
    const unsettled = outcome === 'settled' && wholeGroupSettled(grievance);
    if (unsettled) return unsettled;
    const { attempt, tier, unit } = mediation;
    const signed = { by: context.actor.id, at: context.now };
    const promises = termsOf(grievance, promised, context.now);
    if (isRefusal(promises)) return promises;
    const terms = numbered([...carriedOver(grievance), ...promises]);
    const partial = outcome === 'partly-settled';
    const refusal = form === 'oral' && oralAgreementAllowed(mediation, profileUnder(grievance, mediation));
    if (refusal) return refusal;
    const agreed: GrievanceEvent[] = [
      { type: 'AgreementReached', data: { attempt, form, terms, partial, ...signed } },
      mediated(mediation, outcome, null, context),
    ];
    return form === 'oral'
      ? [...agreed, { type: 'AgreementTookEffect', data: { form, tier, unit, ...partlyOnly(partial), ...signed } }]
      : agreed;
  }),
});
