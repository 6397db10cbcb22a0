import { forbid, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, partyOf } from '../../guards';
import { resolved } from '../../resolved';
import { agreementInEffect, ofTheAgreementsUnit } from './agreed';

export type ConfirmPerformance = { proof: string };

const everyObligationDone: GrievanceGuard = ({ agreement }) => {
  const { terms = [], performed = [] } = agreement ?? {};
  const open = terms.map(({ obligation }) => obligation).filter((obligation) => !performed.includes(obligation));
  return open.length === 0
    ? undefined
    : refuse(
        'obligation-open',
        `Not every obligation is performed; open: ${open.join(', ')} (PML 31).`,
        `尚有义务未履行：第 ${open.join('、')} 项（人民调解法第三十一条）。`,
      );
};

const owedSomething: GrievanceGuard = (grievance, { actor }) => {
  const party = partyOf(grievance, actor);
  return !party || grievance.agreement?.terms.some(({ debtor }) => debtor !== party)
    ? undefined
    : forbid(
        'not-a-creditor',
        'Only a party to whom something was owed confirms performance (PML 31).',
        '仅协议的权利人可以确认履行（人民调解法第三十一条）。',
      );
};

/**
 * With every obligation done, the agreement is performed and the matter really settled; after a part, the rest goes on
 * where it was mediated from (PML 31; XF 33).
 */
export const confirmPerformance = decision<ConfirmPerformance>({
  name: 'ConfirmPerformance',
  by: ['mediator', 'court-liaison', 'petitioner', 'counterparty'],
  byAgent: 'settle',
  given: [inStatus('performing'), agreementInEffect, ofTheAgreementsUnit, owedSomething, everyObligationDone],
  decide: (grievance, { proof }, context) => [
    { type: 'AgreementPerformed', data: { proof, by: context.actor.id, at: context.now } },
    ...(grievance.agreement?.partial ? [] : [resolved(grievance, 'settlement', '', context)]),
  ],
});
