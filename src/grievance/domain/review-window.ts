import { type Refusal, refuse } from '../../kernel/refusal';
import { type Day, dayOf } from './days';
import type { Grievance } from './grievance';
import { countDue } from './rulebook/counting';
import { rulebookOf } from './rulebook/known-rulebooks';

/** Which review is open to the petitioner, and until when. */
export interface ReviewWindow {
  readonly right: 'review' | 'final-review';
  readonly due: Day;
  readonly article: { readonly en: string; readonly zh: string };
}

/**
 * Thirty days from service of the opinion for a review, from the review decision for a final review; a last day off
 * moves to the next working day (XF 35, 36(1); CPL 85). None before service.
 */
export const reviewWindow = ({ opinion, review, rulebook }: Grievance): ReviewWindow | undefined => {
  const { deadlines, calendar } = rulebookOf(rulebook);
  const decidedAt = review?.decidedAt;
  if (decidedAt) {
    const { due } = countDue(deadlines['XF-FINAL-REQ'], dayOf(decidedAt), calendar);
    return { right: 'final-review', due, article: { en: 'XF 36(1)', zh: '信访工作条例第三十六条第一款' } };
  }
  if (!opinion?.servedAt) return undefined;
  const { due } = countDue(deadlines['XF-REVIEW-REQ'], dayOf(opinion.servedAt), calendar);
  return { right: 'review', due, article: { en: 'XF 35', zh: '信访工作条例第三十五条' } };
};

/** No review of an opinion the petitioner has not been given (XF 35). */
export const notServed = (): Refusal =>
  refuse(
    'opinion-not-served',
    'The opinion must be served on the petitioner first; the 30 days count from service (XF 35).',
    '处理意见须先送达信访人，三十日自收到书面答复之日起算（信访工作条例第三十五条）。',
  );

/** A request after the last day needs a good reason on record (lifecycle G22). */
export const mustBeInTime = (
  { due, article }: ReviewWindow,
  now: string,
  lateReason: string | undefined,
): Refusal | undefined =>
  dayOf(now) <= due || lateReason?.trim()
    ? undefined
    : refuse(
        'review-window-over',
        `The 30 days ended on ${due} (${article.en}); later only with a good reason, given as lateReason.`,
        `三十日期限已于 ${due} 届满（${article.zh}）；逾期须说明正当理由（lateReason）。`,
      );
