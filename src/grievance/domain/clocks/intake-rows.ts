import { dayOf } from '../days';
import type { GrievanceEvents } from '../events';
import { firstReceivedOn } from './clock-lines';
import type { ClockRow } from './clock-row';
import { matterSettled, whollyAgreed } from './clock-row';

/** A receipt as a body other than a petition office records it names the kind of its office. */
type Receipt = GrievanceEvents['GrievanceReceived'];

/** Whether a body received the matter directly; receipts that name no kind were taken for a petition office. */
const receivedDirectly = ({ officeKind }: Receipt): boolean => officeKind !== 'petition-office';

const recountedFromTheCorrectedDay: ClockRow['changes'] = {
  ReceiptCorrected: ({ field, value }) =>
    field === 'at' ? { change: 'recounted', from: dayOf(String(value)) } : undefined,
};

/** The petitioner is told the path: in a notice, or with the reasons for declining or redirecting (XF 23). */
const told = { PathNotified: true, GrievanceDeclined: true, GrievanceRedirected: true } as const;

/** From receipt to acceptance: routing, notice, contest, report (XF 22, 23). */
export const intakeRows: readonly ClockRow[] = [
  {
    code: 'XF-TRANSFER',
    starts: {
      GrievanceReceived: (receipt) => (receivedDirectly(receipt) ? undefined : { bearer: receipt.office }),
      ContestUpheld: (_, { grievance: { office, receivedAt } }) => ({
        bearer: office,
        lines: receivedAt ? [firstReceivedOn(dayOf(receivedAt))] : [],
      }),
      GrievanceReopened: ({ to }, { grievance: { office, receivedAt } }) =>
        to === 'received'
          ? { bearer: office, lines: receivedAt ? [firstReceivedOn(dayOf(receivedAt))] : [] }
          : undefined,
    },
    met: { GrievanceDelegated: true, GrievanceAccepted: true, GrievanceDeclined: true, GrievanceRedirected: true },
    waived: matterSettled,
    changes: recountedFromTheCorrectedDay,
  },
  {
    code: 'XF-NOTIFY-DIRECT',
    starts: { GrievanceReceived: (receipt) => (receivedDirectly(receipt) ? { bearer: receipt.office } : undefined) },
    met: told,
    waived: matterSettled,
    changes: recountedFromTheCorrectedDay,
  },
  {
    code: 'XF-NOTIFY-REFERRED',
    starts: { DelegationReceived: ({ unit }) => ({ bearer: unit }) },
    met: told,
    waived: { ...matterSettled, ContestUpheld: true, GrievanceDelegated: true },
  },
  {
    code: 'XF-CONTEST',
    starts: { DelegationReceived: ({ unit }) => ({ bearer: unit }) },
    met: { DelegationContested: true },
    waived: { ...matterSettled, GrievanceAccepted: true, GrievanceDelegated: true },
  },
  {
    code: 'XF-REPORT',
    starts: {
      GrievanceDelegated: ({ mode, to, reportDue }) =>
        mode === 'assignment' && reportDue !== null ? { bearer: to, setDue: reportDue } : undefined,
    },
    met: { OpinionServed: true, SuggestionAnswered: true, AgreementTookEffect: whollyAgreed, GrievanceResolved: true },
    waived: { ...matterSettled, ContestUpheld: true, GrievanceDelegated: true },
  },
];
