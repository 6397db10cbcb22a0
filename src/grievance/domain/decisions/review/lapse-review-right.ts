import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus } from '../../guards';
import { afterTheLastDay } from '../../instants';
import { isRevoked, nothingToExecute } from '../../outcome';
import { resolved } from '../../resolved';
import { notServed, reviewWindow } from '../../review-window';

export type LapseReviewRight = Record<never, never>;

/** An opinion that changed on review may be executed or may lapse; one revoked or supporting the request may not lapse. */
const leavesNothingToDo: GrievanceGuard = (grievance) => {
  if (isRevoked(grievance))
    return refuse(
      'opinion-revoked',
      'The opinion was revoked and is given anew (SD 45).',
      '处理意见已被撤销，须重新办理。',
    );
  const changed = grievance.review?.result === 'changed';
  return changed || nothingToExecute(grievance)
    ? undefined
    : refuse(
        'support-not-executed',
        'The request was supported: it is executed before the case can end (XF 32).',
        '信访请求已获支持，须执行后方可办结（信访工作条例第三十二条）。',
      );
};

const windowIsOver: GrievanceGuard = (grievance, { now }) => {
  const window = reviewWindow(grievance);
  if (!window) return notServed();
  const { due, article } = window;
  return dayOf(now) > due
    ? undefined
    : refuse(
        'review-window-open',
        `The petitioner may still ask until ${due} (${article.en}).`,
        `信访人在 ${due} 前仍可请求复查、复核（${article.zh}）。`,
      );
};

/** Nobody asked for a review in time: the opinion stands and the matter is settled by it (XF 35, 36). */
export const lapseReviewRight = decision<LapseReviewRight>({
  name: 'LapseReviewRight',
  by: ['clock'],
  given: [inStatus('opinion-issued', 'review-decided'), leavesNothingToDo, windowIsOver],
  decide: (grievance, _, context) => {
    const window = reviewWindow(grievance);
    if (!window) return notServed();
    const { right, due } = window;
    const then = { ...context, now: afterTheLastDay(due) };
    return [
      { type: 'ReviewRightLapsed', data: { right, due, by: context.actor.id, at: then.now } },
      resolved(grievance, 'opinion', grievance.opinion?.result ?? '', then),
    ];
  },
});
