import { isRefusal } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import type { GrievanceEvent } from '../../events';
import { inStatus } from '../../guards';
import { byTheMediator, onAttempt, profileUnder } from './attempt';
import { mediated } from './mediated';
import { oralAgreementAllowed } from './oral-agreement';
import { type Promised, termsOf } from './settlement-terms';

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
    const { attempt, tier, unit } = mediation;
    const signed = { by: context.actor.id, at: context.now };
    const terms = termsOf(grievance, promised, context.now);
    if (isRefusal(terms)) return terms;
    const refusal = form === 'oral' && oralAgreementAllowed(mediation, profileUnder(grievance, mediation));
    if (refusal) return refusal;
    const agreed: GrievanceEvent[] = [
      { type: 'AgreementReached', data: { attempt, form, terms, partial: outcome === 'partly-settled', ...signed } },
      mediated(mediation, outcome, null, context),
    ];
    return form === 'oral'
      ? [...agreed, { type: 'AgreementTookEffect', data: { form, tier, unit, ...signed } }]
      : agreed;
  }),
});
