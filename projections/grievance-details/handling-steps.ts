import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { daysBetween, instantOf } from '../runner/day';
import type { Apply } from '../runner/projection';
import { ending } from './ending-steps';
import type { GrievanceDetails } from './grievance-details.table';
import type { HandlingPart, HearingPart, ReviewPart } from './grievance-parts';
import { join, notRated } from './received-row';

const review = (body: string, requestedAt: string): ReviewPart => ({
  body,
  requestedAt,
  result: null,
  decidedAt: null,
});

/** Changes the handling; without it the event changes nothing. */
const handling = (row: GrievanceDetails, change: (part: HandlingPart) => Partial<HandlingPart>): GrievanceDetails =>
  row.handling ? { ...row, handling: { ...row.handling, ...change(row.handling) } } : row;

const heldOn = (hearing: HearingPart | undefined, at: string): { hearing?: HearingPart } =>
  hearing ? { hearing: { ...hearing, heldAt: at, days: daysBetween(hearing.convokedAt, at) } } : {};

const heardOnReview = (part: ReviewPart, at: string): ReviewPart => {
  const held = heldOn(part.hearing, at);
  return { ...part, ...held, hearingDays: (part.hearingDays ?? 0) + (held.hearing?.days ?? 0) };
};

/** What handling and review events change in a details row. */
export const handlingSteps: Apply<GrievanceEvent, GrievanceDetails> = {
  GrievanceAccepted: (row, { unit, basis, procedure, at }) => ({
    ...row,
    status: 'in-handling',
    firstHandler: row.firstHandler ?? unit,
    handling: { unit, basis, procedure, at, due: null, extendedDays: 0, heard: [] },
    units: join(row.units, unit),
    acceptedAt: instantOf(at),
  }),
  GrievanceDeclined: (row, { code, reason, remedies, at }) => ({
    ...row,
    status: 'declined',
    rating: { ...notRated, form: 'decline' },
    ending: ending(at, reason, { code, remedies }),
  }),
  GrievanceRedirected: (row, { code, reason, channel, bring, handedTo, at }) => ({
    ...row,
    status: 'redirected',
    rating: { ...notRated, form: 'redirection' },
    units: join(row.units, ...(handedTo ? [handedTo] : [])),
    ending: ending(at, reason, { code, channel, bring, ...(handedTo ? { handedTo } : {}) }),
  }),
  ProcedureChanged: (row, { procedure }) => handling(row, () => ({ procedure })),
  CoolingOffStarted: (row, { reason, reviewOn }) => handling(row, () => ({ coolingOff: { reason, reviewOn } })),
  HearingConvoked: (row, { ground, on, at }) => {
    const hearing: HearingPart = { ground, on, convokedAt: at, heldAt: null, days: 0 };
    return row.status === 'in-final-review'
      ? { ...row, finalReview: row.finalReview && { ...row.finalReview, hearing } }
      : handling(row, () => ({ hearing }));
  },
  HearingHeld: (row, { present, at }) =>
    row.status === 'in-final-review'
      ? { ...row, finalReview: row.finalReview && heardOnReview(row.finalReview, at) }
      : handling(row, (part) => ({ ...heldOn(part.hearing, at), heard: join(part.heard, ...present) })),
  FindingRecorded: (row, { heard }) => ({
    ...row,
    handling: row.handling && { ...row.handling, heard: join(row.handling.heard, ...heard) },
  }),
  HandlingExtended: (row, { days, due }) => ({
    ...row,
    handling: row.handling && { ...row.handling, due, extendedDays: row.handling.extendedDays + days },
  }),
  OpinionIssued: (row, { unit, result, basis, reviewBody, reviewDays, at }) => ({
    ...row,
    status: 'opinion-issued',
    opinion: { unit, result, basis, reviewBody, reviewDays, at, servedAt: null },
  }),
  OpinionServed: (row, { at }) => ({ ...row, opinion: row.opinion && { ...row.opinion, servedAt: at } }),
  ExecutionStarted: (row, { body, due, at }) => ({
    ...row,
    status: 'executing',
    execution: { body, due, at },
    units: join(row.units, body),
  }),
  ReviewRequested: (row, { body, at }) => ({
    ...row,
    status: 'in-review',
    review: review(body, at),
    units: join(row.units, body),
  }),
  ReviewDecided: (row, { result, at }) => ({
    ...row,
    status: 'review-decided',
    review: row.review && { ...row.review, result, decidedAt: at },
  }),
  FinalReviewRequested: (row, { body, at }) => ({
    ...row,
    status: 'in-final-review',
    finalReview: review(body, at),
    units: join(row.units, body),
  }),
  FinalReviewDecided: (row, { result, at }) => ({
    ...row,
    status: 'final-decided',
    finalReview: row.finalReview && { ...row.finalReview, result, decidedAt: at },
  }),
  RedoOrdered: (row, { to, due, at }) => ({
    ...row,
    status: 'in-handling',
    opinion: null,
    review: null,
    finalReview: null,
    execution: null,
    handling: {
      unit: to,
      basis: row.handling?.basis ?? '',
      procedure: row.handling?.procedure ?? 'ordinary',
      at,
      due,
      extendedDays: 0,
      heard: [],
    },
  }),
  GrievanceTerminated: (row, { reason, at }) => ({ ...row, status: 'terminated', ending: ending(at, reason) }),
};
