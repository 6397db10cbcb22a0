import { refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { agreementReached, ofTheAgreementsUnit, onAgreement, takesEffect } from './agreed';
import { inWriting } from './sign-agreement';

/** `seal` names the unit whose seal is put: its id, or the name the seal bears. */
export type CountersignAgreement = { seal: string };

/** The mediator signs and the mediating unit seals; if every party signed, the agreement takes effect (PML 29). */
export const countersignAgreement = decision<CountersignAgreement>({
  name: 'CountersignAgreement',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('performing'), agreementReached, inWriting, ofTheAgreementsUnit],
  decide: onAgreement((agreement, { seal }, context, grievance) => {
    const { actor, now, directory } = context;
    const { unit, signedBy, countersigned } = agreement;
    const found = directory.unit(unit);
    if (![unit, found?.name, found?.nameEn].includes(seal))
      return refuse(
        'seal-of-another-unit',
        `The agreement bears the seal of ${unit}, not of ${seal} (PML 29).`,
        `调解协议须加盖 ${unit} 的印章，而非 ${seal}（人民调解法第二十九条）。`,
      );
    if (countersigned) return [];
    const complete = grievance.parties.every(({ party }) => signedBy.includes(party));
    return [
      {
        type: 'AgreementCountersigned',
        data: { mediator: agreement.mediator ?? actor.id, seal: unit, by: actor.id, at: now },
      },
      ...takesEffect(agreement, complete, context),
    ];
  }),
});
