import { dayOf } from '../../src/grievance/domain/days';
import { rulebookOf } from '../../src/grievance/domain/rulebook/known-rulebooks';
import type { DeadlineCase } from './deadlines.table';
import { caseTurns, type DutyRule, matterSettled, whollyAgreed } from './duty-rules';
import { extended, paused, recounted, resumed } from './running-duty';

const recountedFromTheCorrectedDay: DutyRule['moves'] = {
  ReceiptCorrected: ({ field, value }, duty, row) =>
    field === 'at' ? recounted(row, duty, dayOf(String(value))) : duty,
};

/** The petitioner is told the path: in a notice, or with the reasons for declining or redirecting (XF 23). */
const told = { PathNotified: true, GrievanceDeclined: true, GrievanceRedirected: true } as const;

/** Routing, notice and report, from receipt to acceptance (XF 22, 23). */
const intake: readonly DutyRule[] = [
  {
    code: 'XF-TRANSFER',
    begins: {
      GrievanceReceived: ({ office, officeKind }) =>
        officeKind === 'petition-office' ? { bearer: office } : undefined,
      ContestUpheld: (_, { office }) => ({ bearer: office }),
      GrievanceReopened: ({ to }, { office }) => (to === 'received' ? { bearer: office } : undefined),
    },
    met: { GrievanceDelegated: true, GrievanceAccepted: true, GrievanceDeclined: true, GrievanceRedirected: true },
    waived: matterSettled,
    moves: recountedFromTheCorrectedDay,
  },
  {
    code: 'XF-NOTIFY-DIRECT',
    begins: {
      GrievanceReceived: ({ office, officeKind }, { unreachable }) =>
        officeKind === 'petition-office' || unreachable ? undefined : { bearer: office },
    },
    met: told,
    waived: matterSettled,
    moves: recountedFromTheCorrectedDay,
  },
  {
    code: 'XF-NOTIFY-REFERRED',
    begins: { DelegationReceived: ({ unit }, { unreachable }) => (unreachable ? undefined : { bearer: unit }) },
    met: told,
    waived: { ...matterSettled, ContestUpheld: true, GrievanceDelegated: true },
  },
  {
    code: 'XF-REPORT',
    begins: {
      GrievanceDelegated: ({ mode, to, reportDue }) =>
        mode === 'assignment' && reportDue !== null ? { bearer: to, setDue: reportDue } : undefined,
    },
    met: { OpinionServed: true, SuggestionAnswered: true, AgreementTookEffect: whollyAgreed, GrievanceResolved: true },
    waived: { ...matterSettled, ContestUpheld: true, GrievanceDelegated: true },
  },
];

/** An agreement concludes the handling where the rules do not want it performed first (lifecycle §3; ZJ 25). */
const concludes = (row: DeadlineCase): boolean => rulebookOf(row.rulebook).conclusion.agreement === 'in-effect';

const concluded = {
  met: {
    OpinionServed: true,
    SuggestionAnswered: true,
    AgreementTookEffect: (data, _, row) => whollyAgreed(data) && concludes(row),
    GrievanceResolved: true,
  },
  waived: { ...caseTurns, RedoOrdered: true },
  moves: {
    HandlingExtended: ({ days }, duty, row, { on }) => extended(row, duty, on, { count: days, unit: 'calendar-days' }),
  },
} as const satisfies Partial<DutyRule>;

/** Conclusion, reviews and execution, from acceptance to the end (XF 32, 34 to 36). */
const handling: readonly DutyRule[] = [
  {
    ...concluded,
    code: 'XF-HANDLE',
    begins: {
      GrievanceAccepted: ({ unit, procedure }) => (procedure === 'ordinary' ? { bearer: unit } : undefined),
      ProcedureChanged: ({ unit }, { handledSince }) => ({ bearer: unit, from: handledSince ?? undefined }),
      RedoOrdered: ({ to, due }) => ({ bearer: to, setDue: due }),
      GrievanceReopened: ({ to }, { handler, office }) =>
        to === 'in-handling' ? { bearer: handler ?? office } : undefined,
    },
  },
  {
    ...concluded,
    code: 'SIMPLE-HANDLE',
    begins: { GrievanceAccepted: ({ unit, procedure }) => (procedure === 'simple' ? { bearer: unit } : undefined) },
    waived: { ...concluded.waived, ProcedureChanged: true },
  },
  {
    code: 'XF-REVIEW-DEC',
    begins: { ReviewRequested: ({ body }) => ({ bearer: body }) },
    met: { ReviewDecided: true },
    waived: caseTurns,
  },
  {
    code: 'XF-FINAL-DEC',
    begins: { FinalReviewRequested: ({ body }) => ({ bearer: body }) },
    met: { FinalReviewDecided: true },
    waived: caseTurns,
    /** Only here is the time of a hearing left out (XF 36(2)). */
    moves: {
      HearingConvoked: (_, duty, __, { on }) => paused(duty, on),
      HearingHeld: (_, duty, row, { on }) => resumed(row, duty, on),
    },
  },
  {
    code: 'EXECUTE',
    begins: { ExecutionStarted: ({ body, due }) => ({ bearer: body, setDue: due }) },
    met: { ExecutionConfirmed: true, GrievanceResolved: ({ resolution }) => resolution === 'execution' },
    waived: { ...caseTurns, GrievanceResolved: true, RedoOrdered: true, ExecutionStarted: true },
  },
];

/** What petition offices, competent and reviewing bodies owe in a case. */
export const handlingDuties: readonly DutyRule[] = [...intake, ...handling];
