import { decision } from '../../decide';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import type { ReviewResult } from '../../terms';
import { noHearingOpen } from '../handling/no-hearing-open';
import { tookNoPartBefore } from './no-part-before';

export type DecideFinalReview = { result: ReviewResult; reasons: string };

/** The last word within the petition procedure: upheld, changed, or revoked to be done again (XF 36). */
export const decideFinalReview = decision<DecideFinalReview>({
  name: 'DecideFinalReview',
  by: ['reviewer'],
  given: [inStatus('in-final-review'), ofTheAnswerableUnit, withoutInterest, tookNoPartBefore, noHearingOpen],
  decide: ({ finalReview }, { result, reasons }, { actor, now }) => [
    { type: 'FinalReviewDecided', data: { body: finalReview?.body ?? '', result, reasons, by: actor.id, at: now } },
  ],
});
