import type { DeadlineCase, Duty } from './deadlines.table';
import { caseTurns, type DutyRule } from './duty-rules';
import type { Beginning } from './running-duty';

/** What the agreement and the court that confirms it ask for (PML 31; CPL 187; JC2011 4). */
export const agreementDuties: readonly DutyRule[] = [
  {
    code: 'PERFORM',
    begins: {
      AgreementTookEffect: (_, { agreement }) =>
        agreement?.terms.map(({ obligation, debtor, due }) => ({
          ...{ bearer: debtor, unit: agreement.unit, obligation, setDue: due },
        })),
    },
    met: { ObligationPerformed: ({ obligation }, duty) => obligation === duty.obligation, AgreementPerformed: true },
    /** Other terms take the place of these: amended, or agreed on with the rest of the matter. */
    waived: { ...caseTurns, AgreementSuperseded: true, AgreementReached: true, GrievanceResolved: true },
  },
  {
    code: 'JC-ACCEPT',
    begins: { JudicialConfirmationRequested: ({ court }) => ({ bearer: court }) },
    met: { JudicialConfirmationDecided: true },
    waived: { ...caseTurns, GrievanceResolved: true },
  },
  {
    code: 'JC-DECIDE',
    begins: {
      JudicialConfirmationDecided: ({ court, decision }) => (decision === 'accepted' ? { bearer: court } : undefined),
    },
    met: { JudicialConfirmationDecided: ({ decision }) => decision !== 'accepted' },
    waived: { ...caseTurns, GrievanceResolved: true },
  },
];

type About = { readonly order: number };
const ofTheOrder = ({ order }: About, { obligation }: Duty): boolean => order === obligation;

/** The last reply asked for under the order. */
const lastReply = ({ duties }: DeadlineCase, { order }: About): Duty | undefined =>
  duties.findLast(({ code, obligation }) => code === 'SUPERVISE' && obligation === order);

/** The unit owes another reply under the order, by the day newly set. */
const again = (duty: Duty | undefined, setDue: string): Beginning | undefined =>
  duty && { bearer: duty.bearer, obligation: duty.obligation ?? 0, setDue };

/** A reply is owed by the day the order names; sent back or escalated, by a new one. It outlives the end of the case (XF 40). */
export const supervisionDuty: DutyRule = {
  code: 'SUPERVISE',
  begins: {
    SupervisionOrdered: ({ unit, order, due }) => ({ bearer: unit, obligation: order, setDue: due }),
    SupervisionReplyReturned: (data, row) => again(lastReply(row, data), data.due),
    SupervisionEscalated: (data, row) => {
      const last = lastReply(row, data);
      return last?.endedOn === null ? again(last, data.due) : undefined;
    },
  },
  met: { SupervisionReplied: ofTheOrder },
  waived: { SupervisionLifted: ofTheOrder, SupervisionEscalated: ofTheOrder },
};
