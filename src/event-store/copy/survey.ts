import { createHash } from 'node:crypto';
import type { EventStore, Position, StoredEvent } from '../event-store';
import { eventsSoFar } from './events-so-far';

/** What a store holds, up to where its end was when it was surveyed. */
export interface Survey {
  readonly streams: ReadonlySet<string>;
  readonly events: number;
  /** Where the last of them stands; null when there is none. */
  readonly end: Position | null;
  /**
   * Hex SHA-256 over all events in commit order, each as one line of UTF-8 that ends in a line feed: the JSON array
   * `[stream,revision,id,type,data,metadata]` without white space between its members, `data` and `metadata` being the
   * JSON texts as they are stored (`metadata.hash` is the event's link in the chain of its stream) and the id in lower
   * case. Positions are left out, since each store gives its own. Equal digests mean the same events with the same
   * content in the same order. In PostgreSQL a line is
   * `'[' || to_json(stream) || ',' || revision || ',"' || id || '",' || to_json(type) || ',' || data || ',' || metadata || ']'`
   * of `event_store.events`, in the order of `position`.
   */
  readonly digest: string;
}

/** An event as it enters the digest: everything but its position. */
export const lineOf = ({ stream, revision, id, type, data, metadata }: StoredEvent): string =>
  `${JSON.stringify([stream, revision, id.toLowerCase(), type, data, metadata])}\n`;

/** Reads a store from its first event to its end; of some streams only, when they are named. @throws StoreUnavailable */
export const survey = async (store: EventStore, only?: ReadonlySet<string>): Promise<Survey> => {
  const [streams, hash] = [new Set<string>(), createHash('sha256')];
  let [events, end]: [number, Position | null] = [0, null];
  for await (const event of eventsSoFar(store)) {
    if (only && !only.has(event.stream)) continue;
    streams.add(event.stream);
    events += 1;
    end = event.position;
    hash.update(lineOf(event));
  }
  return { streams, events, end, digest: hash.digest('hex') };
};
