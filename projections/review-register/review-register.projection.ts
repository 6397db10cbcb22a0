import type { GrievanceEvent, GrievanceEvents } from '../../src/grievance/domain/events';
import { lastDay, laterByPause, lengthIn } from '../../src/grievance/domain/rulebook/last-days';
import { dayOf, daysBetween, instantOf } from '../runner/day';
import { projection } from '../runner/projection';
import { ReviewCase, type ReviewOnly, ReviewRow } from './review-register.table';

const clocks = { review: 'XF-REVIEW-DEC', 'final-review': 'XF-FINAL-DEC' } as const;
type Kind = ReviewOnly['kind'];

/** Changes the review that nothing ended yet; without one the event changes nothing. */
const pending = (row: ReviewCase, change: (review: ReviewOnly) => Partial<ReviewOnly>): ReviewCase => {
  const last = row.reviews.at(-1);
  if (!last || last.decidedAt !== null || last.droppedAt !== null) return row;
  return { ...row, reviews: [...row.reviews.slice(0, -1), { ...last, ...change(last) }] };
};

const dropped = (row: ReviewCase, { at }: { readonly at: string }): ReviewCase =>
  pending(row, () => ({ droppedAt: instantOf(at) }));

const requested =
  (kind: Kind) =>
  (row: ReviewCase, data: GrievanceEvents['ReviewRequested']): ReviewCase => {
    const { reviews, rulebook, unit } = dropped(row, data);
    const { body, lateReason, at } = data;
    const review: ReviewOnly = {
      ...{ review: reviews.length + 1, kind, body, requestedAt: instantOf(at), late: lateReason !== null },
      of: kind === 'final-review' ? (reviews.findLast((each) => each.kind === 'review')?.body ?? unit) : unit,
      due: lastDay(rulebook, clocks[kind], dayOf(at)) ?? dayOf(at),
      ...{ pausedOn: null, decidedAt: null, result: null, days: null, inTime: null, droppedAt: null },
    };
    return { ...row, reviews: [...reviews, review] };
  };

const decided = (row: ReviewCase, { result, at }: GrievanceEvents['ReviewDecided']): ReviewCase =>
  pending(row, ({ requestedAt, due, pausedOn }) => ({
    ...{ result, decidedAt: instantOf(at), days: daysBetween(requestedAt, at) },
    inTime: (pausedOn ?? dayOf(at)) <= due,
  }));

/** Only in a final review is the time of a hearing left out, when it was called in time (XF 36(2)). */
const paused = (row: ReviewCase, { at }: GrievanceEvents['HearingConvoked']): ReviewCase =>
  pending(row, ({ kind, due, pausedOn }) =>
    kind === 'final-review' && pausedOn === null && dayOf(at) <= due ? { pausedOn: dayOf(at) } : {},
  );

const resumed = (row: ReviewCase, { at }: GrievanceEvents['HearingHeld']): ReviewCase =>
  pending(row, ({ due, pausedOn, kind }) => {
    if (pausedOn === null) return {};
    const unit = lengthIn(row.rulebook, clocks[kind])?.unit ?? 'calendar-days';
    return { pausedOn: null, due: laterByPause(row.rulebook, due, unit, { from: pausedOn, to: dayOf(at) }) };
  });

/** One row per review and final review: who asked whom, by when it is to be decided, and how it was (XF 35, 36). */
export const reviewRegister = projection<GrievanceEvent, ReviewCase, ReviewRow>({
  name: 'review-register.v1',
  category: 'grievance',
  table: ReviewCase,
  key: (_, { streamId }) => streamId,
  create: {
    GrievanceReceived: ({ rulebook, office }, { streamId }) => ({ id: streamId, rulebook, unit: office, reviews: [] }),
  },
  apply: {
    OpinionIssued: (row, { unit }) => ({ ...row, unit }),
    ReviewRequested: requested('review'),
    FinalReviewRequested: requested('final-review'),
    ReviewDecided: decided,
    FinalReviewDecided: decided,
    HearingConvoked: paused,
    HearingHeld: resumed,
    GrievanceWithdrawn: dropped,
    DuplicateLinked: dropped,
    GrievanceDeclined: dropped,
    GrievanceRedirected: dropped,
    GrievanceTerminated: dropped,
    GrievanceClosed: dropped,
    GrievanceReopened: dropped,
  },
  spread: { table: ReviewRow, of: ({ id, reviews }) => reviews.map((review) => ({ grievance: id, ...review })) },
});
