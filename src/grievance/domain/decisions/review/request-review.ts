import { refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { byThePetitionerOr, inStatus } from '../../guards';
import { mustBeOneLevelAbove } from '../../one-level-above';
import { mustBeInTime, notServed, reviewWindow } from '../../review-window';

/** `lateReason` is the good reason for a request after the thirty days. */
export type RequestReview = { grounds: string; body: string; lateReason?: string };

const servedAndNotReviewed: GrievanceGuard = (grievance) => {
  const window = reviewWindow(grievance);
  if (!window) return notServed();
  return window.right === 'review'
    ? undefined
    : refuse(
        'already-reviewed',
        'The opinion was reviewed; a final review is what remains open (XF 36(1)).',
        '处理意见已经复查，可以请求复核（信访工作条例第三十六条第一款）。',
      );
};

/** The petitioner asks the body one level above to review the opinion, within 30 days of receiving it (XF 35). */
export const requestReview = decision<RequestReview>({
  name: 'RequestReview',
  by: ['petitioner', 'registrar'],
  byAgent: 'review',
  given: [inStatus('opinion-issued', 'executing'), byThePetitionerOr('registrar'), servedAndNotReviewed],
  decide: (grievance, { grounds, body, lateReason }, { actor, now, directory }) => {
    const window = reviewWindow(grievance);
    if (!window) return notServed();
    return (
      mustBeOneLevelAbove(body, grievance.opinion?.unit ?? '', 'review', directory) ??
      mustBeInTime(window, now, lateReason) ?? [
        { type: 'ReviewRequested', data: { grounds, body, lateReason: lateReason ?? null, by: actor.id, at: now } },
      ]
    );
  },
});
