import { isRefusal, refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { isOver } from '../../rulebook/counting';
import { agreementInEffect, obligationOf, ofTheCase, onAgreement, stillOpen } from './agreed';

export type RecordBreach = { obligation: number; reason: string };

/**
 * An obligation whose day is over and that is still not done is broken; suing or reopening is open (PML 31 to 33).
 * Whether it was urged before is part of the record, for the committee's duty to urge is not the creditor's burden.
 */
export const recordBreach = decision<RecordBreach>({
  name: 'RecordBreach',
  by: ['petitioner', 'counterparty', 'mediator', 'court-liaison', 'clock'],
  byAgent: 'agreement',
  given: [inStatus('performing'), ofTheCase, agreementInEffect],
  decide: onAgreement((agreement, { obligation, reason }, { actor, now }) => {
    const term = obligationOf(agreement, obligation);
    if (isRefusal(term)) return term;
    const performed = stillOpen(agreement, obligation);
    if (performed) return performed;
    if (agreement.breached.includes(obligation)) return [];
    if (!isOver(dayOf(term.due), dayOf(now)))
      return refuse(
        'not-due-yet',
        `Obligation ${obligation} may still be performed; its last day is ${term.due} (PML 31).`,
        `第 ${obligation} 项义务仍在履行期内，最后一日为 ${term.due}（人民调解法第三十一条）。`,
      );
    const urged = agreement.urged.includes(obligation);
    return [{ type: 'AgreementBreached', data: { obligation, reason, urged, by: actor.id, at: now } }];
  }),
});
