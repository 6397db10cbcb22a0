import { refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofTheAnswerableUnit } from '../../guards';
import { isRevoked } from '../../outcome';

export type TerminateGrievance = { reason: string };

const opinionStands: GrievanceGuard = (grievance) =>
  isRevoked(grievance)
    ? refuse(
        'opinion-revoked',
        'The opinion was revoked: it is given anew, not terminated (XF 36; SD 45).',
        '处理意见已被撤销，应责令重新办理，不得终结（信访工作条例第三十六条；山东省信访条例第四十五条）。',
      )
    : undefined;

/** After the final opinion the matter ends: the same facts and reasons are not accepted again (XF 36(3)). */
export const terminateGrievance = decision<TerminateGrievance>({
  name: 'TerminateGrievance',
  by: ['reviewer'],
  given: [inStatus('final-decided'), ofTheAnswerableUnit, opinionStands],
  decide: ({ finalReview }, { reason }, { actor, now }) => [
    { type: 'GrievanceTerminated', data: { body: finalReview?.body ?? '', reason, by: actor.id, at: now } },
  ],
});
