import { isRefusal } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { agreementInEffect, obligationOf, ofTheCase, onAgreement, stillOpen } from './agreed';

export type UrgePerformance = { obligation: number; note: string };

/** Whoever mediated, or the other party, urges the debtor to do what was agreed (PML 31). */
export const urgePerformance = decision<UrgePerformance>({
  name: 'UrgePerformance',
  by: ['petitioner', 'counterparty', 'mediator', 'court-liaison', 'handler', 'head'],
  byAgent: 'agreement',
  given: [inStatus('performing'), ofTheCase, agreementInEffect],
  decide: onAgreement((agreement, { obligation, note }, { actor, now }) => {
    const term = obligationOf(agreement, obligation);
    if (isRefusal(term)) return term;
    return (
      stillOpen(agreement, obligation) ?? [
        { type: 'PerformanceUrged', data: { obligation, note, by: actor.id, at: now } },
      ]
    );
  }),
});
