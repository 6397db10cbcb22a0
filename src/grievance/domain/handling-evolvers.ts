import type { GrievanceEvents, GrievanceEventType } from './events';
import { type Grievance, initial, type Review } from './grievance';

type Evolve<Type extends GrievanceEventType> = (grievance: Grievance, data: GrievanceEvents[Type]) => Grievance;

/** Adds what is not in a list yet. */
export const join = <Item>(items: readonly Item[], ...more: readonly Item[]): readonly Item[] => [
  ...new Set([...items, ...more]),
];
const same = (grievance: Grievance): Grievance => grievance;
const review = (body: string, requestedAt: string): Review => ({
  body,
  requestedAt,
  result: null,
  decidedAt: null,
  reviewer: null,
});

/** How a case changes from acceptance to its last opinion and its execution. */
export const handlingEvolvers = {
  GrievanceAccepted: (g, { unit, procedure, at, by }) => ({
    ...g,
    status: 'in-handling',
    firstHandler: g.firstHandler ?? unit,
    acceptance: { unit, procedure, at, extendedDays: 0, due: null },
    units: join(g.units, unit),
    handledBy: join(g.handledBy, by),
  }),
  GrievanceDeclined: (g, { by }) => ({
    ...g,
    status: 'declined',
    handledBy: join(g.handledBy, by),
    rating: { ...initial.rating, form: 'decline' },
  }),
  GrievanceRedirected: (g, { handedTo }) => ({
    ...g,
    status: 'redirected',
    units: join(g.units, ...(handedTo ? [handedTo] : [])),
    rating: { ...initial.rating, form: 'redirection' },
  }),
  ProcedureChanged: (g, { procedure }) => ({ ...g, acceptance: g.acceptance && { ...g.acceptance, procedure } }),
  HearingConvoked: (g, { on, at }) => ({ ...g, hearing: { on, convokedAt: at } }),
  HearingHeld: (g, { present, by }) =>
    g.status === 'in-handling'
      ? { ...g, hearing: null, heard: join(g.heard, ...present), handledBy: join(g.handledBy, by) }
      : { ...g, hearing: null },
  CoolingOffStarted: same,
  FindingRecorded: (g, { heard, by }) => ({ ...g, heard: join(g.heard, ...heard), handledBy: join(g.handledBy, by) }),
  HandlingExtended: (g, { days }) => ({
    ...g,
    acceptance: g.acceptance && { ...g.acceptance, extendedDays: g.acceptance.extendedDays + days },
  }),
  OpinionIssued: (g, { unit, result, reviewBody, at, by }) => ({
    ...g,
    status: 'opinion-issued',
    opinion: { unit, result, reviewBody, issuedAt: at, servedAt: null },
    handledBy: join(g.handledBy, by),
  }),
  OpinionServed: (g, { at }) => ({ ...g, opinion: g.opinion && { ...g.opinion, servedAt: at } }),
  SuggestionAnswered: same,
  ExecutionStarted: (g, { body, due }) => ({
    ...g,
    status: 'executing',
    execution: { body, due },
    units: join(g.units, body),
  }),
  ExecutionConfirmed: same,
  NonExecutionReported: same,

  ReviewRequested: (g, { body, at }) => ({
    ...g,
    status: 'in-review',
    review: review(body, at),
    units: join(g.units, body),
  }),
  ReviewDecided: (g, { result, at, by }) => ({
    ...g,
    status: 'review-decided',
    review: g.review && { ...g.review, result, decidedAt: at, reviewer: by },
  }),
  FinalReviewRequested: (g, { body, at }) => ({
    ...g,
    status: 'in-final-review',
    finalReview: review(body, at),
    units: join(g.units, body),
  }),
  FinalReviewDecided: (g, { result, at, by }) => ({
    ...g,
    status: 'final-decided',
    finalReview: g.finalReview && { ...g.finalReview, result, decidedAt: at, reviewer: by },
  }),
  RedoOrdered: (g, { to, due, at }) => ({
    ...g,
    status: 'in-handling',
    heard: [],
    opinion: null,
    review: null,
    finalReview: null,
    execution: null,
    acceptance: { unit: to, procedure: g.acceptance?.procedure ?? 'ordinary', at, extendedDays: 0, due },
  }),
  ReviewRightLapsed: same,
  GrievanceTerminated: (g) => ({ ...g, status: 'terminated' }),
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };
