import { hasRole } from '../../../../kernel/actor';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/refusal';
import { chinese, listed } from '../../chinese';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { partyOf } from '../../guards';
import { isOver } from '../../rulebook/counting';
import type { Rated, Rater, Score } from '../../terms';
import { ratable } from './ratable';
import { raterOf, ratesAtAll } from './rater';

export type RateGrievance = { of: Rated; score: Score; text?: string };

const open: GrievanceGuard = ({ status, rating }) =>
  status === 'resolved' || status === 'closed' || rating.invitedAt
    ? undefined
    : refuse(
        'rating-not-open',
        `A case is rated once it is resolved, declined or redirected; it is ${status} (XF 21(2)).`,
        `事项办结、不予受理或者引导后方可评价；当前状态为${chinese.status[status]}（信访工作条例第二十一条第二款）。`,
      );

/** Experts and supervisors look at a case whenever they choose; parties, and who rates themselves, until the last day. */
const inTime: GrievanceGuard = (grievance, { actor, now }) => {
  const { due, lapsed } = grievance.rating;
  const unhurried = !partyOf(grievance, actor) && hasRole(actor, 'expert', 'supervisor');
  return due && !unhurried && (lapsed || isOver(due, dayOf(now)))
    ? refuse(
        'rating-window-over',
        `The time to rate ended on ${due} (EVAL-WINDOW; XF 21(2)).`,
        `评价期限已于 ${due} 届满（EVAL-WINDOW；信访工作条例第二十一条第二款）。`,
      )
    : undefined;
};

const onlyOnce = ({ rating }: Grievance, rater: Rater, of: Rated, by: string): Refusal | undefined =>
  rating.given.some((each) => each.of === of && each.rater === rater && (rater === 'petitioner' || each.by === by))
    ? refuse(
        'already-rated',
        `You have rated the ${of} of this case already; a rating stands as given.`,
        `您已评价过本案的${chinese.rated[of]}；评价一经作出不再更改。`,
      )
    : undefined;

/**
 * Somebody entitled rates how the case was handled, once each for whoever worked on it. Parties and those who rate
 * themselves do so within the window, so that a self rating is locked before others are shown (lifecycle §6).
 */
export const rateGrievance = decision<RateGrievance>({
  name: 'RateGrievance',
  by: ['petitioner', 'counterparty', 'expert', 'supervisor', 'mediator', 'court-liaison', 'clerk', 'handler', 'head'],
  given: [ratesAtAll, open, inTime],
  decide: (grievance, { of, score, text }, context) => {
    const { actor, now } = context;
    const rater = raterOf(grievance, of, context);
    if (isRefusal(rater)) return rater;
    const rated = ratable(grievance)[of];
    if (!rated)
      return refuse(
        'nothing-to-rate',
        `No ${of} worked on this case; it can rate: ${Object.keys(ratable(grievance)).join(', ')}.`,
        `本案没有${chinese.rated[of]}参与；可评价：${listed(chinese.rated, Object.keys(ratable(grievance)) as Rated[])}。`,
      );
    const refusal = onlyOnce(grievance, rater, of, actor.id);
    if (refusal) return refusal;
    return [{ type: 'GrievanceRated', data: { rater, of, rated, score, text: text ?? null, by: actor.id, at: now } }];
  },
});
