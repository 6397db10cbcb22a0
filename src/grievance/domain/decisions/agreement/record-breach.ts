import { isRefusal, refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { isOver } from '../../rulebook/counting';
import { agreementInEffect, obligationOf, ofTheCase, onAgreement, stillOpen } from './agreed';

export type RecordBreach = { obligation: number; reason: string };

/** An obligation that was due and urged and is still not done is broken; suing or reopening is open (PML 31 to 33). */
export const recordBreach = decision<RecordBreach>({
  name: 'RecordBreach',
  by: ['petitioner', 'counterparty', 'mediator', 'court-liaison', 'clock'],
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
    return agreement.urged.includes(obligation)
      ? [{ type: 'AgreementBreached', data: { obligation, reason, by: actor.id, at: now } }]
      : refuse(
          'not-urged',
          `Obligation ${obligation}, due on ${term.due}, must be urged before a breach is recorded (PML 31).`,
          `第 ${obligation} 项义务（${term.due} 到期）须先督促履行，方可记录违约（人民调解法第三十一条）。`,
        );
  }),
});
