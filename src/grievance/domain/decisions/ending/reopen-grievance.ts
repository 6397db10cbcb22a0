import { type Refusal, refuse } from '../../../../kernel/refusal';
import { chinese } from '../../chinese';
import { decision, type GrievanceGuard, textsErased } from '../../decide';
import { erasureOf } from '../../erasure';
import type { Grievance } from '../../grievance';
import { inStatus } from '../../guards';
import type { ReopenGround } from '../../terms';
import { groundFits, groundsFor } from './reopening-grounds';

/** `ground` is what usually reopens a case of its state when left out. */
export type ReopenGrievance = { reason: string; ground?: ReopenGround };

const notWhilePerforming: GrievanceGuard = ({ status, agreement }): Refusal | undefined =>
  status === 'performing' && agreement?.effectiveAt && agreement.breached.length === 0
    ? refuse(
        'not-breached',
        'An agreement in effect stands; only a breach on record reopens the case (PML 31).',
        '调解协议已生效；仅在记录违约后方可重新办理（人民调解法第三十一条）。',
      )
    : undefined;

const noAttemptUnderWay: GrievanceGuard = ({ status, mediation }) =>
  status === 'performing' && mediation
    ? refuse(
        'attempt-under-way',
        `Attempt ${mediation.attempt} (${mediation.tier}) about the rest of the matter must end first (PML 26).`,
        `须先结束就其余事项进行的第 ${mediation.attempt} 次调解（${chinese.tier[mediation.tier]}）（人民调解法第二十六条）。`,
      )
    : undefined;

/** Whose matter it was is known to nobody any more. */
const petitionerNotErased: GrievanceGuard = (grievance, { grievance: id }) => {
  const erasure = erasureOf(grievance, id, 'petitioner');
  return erasure && textsErased(erasure);
};

/** Back to whoever handled it or was to; to the petition office when nobody ever was. */
const whereTo = ({ acceptance, delegation }: Grievance) => (acceptance || delegation ? 'in-handling' : 'received');

/** A case that had ended, or whose agreement was breached, is taken up again with a new clock (XF 40, 44; JN 27). */
export const reopenGrievance = decision<ReopenGrievance>({
  name: 'ReopenGrievance',
  by: ['registrar', 'supervisor', 'reviewer'],
  given: [
    inStatus('performing', 'resolved', 'closed', 'withdrawn', 'declined', 'redirected', 'merged'),
    notWhilePerforming,
    noAttemptUnderWay,
    petitionerNotErased,
  ],
  decide: (grievance, { reason, ground = groundsFor(grievance)[0] ?? 'new-facts' }, { actor, now }) => {
    const data = { ground, reason, to: whereTo(grievance), by: actor.id, at: now } as const;
    return groundFits(grievance, ground) ?? [{ type: 'GrievanceReopened', data }];
  },
});
