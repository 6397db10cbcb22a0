import { hasRole } from '../../../../kernel/actor';
import { forbid, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { ofTheAnswerableUnit, withoutInterest } from '../../guards';

export type DecideRecusal = { official: string; outcome: 'ordered' | 'rejected'; reasons: string };

const recusalRequested: GrievanceGuard = ({ recusal }) =>
  recusal.requested.length > 0
    ? undefined
    : refuse(
        'no-recusal-requested',
        'No party asked that an official withdraws (XF 28(3)).',
        '当事人尚未申请回避（信访工作条例第二十八条第三款）。',
      );

/** The head of the body that answers for the case, or who supervises it. */
const byTheHeadOrASupervisor: GrievanceGuard = (grievance, context) =>
  hasRole(context.actor, 'supervisor') ? undefined : ofTheAnswerableUnit(grievance, context);

/** Somebody above the official decides whether they withdraw, never the official (XF 28(3)). */
export const decideRecusal = decision<DecideRecusal>({
  name: 'DecideRecusal',
  by: ['head', 'supervisor'],
  given: [recusalRequested, byTheHeadOrASupervisor, withoutInterest],
  decide: ({ recusal }, { official, outcome, reasons }, { actor, now }) => {
    if (!recusal.requested.includes(official))
      return refuse(
        'recusal-not-requested',
        `No party asked that ${official} withdraws; asked about: ${recusal.requested.join(', ')} (XF 28(3)).`,
        `当事人未申请 ${official} 回避；已申请：${recusal.requested.join('、')}（信访工作条例第二十八条第三款）。`,
      );
    if (official === actor.id)
      return forbid(
        'own-recusal',
        'Nobody decides about their own recusal; a supervisor does (XF 28(3)).',
        '本人的回避由负责督查的人员决定，不得自行决定（信访工作条例第二十八条第三款）。',
      );
    const data = { official, unit: actor.unit ?? '', reasons, by: actor.id, at: now };
    return [{ type: outcome === 'ordered' ? 'RecusalOrdered' : 'RecusalRejected', data }];
  },
});
