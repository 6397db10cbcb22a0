import type { DeadlineCase, Duty } from './deadlines.table';
import { caseTurns, type DutyRule } from './duty-rules';
import type { Beginning } from './running-duty';

type About = { readonly order: number };
const ofTheOrder = ({ order }: About, { obligation }: Duty): boolean => order === obligation;

/** The last reply asked for under the order. */
const lastReply = ({ duties }: DeadlineCase, { order }: About): Duty | undefined =>
  duties.findLast(({ code, obligation }) => code === 'SUPERVISE' && obligation === order);

/** The unit owes another reply under the order, by the day newly set. */
const again = (duty: Duty | undefined, setDue: string): Beginning | undefined =>
  duty && { bearer: duty.bearer, obligation: duty.obligation ?? 0, setDue };

/** A reply is owed by the day the order names; sent back or escalated, by a new one. It outlives the end of the case (XF 40). */
const supervised: DutyRule = {
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

type Mandated = { readonly mandate: number };
const ofTheMandate = ({ mandate }: Mandated, { obligation }: Duty): boolean => mandate === obligation;
const owedBy = ({ unit, mandate }: Mandated & { readonly unit: string | null }): Beginning | undefined =>
  unit === null ? undefined : { bearer: unit, obligation: mandate };

/** The unit of an agent tells the petitioner time and again how the matter stands, until it is settled (004-15). */
const mandated: DutyRule = {
  code: 'PROXY-FEEDBACK',
  begins: {
    MandateGranted: owedBy,
    ProxyFeedbackGiven: (data, { resolved }) => (resolved ? undefined : owedBy(data)),
    GrievanceReopened: (_, { mandates }) => mandates.flatMap((each) => owedBy(each) ?? []),
  },
  met: { ProxyFeedbackGiven: ofTheMandate },
  waived: {
    ...caseTurns,
    ...{ MandateRevoked: ofTheMandate, MandateResigned: ofTheMandate, MandateLapsed: ofTheMandate },
  },
};

/** What supervised bodies and agents owe (XF 40; lifecycle §7). */
export const responsibilityDuties: readonly DutyRule[] = [supervised, mandated];
