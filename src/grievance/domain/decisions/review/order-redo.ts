import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { inStatus, mustBeOf } from '../../guards';
import { isRevoked } from '../../outcome';

export type OrderRedo = { reasons: string; due: string };

const decidingBody = ({ review, finalReview }: Grievance): string => finalReview?.body ?? review?.body ?? '';

const ofTheDecidingBody: GrievanceGuard = (grievance, { actor }) => mustBeOf(decidingBody(grievance), actor);

const revoked: GrievanceGuard = (grievance) =>
  isRevoked(grievance)
    ? undefined
    : refuse(
        'opinion-not-revoked',
        'Only an opinion that was revoked is ordered to be given anew (SD 43–45).',
        '只有被撤销的处理意见才责令重新办理（山东省信访条例第四十三条至第四十五条）。',
      );

/** The deciding body sends a revoked opinion back to be given anew by a day it sets (SD 45). */
export const orderRedo = decision<OrderRedo>({
  name: 'OrderRedo',
  by: ['reviewer'],
  given: [inStatus('review-decided', 'final-decided'), ofTheDecidingBody, revoked],
  decide: (grievance, { reasons, due }, { actor, now }) => {
    if (dayOf(due) <= dayOf(now))
      return refuse(
        'due-not-in-the-future',
        `The redo needs time: ${due} is not after today (SD 45).`,
        `重新办理须有期限：${due} 不晚于今日（山东省信访条例第四十五条）。`,
      );
    const to = grievance.opinion?.unit ?? '';
    return [{ type: 'RedoOrdered', data: { body: decidingBody(grievance), to, reasons, due, by: actor.id, at: now } }];
  },
});
