import { type Refusal, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { byThePetitionerOr, inStatus } from '../../guards';
import { mustBeOneLevelAbove } from '../../one-level-above';
import { mustBeInTime, type ReviewWindow, reviewWindow } from '../../review-window';

/** `lateReason` is the good reason for a request after the thirty days. */
export type RequestFinalReview = { grounds: string; body: string; lateReason?: string };

const notReviewed = (): Refusal =>
  refuse(
    'not-reviewed',
    'A final review follows a review; ask for the review first (XF 35, 36(1)).',
    '复核须在复查之后，请先请求复查（信访工作条例第三十五条、第三十六条第一款）。',
  );

const finalWindow = (grievance: Grievance): ReviewWindow | undefined => {
  const window = reviewWindow(grievance);
  return window?.right === 'final-review' ? window : undefined;
};

const reviewedOnce: GrievanceGuard = (grievance) => {
  if (!finalWindow(grievance)) return notReviewed();
  return grievance.finalReview
    ? refuse(
        'final-opinion-given',
        'A final review opinion was given; none follows it (XF 36(3)).',
        '已作出复核意见，不再受理同一事实和理由的请求（信访工作条例第三十六条第三款）。',
      )
    : undefined;
};

/** The petitioner asks the body one level above the review body, within 30 days of its opinion (XF 36(1)). */
export const requestFinalReview = decision<RequestFinalReview>({
  name: 'RequestFinalReview',
  by: ['petitioner', 'registrar'],
  byAgent: 'review',
  given: [inStatus('review-decided', 'executing'), byThePetitionerOr('registrar'), reviewedOnce],
  decide: (grievance, { grounds, body, lateReason }, { actor, now, directory }) => {
    const window = finalWindow(grievance);
    if (!window) return notReviewed();
    const data = { grounds, body, lateReason: lateReason ?? null, by: actor.id, at: now };
    return (
      mustBeOneLevelAbove(body, grievance.review?.body ?? '', 'final-review', directory) ??
      mustBeInTime(window, now, lateReason) ?? [{ type: 'FinalReviewRequested', data }]
    );
  },
});
