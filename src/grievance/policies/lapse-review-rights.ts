import { type Day, dayOf } from '../domain/days';
import { lapseReviewRight } from '../domain/decisions/review/lapse-review-right';
import { afterTheLastDay } from '../domain/instants';
import { countDue } from '../domain/rulebook/counting';
import { knownRulebooks } from '../domain/rulebook/known-rulebooks';
import { follow, type Policy } from './policy';

/**
 * The event does not say which rulebook the case runs under: the last day under any of them is waited for, so that
 * the right is never asked about too early and then forgotten; the decision counts with the case's own.
 */
const lastDay = (right: 'XF-REVIEW-REQ' | 'XF-FINAL-REQ', from: Day): Day =>
  knownRulebooks()
    .map(({ rulebook: { deadlines, calendar } }) => countDue(deadlines[right], from, calendar).due)
    .sort()
    .at(-1) ?? from;

const afterTheRight = (right: 'XF-REVIEW-REQ' | 'XF-FINAL-REQ', at: string) =>
  follow(lapseReviewRight, {}, afterTheLastDay(lastDay(right, dayOf(at))));

/** An opinion, or a review decision, nobody objected to in time stands from the day after the last day (XF 35, 36). */
export const lapseReviewRights: Policy = {
  name: 'lapse-review-rights',
  decision: lapseReviewRight,
  on: {
    OpinionServed: ({ at }) => afterTheRight('XF-REVIEW-REQ', at),
    ReviewDecided: ({ at }) => afterTheRight('XF-FINAL-REQ', at),
  },
};
