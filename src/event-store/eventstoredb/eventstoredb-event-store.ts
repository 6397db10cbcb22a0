import type { Append, Appended, Batch, EventStore, StoredEvent, Subscription } from '../event-store';
import { Appending } from './appending';
import { type Connection, connectionTo } from './connection';
import { closed } from './failures';
import { follow } from './following';
import { KnownEvents } from './known-events';
import { Lanes } from './lanes';
import { type Call, persistently } from './patience';
import { propose } from './proposal';
import { readOn, readStream } from './reading';

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113?tls=true` or `esdb+discover://…`; user and password URL-encoded. */
  readonly url: string;
  /** How long an append is tried, in milliseconds, before the store counts as unavailable (default 10,000). */
  readonly appendDeadline?: number;
}

/** How long a read is tried again, and how long a ping, which shall tell soon. */
const [patienceOfReads, patienceOfPings] = [3_000, 1_000];
const patienceOfClosing = 1_000;

/** Events in EventStoreDB 22.6 or later, on one node or a cluster. */
export class EventStoreDbEventStore implements EventStore {
  private readonly known = new KnownEvents();
  private readonly lanes = new Lanes();
  private readonly closing = new AbortController();
  private readonly appending: Appending;
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly connection: Connection,
    private readonly appendDeadline: number,
  ) {
    this.appending = new Appending(connection, this.known);
  }

  /** Connects. @throws StoreUnavailable, UnusableAddress */
  static async open({ url, appendDeadline = 10_000 }: EventStoreDbOptions): Promise<EventStoreDbEventStore> {
    const store = new EventStoreDbEventStore(connectionTo(url), appendDeadline);
    try {
      await store.reach(appendDeadline);
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  async append(append: Append): Promise<Appended> {
    if (this.closed) throw closed();
    const until = performance.now() + this.appendDeadline;
    const proposal = propose(append);
    return this.lanes.run(append.stream, () => this.appending.append(proposal, until));
  }

  async read(stream: string, from = 0): Promise<readonly StoredEvent[]> {
    if (stream === '') return [];
    const events = await this.patiently(patienceOfReads, (milliseconds) =>
      readStream(this.connection, stream, from, milliseconds),
    );
    this.known.note(stream, events);
    return events;
  }

  subscribe(subscription: Subscription): AsyncIterable<Batch> {
    return follow(this.connection, subscription, AbortSignal.any([subscription.signal, this.closing.signal]));
  }

  ping(): Promise<void> {
    return this.reach(patienceOfPings);
  }

  /** Waits for appends under way and ends subscriptions. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async reach(patience: number): Promise<void> {
    await this.patiently(patience, (milliseconds) => readOn(this.connection, null, 0, milliseconds));
  }

  private async patiently<Answer>(patience: number, call: Call<Answer>): Promise<Answer> {
    if (this.closed) throw closed();
    return persistently(performance.now() + Math.min(patience, this.appendDeadline), call);
  }

  private async end(): Promise<void> {
    this.closing.abort();
    await this.lanes.drained();
    // The client waits for every stream to end, also for one that never began.
    const timer = new Promise((resolve) => setTimeout(resolve, patienceOfClosing).unref());
    await Promise.race([this.connection.client.dispose(), timer]);
  }
}
