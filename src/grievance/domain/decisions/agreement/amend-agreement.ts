import { isRefusal, type Refusal, refuse } from '../../../../kernel/refusal';
import { type Agreement, partlyOnly } from '../../agreement';
import { decision, type GrievanceGuard } from '../../decide';
import type { GrievanceEvent } from '../../events';
import { inStatus, mustBeOf } from '../../guards';
import type { Party } from '../../terms';
import { unanimous } from '../mediation/attempt';
import { type Promised, termsOf } from '../mediation/settlement-terms';
import { agreementInEffect, onAgreement } from './agreed';

export type AmendAgreement = { terms: readonly Promised[]; reason: string; consentedBy: readonly Party[] };

const ofTheMediatingUnit: GrievanceGuard = ({ agreement }, { actor }) =>
  agreement ? mustBeOf(agreement.unit, actor) : undefined;

const beforeACourt = ({ confirmation, court }: Agreement): Refusal | undefined => {
  if (confirmation === 'confirmed')
    return refuse(
      'agreement-confirmed',
      `${court} confirmed this agreement; it stands, and can be enforced (CPL 206).`,
      `本协议已经 ${court} 司法确认，具有强制执行效力，不得变更（民事诉讼法第二百零六条）。`,
    );
  return confirmation === 'requested' || confirmation === 'accepted'
    ? refuse(
        'confirmation-pending',
        `${court} was asked to confirm this agreement; withdraw the application first (CPL 205).`,
        `本协议已向 ${court} 申请司法确认，须先撤回申请（民事诉讼法第二百零五条）。`,
      )
    : undefined;
};

const notBeforeACourt: GrievanceGuard = ({ agreement }) => (agreement ? beforeACourt(agreement) : undefined);

/** Through mediation all parties put other terms in place of the agreed ones, in the same form; also after a court's refusal (CPL 206). */
export const amendAgreement = decision<AmendAgreement>({
  name: 'AmendAgreement',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('performing'), agreementInEffect, ofTheMediatingUnit, notBeforeACourt],
  decide: onAgreement((agreement, { terms: promised, reason, consentedBy }, context, grievance) => {
    const signed = { by: context.actor.id, at: context.now };
    const refusal = unanimous(grievance, consentedBy);
    if (refusal) return refusal;
    const terms = termsOf(grievance, promised, context.now);
    if (isRefusal(terms)) return terms;
    const { form, tier, unit, partial } = agreement;
    const amended: GrievanceEvent = {
      type: 'AgreementSuperseded',
      data: { form, terms, reason, consentedBy: [...consentedBy], ...signed },
    };
    return form === 'oral'
      ? [amended, { type: 'AgreementTookEffect', data: { form, tier, unit, ...partlyOnly(partial), ...signed } }]
      : [amended];
  }),
});
