import { type Refusal, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { inStatus } from '../../guards';

/** Why a case that had come to an end is taken up again (lifecycle G37). */
export const reopenGrounds = [
  'breach',
  'not-signed',
  'new-facts',
  'execution-undone',
  'wrong-decline',
  'dissatisfied',
  'not-a-duplicate',
] as const;
export type ReopenGround = (typeof reopenGrounds)[number];

/** `ground` is what usually reopens a case of its state when left out. */
export type ReopenGrievance = { reason: string; ground?: ReopenGround };

const usualGround = ({ status, agreement }: Grievance): ReopenGround => {
  switch (status) {
    case 'performing':
      return agreement?.effectiveAt ? 'breach' : 'not-signed';
    case 'declined':
    case 'redirected':
      return 'wrong-decline';
    case 'merged':
      return 'not-a-duplicate';
    default:
      return 'new-facts';
  }
};

const notWhilePerforming: GrievanceGuard = ({ status, agreement }): Refusal | undefined =>
  status === 'performing' && agreement?.effectiveAt && agreement.breached.length === 0
    ? refuse(
        'not-breached',
        'An agreement in effect stands; only a breach on record reopens the case (PML 31).',
        '调解协议已生效；仅在记录违约后方可重新办理（人民调解法第三十一条）。',
      )
    : undefined;

/** Back to whoever handled it or was to; to the petition office when nobody ever was. */
const whereTo = ({ acceptance, delegation }: Grievance) => (acceptance || delegation ? 'in-handling' : 'received');

/** A case that had ended, or whose agreement was breached, is taken up again with a new clock (XF 40, 44; JN 27). */
export const reopenGrievance = decision<ReopenGrievance>({
  name: 'ReopenGrievance',
  by: ['registrar', 'supervisor', 'reviewer'],
  given: [
    inStatus('performing', 'resolved', 'closed', 'withdrawn', 'declined', 'redirected', 'merged'),
    notWhilePerforming,
  ],
  decide: (grievance, { reason, ground }, { actor, now }) => {
    const to = whereTo(grievance);
    const data = { ground: ground ?? usualGround(grievance), reason, to, by: actor.id, at: now } as const;
    return [{ type: 'GrievanceReopened', data }];
  },
});
