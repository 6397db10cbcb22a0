import type { GrievanceEvent } from '../../src/grievance/domain/events';
import type { Noted } from '../runner/projection';
import type { FilingEntry, FilingMeasure } from './filing-entries.table';
import type { Filing } from './repeated-petitions.table';

type Said = Omit<FilingEntry, Noted>;

/** What volumes are counted by; a filing that differs in any of it stands differently from then on. */
const counted = ['category', 'channel', 'kind', 'receivedOn', 'headcount', 'mergedInto', 'collective'] as const;

const entry = (row: Filing, measure: FilingMeasure, member = ''): Said => ({
  ...{ grievance: row.id, measure, member, category: row.category, channel: row.channel, region: row.region },
  ...{ regionPath: row.regionPath, kind: row.kind, receivedOn: row.receivedOn, headcount: row.headcount },
  ...{ mergedInto: row.mergedInto, collective: row.collective },
});

/** What an event adds to the ledger of filings: how the filing stands now, and who of its group stands behind it. */
export const entriesOf = (before: Filing | undefined, after: Filing, { type, data }: GrievanceEvent): Said[] => {
  const stands = counted.some((each) => before?.[each] !== after[each]) ? [entry(after, 'stands')] : [];
  if (type !== 'GroupMemberJoined' && type !== 'GroupMemberLeft') return stands;
  const moved = entry(after, type === 'GroupMemberJoined' ? 'joined' : 'left', `${data.collective} ${data.member}`);
  return [...stands, moved];
};
