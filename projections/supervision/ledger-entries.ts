import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { dayOf } from '../runner/day';
import type { Noted } from '../runner/projection';
import type { SupervisionCase, SupervisionEntry, SupervisionMeasure } from './supervision.table';

type Said = Omit<SupervisionEntry, Noted>;

const entry = (
  row: SupervisionCase,
  measure: SupervisionMeasure,
  {
    unit = row.unit,
    from = '',
    ground = '',
  }: { readonly unit?: string; readonly from?: string; readonly ground?: string } = {},
): Said => ({
  ...{ grievance: row.id, measure, unit, from, ground },
  region: row.region,
  regionPath: row.regionPath,
  level: row.level,
  category: row.category,
  channel: row.channel,
  urgency: row.urgency,
});

const ofOrder = {
  SupervisionOrdered: 'ordered',
  SupervisionReplied: 'replied',
  SupervisionReplyAccepted: 'accepted',
  SupervisionReplyReturned: 'returned',
  SupervisionEscalated: 'escalated',
  SupervisionLifted: 'lifted',
} as const;

/** What an event adds to the ledger. Accusations are not counted, as in every figure (XF 30(3)). */
export const entriesOf = (
  before: SupervisionCase | undefined,
  after: SupervisionCase,
  { type, data }: GrievanceEvent,
): Said[] => {
  if (!before || after.kind === 'accusation') return [];
  if (type === 'ReminderSent') return [entry(after, 'reminded', { unit: data.unit, from: data.from })];
  if (type === 'SponsorAssigned') return [entry(after, 'sponsored', { unit: data.unit })];
  if (!(type in ofOrder)) return [];
  const { order: number, at } = data as { order: number; at: string };
  const order = after.orders.find(({ order }) => order === number);
  const said = entry(after, ofOrder[type as keyof typeof ofOrder], order);
  const late = type === 'SupervisionReplied' && order !== undefined && dayOf(at) > order.due;
  return late ? [said, { ...said, measure: 'replied-late' }] : [said];
};
