import {
  type AllStreamRecordedEvent,
  ErrorType,
  type RecordedEvent,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import type { Metadata, Position, StoredEvent } from '../event-store';
import type { Connection } from './connection';
import { isCommand, silent } from './failures';
import { fromPosition, positionOf } from './position';

/** An event as the port gives it. */
export const storedEvent = (event: RecordedEvent | AllStreamRecordedEvent): StoredEvent => ({
  stream: event.streamId,
  revision: Number(event.revision),
  position: positionOf(event.position),
  id: event.id,
  type: event.type,
  data: event.data as object,
  metadata: event.metadata as unknown as Metadata,
});

/** Part of a stream, oldest first; empty when there is no such stream. */
export const readStream = async (
  { client, options }: Connection,
  stream: string,
  from: number,
  milliseconds: number,
  maxCount = Number.MAX_SAFE_INTEGER,
): Promise<readonly StoredEvent[]> => {
  const asked = { ...options, requiresLeader: true, fromRevision: BigInt(from), maxCount };
  try {
    return (await collect(client.readStream(stream, asked), milliseconds)).flatMap(({ event }) =>
      event ? [storedEvent(event)] : [],
    );
  } catch (error) {
    if (isCommand(error, ErrorType.STREAM_NOT_FOUND) || isCommand(error, ErrorType.STREAM_DELETED)) return [];
    throw error;
  }
};

/** What was committed after a position, whatever its stream, in commit order. */
export const readOn = async (
  { client, options }: Connection,
  after: Position | null,
  maxCount: number,
  milliseconds: number,
): Promise<readonly StoredEvent[]> => {
  const from = after === null ? undefined : fromPosition(after);
  // The event at the position is answered too.
  const asked = { ...options, fromPosition: from, maxCount: maxCount + 1 };
  const events = (await collect(client.readAll(asked), milliseconds)).flatMap(({ event }) =>
    event ? [storedEvent(event as AllStreamRecordedEvent)] : [],
  );
  return events.filter(({ position }) => after === null || position > after);
};

/** Gathers a read to its end. The client sets reads no deadline: one that falls silent is given up. */
export const collect = <Event extends ResolvedEvent | { event?: unknown }>(
  read: StreamingRead<Event>,
  milliseconds: number,
): Promise<readonly Event[]> =>
  new Promise((resolve, reject) => {
    const events: Event[] = [];
    const giveUp = () => {
      // A call that never began cannot be cancelled; either way nobody waits for it any more.
      read.cancel().catch(() => undefined);
      reject(silent());
    };
    const timer = setTimeout(giveUp, milliseconds);
    read.on('data', (event: Event) => {
      timer.refresh();
      events.push(event);
    });
    read.once('end', () => {
      clearTimeout(timer);
      resolve(events);
    });
    read.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
