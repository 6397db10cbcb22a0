import { type Append, EventTooLarge, noStream } from '../event-store';

/** An append worded for EventStoreDB, measured and known to be storable. */
export interface Proposal {
  readonly stream: string;
  readonly expected: number;
  readonly ids: readonly string[];
  readonly events: readonly ProposedEvent[];
  /** Of the whole append, as JSON. */
  readonly bytes: number;
}

interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: 'application/json';
  readonly data: object;
  readonly metadata: object;
}

/** The largest event, data and metadata together as JSON; as much as EventStoreDB takes in one append by default. */
export const largestEvent = 1024 * 1024;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** @throws EventTooLarge, and TypeError for what no store could take */
export const propose = ({ stream, expected, events }: Append): Proposal => {
  const ids = events.map(({ id }) => id.toLowerCase());
  if (ids.length === 0) throw new TypeError(`an append to ${stream} without events`);
  if (!Number.isSafeInteger(expected) || expected < noStream) throw new TypeError(`${expected} is not a revision`);
  for (const name of [stream, ...events.map(({ type }) => type)]) {
    if (name === '' || name.startsWith('$'))
      throw new TypeError(`${JSON.stringify(name)} cannot name a stream or an event`);
  }
  for (const id of ids) if (!uuid.test(id)) throw new TypeError(`the event id ${JSON.stringify(id)} is not a UUID`);
  if (new Set(ids).size < ids.length) throw new TypeError(`an append to ${stream} names an event id twice`);
  const sizes = events.map(({ data, metadata }) => bytesOf(data) + bytesOf(metadata));
  for (const bytes of sizes) if (bytes > largestEvent) throw new EventTooLarge(bytes, largestEvent);
  const proposed = events.map(({ type, data, metadata }, i) => {
    return { id: ids[i] as string, type, contentType: 'application/json' as const, data, metadata };
  });
  return { stream, expected, ids, events: proposed, bytes: sizes.reduce((sum, each) => sum + each, 0) };
};

const bytesOf = (json: object): number => Buffer.byteLength(JSON.stringify(json));
