/** What of an ended case somebody may still ask for: until it is over, the purpose is not achieved (PIPL 47(1)). */
import { refuse } from '../../../../kernel/refusal';
import { chinese, listed } from '../../chinese';
import { dayOf } from '../../days';
import type { GrievanceGuard } from '../../decide';
import { reviewWindow } from '../../review-window';
import { isOver } from '../../rulebook/counting';
import { lastDay } from '../../rulebook/last-days';
import { isOpen } from '../../supervision';
import { unanswered } from '../rating/ratable';

const ends = ['closed', 'terminated', 'declined', 'redirected', 'withdrawn', 'merged'] as const;

/** The case has come to its end: resolved alone is not enough. */
export const hasEnded: GrievanceGuard = ({ status }) =>
  ends.some((each) => each === status)
    ? undefined
    : refuse(
        'case-not-ended',
        `The case is ${status}: what it says of its people is needed until it is ${ends.slice(0, -1).join(', ')} or merged (PIPL 47(1)).`,
        `本案当前为${chinese.status[status]}：在${listed(chinese.status, ends)}之前，处理目的尚未实现，不得删除（个人信息保护法第四十七条第一项）。`,
      );

/** Nobody may ask for a review any more (XF 35, 36). */
export const noReviewOpen: GrievanceGuard = (grievance, { now }) => {
  const window = grievance.finalReview?.decidedAt ? undefined : reviewWindow(grievance);
  return window && !isOver(window.due, dayOf(now))
    ? refuse(
        'review-right-open',
        `The petitioner's right to a ${window.right} runs until ${window.due} (${window.article.en}); the texts are needed for it.`,
        `信访人请求${window.right === 'review' ? '复查' : '复核'}的期限至 ${window.due} 届满（${window.article.zh}），其间不得删除。`,
      )
    : undefined;
};

/** Nobody is still to rate, and nobody's dissatisfaction waits for an answer (lifecycle §6). */
export const noRatingOpen: GrievanceGuard = (grievance, { now }) => {
  const { due, lapsed, secondLook } = grievance.rating;
  if (secondLook === 'open')
    return refuse(
      'second-look-unanswered',
      'Somebody was dissatisfied: the second look is answered, or the case reopened, before anything is erased.',
      '有当事人表示不满意：须先予答复或者重新办理，此前不得删除。',
    );
  return due && !lapsed && !isOver(due, dayOf(now)) && unanswered(grievance).length > 0
    ? refuse(
        'rating-still-open',
        `The parties may still rate until ${due}, and their words may be needed for the second look.`,
        `当事人在 ${due} 前仍可评价，其间不得删除。`,
      )
    : undefined;
};

/** No supervised unit still owes an explanation (XF 40). */
export const noSupervisionOpen: GrievanceGuard = ({ supervisions }) => {
  const open = supervisions.find(isOpen);
  return open
    ? refuse(
        'supervision-still-open',
        `Supervision order ${open.order} of ${open.from} on ${open.unit} is open, its reply due on ${open.due} (XF 40); accept the reply or lift the order first.`,
        `${open.from} 对 ${open.unit} 的第 ${open.order} 号督办尚未办结，答复期限 ${open.due}（信访工作条例第四十条）；请先采纳答复或者解除督办。`,
      )
    : undefined;
};

/** Nobody can still have enforced what a court confirmed and nobody performed (CPL 250). */
export const nothingToEnforce: GrievanceGuard = ({ agreement, rulebook }, { now }) => {
  if (agreement?.confirmation !== 'confirmed') return undefined;
  const owed = agreement.terms.filter(({ obligation }) => !agreement.performed.includes(obligation));
  const last = agreement.terms
    .map(({ due }) => dayOf(due))
    .sort()
    .at(-1);
  const due = owed.length > 0 && last ? lastDay(rulebook, 'ENFORCE', last) : undefined;
  return due && !isOver(due, dayOf(now))
    ? refuse(
        'enforcement-still-open',
        `What a court confirmed and nobody performed can be enforced until ${due} (CPL 250); the texts are needed for it.`,
        `经司法确认而未履行的协议，可申请强制执行至 ${due}（民事诉讼法第二百五十条），其间不得删除。`,
      )
    : undefined;
};
