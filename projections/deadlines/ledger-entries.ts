import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { dayOf } from '../runner/day';
import type { Noted } from '../runner/projection';
import type { ClockEntry, ClockMeasure, DeadlineCase, Duty, DutyCode } from './deadlines.table';

type Said = Omit<ClockEntry, Noted> & { occurredOn?: string };
type About = Pick<Duty, 'code' | 'bearer' | 'unit' | 'due'>;

const entry = (row: DeadlineCase, measure: ClockMeasure, { code, bearer, unit, due }: About): Said => ({
  ...{ grievance: row.id, measure, code, bearer, unit, due, n: 1 },
  ...{ region: row.region, regionPath: row.regionPath, level: row.level },
  ...{ category: row.category, channel: row.channel, urgency: row.urgency },
});

/** What moved the last day of a duty, or time itself. */
const moved = (before: Duty, after: Duty, { type }: GrievanceEvent): ClockMeasure[] => {
  if (before.pausedOn !== after.pausedOn) return [after.pausedOn === null ? 'resumed' : 'paused'];
  if (before.due === after.due) return [];
  return [type === 'HandlingExtended' || type === 'MediationExtended' ? 'extended' : 'recounted'];
};

/** What became of a duty that was there before; a breach written down too soon is taken back on its own day. */
const changes = (row: DeadlineCase, before: Duty, after: Duty, event: GrievanceEvent): Said[] => [
  ...moved(before, after, event).map((measure) => entry(row, measure, after)),
  ...(before.endedOn === null && after.outcome !== null ? [entry(row, after.outcome, after)] : []),
  ...(before.breachedOn !== null && after.breachedOn === null
    ? [{ ...entry(row, 'breached', before), n: -1, occurredOn: before.breachedOn }]
    : []),
];

/** What an event adds to the ledger. Accusations are not counted, as in every figure (XF 30(3)). */
export const entriesOf = (before: DeadlineCase | undefined, after: DeadlineCase, event: GrievanceEvent): Said[] => {
  if (after.kind === 'accusation') return [];
  if (event.type === 'DeadlineBreached') {
    const { code, bearer, due, obligation } = event.data;
    const unit = code === 'PERFORM' ? (after.agreement?.unit ?? after.unit) : bearer;
    const marked = after.duties.find(
      (each) => each.code === code && each.due === due && each.obligation === obligation,
    );
    return [entry(after, 'breached', { code: code as DutyCode, bearer, due: dayOf(due), unit: marked?.unit ?? unit })];
  }
  if (before?.duties === after.duties) return [];
  return after.duties.flatMap((duty, index) => {
    const was = before?.duties[index];
    if (duty === was) return [];
    return was ? changes(after, was, duty, event) : [entry(after, 'started', duty)];
  });
};
