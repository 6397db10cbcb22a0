import { type Pool, types } from 'pg';
import type { StoredEvent } from '../event-store';
import { toPosition } from './position';

/** Events after a place, up to a place: all there are between the two that were asked for. */
export interface Page {
  readonly events: readonly StoredEvent[];
  readonly upto: number;
  readonly caughtUp: boolean;
}

type Row = [string, string, number, string, string, object, StoredEvent['metadata']];

const columns = 'e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata';
/** How far one query looks for events with a prefix before it answers that there are none. */
const stretch = 10_000;

const toEvent = ([position, stream, revision, id, type, data, metadata]: Row): StoredEvent => {
  return { position: toPosition(position), stream, revision, id, type, data, metadata };
};

type UnreadRow = [string, string, number, string, string, string, string];

const ofJson = 114;
const asText = (text: string): string => text;
/** JSON as the text it is. */
const unread = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === ofJson ? asText : types.getTypeParser(type, format as never),
};

/** What an event says is read when somebody asks: who follows everything passes over most of it. */
const toUnreadEvent = ([position, stream, revision, id, type, data, metadata]: UnreadRow): StoredEvent => {
  let [saidData, saidMetadata]: [object?, StoredEvent['metadata']?] = [];
  return {
    position: toPosition(position),
    stream,
    revision,
    id,
    type,
    get data(): object {
      saidData ??= JSON.parse(data) as object;
      return saidData;
    },
    get metadata(): StoredEvent['metadata'] {
      saidMetadata ??= JSON.parse(metadata) as StoredEvent['metadata'];
      return saidMetadata;
    },
  };
};

/** A stream's events from a revision. */
export const readStream = async (pool: Pool, stream: string, from: number): Promise<readonly StoredEvent[]> => {
  const { rows } = await pool.query<Row>({
    name: 'event_store.read',
    text: `select ${columns} from event_store.events e where e.stream = $1 and e.revision >= $2 order by e.revision`,
    values: [stream, from],
    rowMode: 'array',
  });
  return rows.map(toEvent);
};

/**
 * The next stretch of the one order. Comparing positions is enough: the append lock is held until commit, so whoever
 * sees a position sees every smaller one, and nothing can appear behind a reader.
 */
export const readPage = async (
  pool: Pool,
  after: number,
  most: number,
  prefixes: readonly string[] | undefined,
): Promise<Page> => {
  const { rows } = await pool.query<[string, ...UnreadRow]>({
    types: unread,
    name: prefixes ? 'event_store.page_of_prefixes' : 'event_store.page',
    text: pageOf(prefixes ? 'and e.stream ^@ any ($4)' : ''),
    values: [after, Math.max(stretch, most), most, ...(prefixes ? [prefixes] : [])],
    rowMode: 'array',
  });
  const tail = Number(rows[0]?.[0]);
  if (after > tail)
    throw new Error(`position ${after} is beyond the store's last, ${tail}: it was kept from another store`);
  const events = rows.filter(([, position]) => position !== null).map(([, ...row]) => toUnreadEvent(row));
  const last =
    events.length === most ? Number(events.at(-1)?.position) : Math.min(tail, after + Math.max(stretch, most));
  return { events, upto: last, caughtUp: last === tail };
};

const pageOf = (filter: string): string => `
  select t.tail, ${columns}
  from (select coalesce(max(position), 0) as tail from event_store.events) t
  left join lateral (
    select * from event_store.events e
    where e.position > $1 and e.position <= least(t.tail, $1::bigint + $2::bigint) ${filter}
    order by e.position limit $3
  ) e on true
  order by e.position`;
