import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { dayOf, instantOf } from '../runner/day';
import { ledger } from '../runner/projection';
import { entriesOf } from './ledger-entries';
import { type OrderOnly, SupervisionBoardRow, SupervisionCase, SupervisionEntry } from './supervision.table';

const change = (
  row: SupervisionCase,
  number: number,
  changed: (order: OrderOnly) => Partial<OrderOnly>,
): SupervisionCase => ({
  ...row,
  orders: row.orders.map((each) => (each.order === number ? { ...each, ...changed(each) } : each)),
});

/** Who supervises whom, by when a reply is owed, how often it was sent back, and where it ended (XF 40). */
export const supervision = ledger<GrievanceEvent, SupervisionCase, SupervisionEntry, SupervisionBoardRow>({
  name: 'supervision.v1',
  category: 'grievance',
  table: SupervisionCase,
  key: (_, { streamId }) => streamId,
  create: {
    GrievanceReceived: ({ number, region, regionPath, regionLevel, office, category, channel }, { streamId }) => ({
      ...{ id: streamId, number, region, regionPath, office, category, channel },
      ...{ level: regionLevel, unit: office, kind: null, urgency: null, reminders: 0, sponsor: null, orders: [] },
    }),
  },
  apply: {
    ReceiptCorrected: (row, { field, value }) =>
      field === 'category' || field === 'channel' ? { ...row, [field]: String(value) } : row,
    GrievanceScreened: (row, { kind, category, urgency }) => ({ ...row, kind, category, urgency }),
    GrievanceDelegated: (row, { to }) => ({ ...row, unit: to }),
    ContestUpheld: (row) => ({ ...row, unit: row.office }),
    GrievanceAccepted: (row, { unit }) => ({ ...row, unit }),
    RedoOrdered: (row, { to }) => ({ ...row, unit: to }),
    SupervisionOrdered: (row, { order, from, unit, ground, due, at }) => ({
      ...row,
      orders: [
        ...row.orders,
        {
          ...{ order, from, unit, ground, due: dayOf(due), state: 'ordered', orderedAt: instantOf(at) },
          ...{ repliedAt: null, endedAt: null, returns: 0, escalations: 0 },
        },
      ],
    }),
    ReminderSent: (row) => ({ ...row, reminders: row.reminders + 1 }),
    SupervisionReplied: (row, { order, at }) =>
      change(row, order, () => ({ state: 'replied', repliedAt: instantOf(at) })),
    SupervisionReplyAccepted: (row, { order, at }) =>
      change(row, order, () => ({ state: 'accepted', endedAt: instantOf(at) })),
    SupervisionReplyReturned: (row, { order, due }) =>
      change(row, order, ({ returns }) => ({ state: 'returned', due: dayOf(due), returns: returns + 1 })),
    SupervisionEscalated: (row, { order, to, due }) =>
      change(row, order, ({ state, escalations }) => ({
        ...{ from: to, due: dayOf(due), escalations: escalations + 1 },
        state: state === 'replied' ? 'replied' : 'ordered',
      })),
    SupervisionLifted: (row, { order, at }) => change(row, order, () => ({ state: 'lifted', endedAt: instantOf(at) })),
    SponsorAssigned: (row, { leader }) => ({ ...row, sponsor: leader }),
  },
  entries: { table: SupervisionEntry, of: entriesOf },
  rollups: [],
  spread: {
    table: SupervisionBoardRow,
    of: ({ id, number, category, region, regionPath, reminders, sponsor, orders }) =>
      orders.map((order) => ({ grievance: id, number, category, region, regionPath, reminders, sponsor, ...order })),
  },
});
