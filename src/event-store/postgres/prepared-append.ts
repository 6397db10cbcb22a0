import { type Append, EventTooLarge } from '../event-store';

/** An append worded for PostgreSQL: events as JSON text, measured and known to be storable. */
export interface PreparedAppend {
  readonly stream: string;
  readonly expected: number;
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly data: readonly string[];
  readonly metadata: readonly string[];
  readonly dataBytes: number;
  readonly metadataBytes: number;
}

/** The largest event, data and metadata together as JSON. */
export const largestEvent = 1024 * 1024;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const unstorable = /\0|\p{Surrogate}/u;

/** PostgreSQL's `text` takes neither NUL nor half of a surrogate pair; within JSON both are escaped and welcome. */
export const isStorable = (name: string): boolean => name.length > 0 && !unstorable.test(name);

/** @throws EventTooLarge, and TypeError for what no store could take */
export const prepareAppend = ({ stream, expected, events }: Append): PreparedAppend => {
  const ids = events.map(({ id }) => id.toLowerCase());
  const types = events.map(({ type }) => type);
  if (ids.length === 0) throw new TypeError(`an append to ${stream} without events`);
  for (const name of [stream, ...types]) {
    if (!isStorable(name)) throw new TypeError(`${JSON.stringify(name)} cannot name a stream or an event`);
  }
  for (const id of ids) if (!uuid.test(id)) throw new TypeError(`the event id ${JSON.stringify(id)} is not a UUID`);
  if (new Set(ids).size < ids.length) throw new TypeError(`an append to ${stream} names an event id twice`);
  const data = events.map((event) => JSON.stringify(event.data));
  const metadata = events.map((event) => JSON.stringify(event.metadata));
  let [dataBytes, metadataBytes] = [0, 0];
  for (const [i, text] of data.entries()) {
    const [ofData, ofMetadata] = [Buffer.byteLength(text), Buffer.byteLength(metadata[i] as string)];
    if (ofData + ofMetadata > largestEvent) throw new EventTooLarge(ofData + ofMetadata, largestEvent);
    dataBytes += ofData;
    metadataBytes += ofMetadata;
  }
  return { stream, expected, ids, types, data, metadata, dataBytes, metadataBytes };
};
