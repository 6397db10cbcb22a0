import type { Grievance } from '../grievance';
import type { Period } from '../rulebook/period';
import type { ClockRow, Start, Stops } from './clock-row';
import { caseTurns, handlingUnit, whollyAgreed } from './clock-row';

/** A design default: so long a case may stand where no statute counts the days. */
export const month: Period = { count: 30, unit: 'calendar-days' };

const decided = {
  ExecutionStarted: true,
  ReviewRequested: true,
  FinalReviewRequested: true,
  RedoOrdered: true,
} as const;

/** Once a case is taken up, or lies with the petition office again, other clocks watch over it. */
const takenUp = {
  GrievanceAccepted: true,
  AgreementTookEffect: whollyAgreed,
  GrievanceResolved: true,
} as const satisfies Stops;

/** Terms newly agreed, or amended, wait for the names under them. */
const signing = ({ agreement }: Grievance): Start | undefined =>
  agreement ? { bearer: agreement.unit, length: month } : undefined;

/**
 * No case stands without a clock (件件有着落): from hand-over to acceptance, from terms to the names under them, from what
 * was decided to what is done about it, from the last performance to its confirmation. No statute counts these days.
 */
export const standingRows: readonly ClockRow[] = [
  {
    code: 'TAKE-UP',
    starts: {
      GrievanceReceived: ({ office, officeKind }) =>
        officeKind === 'petition-office' ? undefined : { bearer: office, length: month },
      GrievanceDelegated: ({ to }) => ({ bearer: to, length: month }),
    },
    met: takenUp,
    waived: { ...caseTurns, ContestUpheld: true, GrievanceDelegated: true },
  },
  {
    code: 'SIGN',
    starts: {
      AgreementReached: (_, { grievance }) => signing(grievance),
      AgreementSuperseded: (_, { grievance }) => signing(grievance),
    },
    met: { AgreementTookEffect: true },
    waived: { ...caseTurns, AgreementReached: true, AgreementSuperseded: true, GrievanceResolved: true },
  },
  {
    code: 'CONCLUDE',
    starts: {
      OpinionServed: (_, { grievance }) => ({
        bearer: grievance.opinion?.unit ?? handlingUnit(grievance),
        length: { count: 60, unit: 'calendar-days' },
      }),
      ReviewDecided: ({ body }) => ({ bearer: body, length: { count: 60, unit: 'calendar-days' } }),
      FinalReviewDecided: ({ body }) => ({ bearer: body, length: month }),
    },
    met: { ...decided, GrievanceResolved: true },
    waived: { ...caseTurns, ReviewDecided: true, FinalReviewDecided: true },
  },
  {
    code: 'CONFIRM',
    starts: {
      ObligationPerformed: (_, { grievance: { agreement } }) =>
        agreement?.effectiveAt && agreement.performed.length >= agreement.terms.length
          ? { bearer: agreement.unit, length: month }
          : undefined,
    },
    met: { AgreementPerformed: true, GrievanceResolved: true },
    waived: caseTurns,
  },
];
