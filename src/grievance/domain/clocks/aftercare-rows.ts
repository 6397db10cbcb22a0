import type { ClockRow } from './clock-row';
import { caseTurns, handlingUnit } from './clock-row';

/** After the end: asking how things stand, and rating (lifecycle §6). */
export const aftercareRows: readonly ClockRow[] = [
  {
    code: 'FOLLOW-UP',
    starts: {
      AgreementPerformed: (_, { grievance }) =>
        grievance.agreement?.partial ? undefined : { bearer: grievance.agreement?.unit ?? handlingUnit(grievance) },
      ExecutionConfirmed: ({ body }) => ({ bearer: body }),
      GrievanceResolved: ({ resolution, unit }) => (resolution === 'execution' ? { bearer: unit } : undefined),
    },
    met: { FollowedUp: true, GrievanceClosed: ({ followUp }) => followUp === 'done' },
    waived: caseTurns,
  },
  {
    code: 'EVAL-WINDOW',
    starts: { RatingInvited: ({ raters, due }) => ({ bearer: raters[0] ?? 'petitioner', recordedDue: due }) },
    met: { GrievanceRated: ({ rater }, { bearer }) => bearer.startsWith(rater) },
    waived: { ...caseTurns, RatingLapsed: true, RatingInvited: true },
  },
];
