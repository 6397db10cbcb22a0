import type { ClockRow } from './clock-row';

type About = { readonly obligation: number | null };
const ofTheOrder = ({ order }: { readonly order: number }, { obligation }: About): boolean => order === obligation;

/**
 * A reply is owed by the day the order names; sent back or escalated, by a new one (XF 40). It outlives the end of the
 * case: the body owes it, and not the matter.
 */
export const supervisionRows: readonly ClockRow[] = [
  {
    code: 'SUPERVISE',
    starts: {
      SupervisionOrdered: ({ unit, order, due }) => ({ bearer: unit, obligation: order, setDue: due }),
      SupervisionReplyReturned: ({ order, due }, { grievance: { supervisions } }) =>
        supervisions
          .filter((each) => each.order === order)
          .map(({ unit }) => ({ bearer: unit, obligation: order, setDue: due })),
      SupervisionEscalated: ({ order, due }, { grievance: { supervisions } }) =>
        supervisions
          .filter((each) => each.order === order && each.state === 'ordered')
          .map(({ unit }) => ({ bearer: unit, obligation: order, setDue: due })),
    },
    met: { SupervisionReplied: ofTheOrder },
    waived: { SupervisionLifted: ofTheOrder, SupervisionEscalated: ofTheOrder },
  },
];
