import { decision } from '../../decide';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import type { ReviewResult } from '../../terms';
import { tookNoPartBefore } from './no-part-before';

export type DecideReview = { result: ReviewResult; reasons: string };

/** The body one level above upholds, changes or revokes the opinion, in writing within 30 days (XF 35; SD 43–45). */
export const decideReview = decision<DecideReview>({
  name: 'DecideReview',
  by: ['reviewer'],
  given: [inStatus('in-review'), ofTheAnswerableUnit, withoutInterest, tookNoPartBefore],
  decide: ({ review }, { result, reasons }, { actor, now }) => [
    { type: 'ReviewDecided', data: { body: review?.body ?? '', result, reasons, by: actor.id, at: now } },
  ],
});
