import { refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, speaksFor } from '../../guards';
import type { Party } from '../../terms';
import { agreementReached, ofTheAgreementsUnit, onAgreement, takesEffect } from './agreed';

export type SignAgreement = { party: Party };

/** Only a written agreement is signed and sealed; an oral one took effect when it was reached (PML 29, 30). */
export const inWriting: GrievanceGuard = ({ agreement }) =>
  agreement?.form === 'oral'
    ? refuse(
        'agreement-oral',
        'An oral agreement takes effect without signature or seal (PML 30).',
        '口头协议自达成之日起生效，无需签名盖章（人民调解法第三十条）。',
      )
    : undefined;

/** Each party signs the written agreement; with the last signature after the seal it takes effect (PML 29; ZXTJ 19). */
export const signAgreement = decision<SignAgreement>({
  name: 'SignAgreement',
  by: ['petitioner', 'counterparty', 'mediator', 'court-liaison'],
  byAgent: 'settle',
  given: [inStatus('performing'), agreementReached, inWriting, ofTheAgreementsUnit],
  decide: onAgreement((agreement, { party }, context, grievance) => {
    const { actor, now } = context;
    const refusal = speaksFor(grievance, party, actor);
    if (refusal) return refusal;
    if (agreement.signedBy.includes(party)) return [];
    const signedBy = [...agreement.signedBy, party];
    const complete = agreement.countersigned && grievance.parties.every((each) => signedBy.includes(each.party));
    return [
      { type: 'AgreementSigned', data: { party, by: actor.id, at: now } },
      ...takesEffect(agreement, complete, context),
    ];
  }),
});
