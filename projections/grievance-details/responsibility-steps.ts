import type { GrievanceEvent } from '../../src/grievance/domain/events';
import type { Apply } from '../runner/projection';
import type { GrievanceDetails } from './grievance-details.table';
import type { MandatePart, SupervisionPart } from './grievance-parts';

type Row = GrievanceDetails;

/** Who may open the case by name: its parties, and who acts for the petitioner. */
export const withAccounts = (row: Row): Row => ({
  ...row,
  accounts: [...row.parties.flatMap(({ account }) => account ?? []), ...row.mandates.map(({ agent }) => agent)],
});

/** A reopened case is told of anew. */
export const owingAnew = (mandates: readonly MandatePart[], at: string): MandatePart[] =>
  mandates.map((mandate) => (mandate.unit === null ? mandate : { ...mandate, owesSince: at }));

const ordered = (row: Row, order: number, change: (order: SupervisionPart) => Partial<SupervisionPart>): Row => ({
  ...row,
  supervisions: row.supervisions.map((each) => (each.order === order ? { ...each, ...change(each) } : each)),
});
const over = (row: Row, { order }: { readonly order: number }): Row => ({
  ...row,
  supervisions: row.supervisions.filter((each) => each.order !== order),
});
const without = (row: Row, { mandate }: { readonly mandate: number }): Row =>
  withAccounts({ ...row, mandates: row.mandates.filter((each) => each.mandate !== mandate) });

/** What supervision, sponsorship and mandates change in a details row (lifecycle §7). */
export const responsibilitySteps: Apply<GrievanceEvent, Row> = {
  SupervisionOrdered: (row, { order, from, unit, ground, due, at }) => ({
    ...row,
    supervisions: [...row.supervisions, { order, from, unit, ground, due, state: 'ordered', since: at }],
  }),
  SupervisionReplied: (row, { order }) => ordered(row, order, () => ({ state: 'replied' })),
  SupervisionReplyReturned: (row, { order, due, at }) =>
    ordered(row, order, () => ({ state: 'returned', due, since: at })),
  SupervisionEscalated: (row, { order, to, due, at }) =>
    ordered(row, order, ({ state }) => ({
      ...{ from: to, due, since: at },
      state: state === 'replied' ? 'replied' : 'ordered',
    })),
  SupervisionReplyAccepted: over,
  SupervisionLifted: over,
  SponsorAssigned: (row, { leader }) => ({ ...row, sponsor: leader }),
  MandateGranted: (row, { mandate, agent, unit, scope, authorities, until, at }) => {
    const owesSince = unit === null ? null : at;
    const granted = { mandate, agent, unit, scope, authorities, until, owesSince, feedbackAt: null };
    return withAccounts({ ...row, mandates: [...row.mandates, granted] });
  },
  ProxyFeedbackGiven: (row, { mandate, at }) => ({
    ...row,
    mandates: row.mandates.map((each) =>
      each.mandate === mandate ? { ...each, feedbackAt: at, owesSince: row.status === 'resolved' ? null : at } : each,
    ),
  }),
  MandateRevoked: without,
  MandateResigned: without,
  MandateLapsed: without,
};
