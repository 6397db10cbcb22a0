import { isRefusal, refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { happenedAt } from '../../instants';
import { agreementInEffect, notAfterToday, obligationOf, ofTheCase, onAgreement } from './agreed';

export type RecordPerformance = { obligation: number; proof: string; at: string };

/** An obligation was performed, with proof, on a day since the agreement binds (PML 31). */
export const recordPerformance = decision<RecordPerformance>({
  name: 'RecordPerformance',
  by: ['petitioner', 'counterparty', 'mediator', 'court-liaison', 'handler', 'head'],
  byAgent: 'agreement',
  given: [inStatus('performing'), ofTheCase, agreementInEffect],
  decide: onAgreement((agreement, { obligation, proof, at }, { actor, now }) => {
    const term = obligationOf(agreement, obligation);
    if (isRefusal(term)) return term;
    if (agreement.performed.includes(obligation)) return [];
    const effective = dayOf(agreement.effectiveAt ?? now);
    if (dayOf(at) < effective)
      return refuse(
        'performed-before-effect',
        `The agreement binds since ${effective}; nothing was performed under it on ${dayOf(at)} (PML 31).`,
        `协议自 ${effective} 起生效，${dayOf(at)} 的履行不属于本协议（人民调解法第三十一条）。`,
      );
    return (
      notAfterToday(at, now) ?? [
        { type: 'ObligationPerformed', data: { obligation, proof, by: actor.id, at: happenedAt(at, now) } },
      ]
    );
  }),
});
