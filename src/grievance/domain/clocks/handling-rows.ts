import { dayOf } from '../days';
import type { ClockRow } from './clock-row';
import { caseTurns, handlingUnit, whollyAgreed } from './clock-row';

/**
 * A case counts as concluded when the opinion is served, it was answered, or an agreement took effect (lifecycle §3);
 * where the local rules want it performed, only then (ZJ 25).
 */
const concluded = {
  met: {
    OpinionServed: true,
    SuggestionAnswered: true,
    AgreementTookEffect: (data, _, { rulebook }) => whollyAgreed(data) && rulebook.conclusion.agreement === 'in-effect',
    GrievanceResolved: true,
  },
  waived: { ...caseTurns, RedoOrdered: true },
  changes: { HandlingExtended: ({ days }) => ({ change: 'extended', days, unit: 'calendar-days' }) },
} as const satisfies Partial<ClockRow>;

/** From acceptance to the last opinion and its execution (XF 32, 34 to 36). */
export const handlingRows: readonly ClockRow[] = [
  {
    ...concluded,
    code: 'XF-HANDLE',
    starts: {
      GrievanceAccepted: ({ unit, procedure }) => (procedure === 'ordinary' ? { bearer: unit } : undefined),
      ProcedureChanged: ({ unit }, { grievance: { acceptance } }) => ({
        bearer: unit,
        from: acceptance ? dayOf(acceptance.at) : undefined,
      }),
      RedoOrdered: ({ to, due }) => ({ bearer: to, setDue: due }),
      GrievanceReopened: ({ to }, { grievance }) =>
        to === 'in-handling' ? { bearer: handlingUnit(grievance) } : undefined,
    },
  },
  {
    ...concluded,
    code: 'SIMPLE-HANDLE',
    waived: { ...concluded.waived, ProcedureChanged: true },
    starts: { GrievanceAccepted: ({ unit, procedure }) => (procedure === 'simple' ? { bearer: unit } : undefined) },
  },
  {
    code: 'XF-REVIEW-REQ',
    starts: { OpinionServed: () => ({ bearer: 'petitioner' }) },
    met: { ReviewRequested: true },
    waived: { ...caseTurns, ReviewRightLapsed: true, GrievanceResolved: true },
  },
  {
    code: 'XF-REVIEW-DEC',
    starts: { ReviewRequested: ({ body }) => ({ bearer: body }) },
    met: { ReviewDecided: true },
    waived: caseTurns,
  },
  {
    code: 'XF-FINAL-REQ',
    starts: { ReviewDecided: () => ({ bearer: 'petitioner' }) },
    met: { FinalReviewRequested: true },
    waived: { ...caseTurns, ReviewRightLapsed: true, GrievanceResolved: true, RedoOrdered: true },
  },
  {
    code: 'XF-FINAL-DEC',
    starts: { FinalReviewRequested: ({ body }) => ({ bearer: body }) },
    met: { FinalReviewDecided: true },
    waived: caseTurns,
    /** Only here is the time of a hearing left out (XF 36(2)). */
    changes: { HearingConvoked: () => ({ change: 'paused' }), HearingHeld: () => ({ change: 'resumed' }) },
  },
  {
    code: 'EXECUTE',
    starts: { ExecutionStarted: ({ body, due }) => ({ bearer: body, setDue: due }) },
    met: { ExecutionConfirmed: true, GrievanceResolved: ({ resolution }) => resolution === 'execution' },
    waived: { ...caseTurns, GrievanceResolved: true, RedoOrdered: true, ExecutionStarted: true },
  },
];
