import type { GrievanceEvent } from '../../src/grievance/domain/events';
import type { Rater } from '../../src/grievance/domain/terms';
import { instantOf } from '../runner/day';
import type { Apply } from '../runner/projection';
import type { GrievanceDetails } from './grievance-details.table';
import type { EndingPart, HandlingPart, Phase } from './grievance-parts';
import { further } from './phase';
import { notRated } from './received-row';
import { owingAnew } from './responsibility-steps';

/** How a case ended otherwise than by being resolved. */
export const ending = (at: string, reason: string, more: Partial<EndingPart> = {}): EndingPart => ({
  code: null,
  reason,
  remedies: [],
  channel: null,
  bring: [],
  target: null,
  at,
  ...more,
});

/** Who handled the case, or was to, handles it again; its period runs anew. */
const handlingAnew = ({ handling, delegation, office }: GrievanceDetails, at: string): HandlingPart => ({
  unit: handling?.unit ?? delegation?.to ?? office,
  basis: handling?.basis ?? '',
  procedure: handling?.procedure ?? 'ordinary',
  at,
  due: null,
  extendedDays: 0,
  heard: [],
});

/** Where a case stands that is being worked on again. */
const workedPhase = ({ attempts, delegatedAt }: GrievanceDetails): Phase => {
  if (attempts.length > 0) return 'mediated';
  return delegatedAt ? 'delegated' : 'received';
};

/** The people the case was about; their dissatisfaction opens a second look. */
const isServed = (rater: Rater): boolean => rater === 'petitioner' || rater === 'counterparty';

/** What the end, a new beginning and ratings change in a details row. */
export const endingSteps: Apply<GrievanceEvent, GrievanceDetails> = {
  GrievanceResolved: (row, { resolution, unit, level, at }) => ({
    ...row,
    status: 'resolved',
    rating: notRated,
    phase: further(row.phase, 'resolved'),
    resolution: { by: resolution, unit, level, at },
    resolvedAt: instantOf(at),
  }),
  FollowedUp: (row, { performed, newTension, wishes, at }) => ({
    ...row,
    resolution: row.resolution && { ...row.resolution, followUp: { performed, newTension, wishes, at } },
  }),
  GrievanceWithdrawn: (row, { reason, at }) => ({
    ...row,
    status: 'withdrawn',
    attempts: row.mediation ? [...row.attempts, { ...row.mediation, endedAt: at }] : row.attempts,
    mediation: null,
    delegation: row.status === 'contested' ? null : row.delegation,
    ending: ending(at, reason),
  }),
  GrievanceClosed: (row, { at }) => ({ ...row, status: 'closed', closedAt: instantOf(at) }),
  GrievanceReopened: (row, { to, at }) => ({
    ...row,
    status: to,
    phase: to === 'received' ? 'received' : workedPhase(row),
    withOfficeSince: instantOf(at),
    opinion: null,
    review: null,
    finalReview: null,
    execution: null,
    agreement: row.agreement?.confirmation === 'confirmed' ? row.agreement : null,
    resolution: null,
    ending: null,
    resolvedAt: null,
    closedAt: null,
    mediation: null,
    mandates: owingAnew(row.mandates, at),
    delegation: to === 'in-handling' ? row.delegation : null,
    handling: to === 'in-handling' ? handlingAnew(row, at) : null,
  }),
  RatingInvited: (row, { at, due, form = row.rating.form ?? 'resolution' }) => ({
    ...row,
    rating: { ...row.rating, invitedAt: at, due, form, lapsed: false },
  }),
  GrievanceRated: (row, { rater, of, score, at }) => ({
    ...row,
    phase: 'rated',
    rating: {
      ...row.rating,
      given: [...row.rating.given, { rater, of, score, at }],
      ...(score === 'dissatisfied' && isServed(rater) ? { secondLook: 'open' } : {}),
    },
  }),
  SecondLookAnswered: (row) => ({ ...row, rating: { ...row.rating, secondLook: 'answered' } }),
  RatingLapsed: (row) => ({ ...row, rating: { ...row.rating, lapsed: true } }),
};
