import type { Append, StoredEvent } from '../event-store';
import { lineOf } from './survey';

/** Appends to different streams that are sent together, in the order of their events. */
export type Run = readonly Append[];

/** As much as goes together: EventStoreDB takes a mebibyte in one append. */
const [mostEvents, mostBytes] = [500, 512 * 1024];

/** Gathers events into runs that, appended one after the other, come to the same events in the same order. */
export class Runs {
  private gathered: StoredEvent[][] = [];
  private streams = new Set<string>();
  private events = 0;
  private bytes = 0;

  /** Takes the next event; answers the run before it when the event does not go with that. */
  add(event: StoredEvent): Run | undefined {
    const bytes = Buffer.byteLength(lineOf(event));
    const last = this.gathered.at(-1);
    const follows = last?.[0]?.stream === event.stream;
    const apart = this.streams.has(event.stream) && !follows;
    const full = this.events === mostEvents || this.bytes + bytes > mostBytes;
    const before = this.events > 0 && (apart || full) ? this.take() : undefined;
    if (follows && !before) last.push(event);
    else this.gathered.push([event]);
    this.streams.add(event.stream);
    this.events += 1;
    this.bytes += bytes;
    return before;
  }

  /** What is gathered so far. */
  take(): Run {
    const run = this.gathered.map(appendOf);
    this.gathered = [];
    this.streams = new Set();
    [this.events, this.bytes] = [0, 0];
    return run;
  }
}

const appendOf = (events: readonly StoredEvent[]): Append => {
  const [first] = events as [StoredEvent];
  return {
    stream: first.stream,
    expected: first.revision - 1,
    events: events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })),
  };
};
