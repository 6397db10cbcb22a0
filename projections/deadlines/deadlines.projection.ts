import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { type Apply, ledger, rollup } from '../runner/projection';
import { receivedCase } from './case-facts';
import { ClockCount } from './clock-counts.table';
import { countsOf } from './counts';
import { ClockEntry, DeadlineCase, DeadlineRow } from './deadlines.table';
import { moved, movingTypes } from './duties';
import { entriesOf } from './ledger-entries';

const moves = Object.fromEntries(
  movingTypes.map((type) => [
    type,
    (row: DeadlineCase, data: never, recorded: Parameters<typeof moved>[2]) =>
      moved(row, { type, data } as GrievanceEvent, recorded),
  ]),
) as Apply<GrievanceEvent, DeadlineCase>;

/** Who owes what by when: every duty of every case, how it ended, and the ledger of what was met and breached (lifecycle §8). */
export const deadlines = ledger<GrievanceEvent, DeadlineCase, ClockEntry, DeadlineRow>({
  name: 'deadlines.v1',
  category: 'grievance',
  table: DeadlineCase,
  key: (_, { streamId }) => streamId,
  create: {
    GrievanceReceived: (data, recorded) =>
      moved(receivedCase(data, recorded.streamId), { type: 'GrievanceReceived', data }, recorded),
  },
  apply: moves,
  entries: { table: ClockEntry, of: entriesOf },
  rollups: [rollup({ table: ClockCount, of: countsOf })],
  spread: {
    table: DeadlineRow,
    of: ({ id, duties }, before) =>
      duties
        .filter((duty, index) => duty !== before?.duties[index])
        .map(({ length: _, ...duty }) => ({ grievance: id, ...duty })),
  },
});
