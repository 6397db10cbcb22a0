import { Pool, type PoolConfig } from 'pg';
import type { Append, Appended, Batch, EventStore, StoredEvent, Subscription } from '../event-store';
import { Announcements } from './announcements';
import { callAppend } from './append-call';
import { AppendQueue } from './append-queue';
import { Bell } from './bell';
import { named, unavailable } from './failures';
import { migrate } from './migrate';
import { PageReads } from './page-reads';
import { readStream } from './pages';
import { isStorable, type PreparedAppend, prepareAppend } from './prepared-append';
import { follow } from './subscription';

export interface PostgresEventStoreOptions {
  /** How to connect, as node-postgres takes it; `max` bounds the connections that read (default 8). */
  readonly connection: PoolConfig;
  /** How long an append is tried, in milliseconds, before the store counts as unavailable (default 10,000). */
  readonly appendDeadline?: number;
  /** Appends to different streams made in one turn are stored in their order, which costs some of the pace. */
  readonly inOrder?: boolean;
}

/** Events in a PostgreSQL database, in the schema `event_store`. */
export class PostgresEventStore implements EventStore {
  private readonly bell = new Bell();
  private readonly closing = new AbortController();
  private readonly queue: AppendQueue;
  private readonly announcements: Announcements;
  private readonly pages: PageReads;
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly appends: Pool,
    private readonly reads: Pool,
    connection: PoolConfig,
    deadline: number,
    inOrder: boolean,
  ) {
    this.announcements = new Announcements(connection, reads, this.bell);
    this.pages = new PageReads(reads, this.bell);
    const call = async (batch: readonly PreparedAppend[]) => {
      const answers = await callAppend(this.appends, batch);
      this.announcements.tell();
      return answers;
    };
    this.queue = new AppendQueue(call, deadline, inOrder ? 1 : 2);
  }

  /** Connects and makes the schema when it is missing. @throws StoreUnavailable */
  static async open(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const { connection, appendDeadline = 10_000, inOrder = false } = options;
    const config: PoolConfig = {
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'event-store',
      // A transaction that waited for the append lock must then see what was committed meanwhile.
      options: '-c default_transaction_isolation=read\\ committed -c plan_cache_mode=force_generic_plan',
      ...connection,
    };
    const connecting = Math.min(5_000, appendDeadline);
    const timed = {
      query_timeout: appendDeadline,
      statement_timeout: appendDeadline,
      connectionTimeoutMillis: connecting,
    };
    const appends = poolOf({ ...config, ...timed, max: 2 });
    const reads = poolOf({ query_timeout: 30_000, ...config, max: connection.max ?? 8 });
    try {
      await migrate(reads);
    } catch (error) {
      await Promise.all([appends.end(), reads.end()]);
      throw named(error);
    }
    return new PostgresEventStore(appends, reads, config, appendDeadline, inOrder);
  }

  async append(append: Append): Promise<Appended> {
    if (this.closed) throw unavailable(new Error('the store was closed'));
    return this.queue.add(prepareAppend(append));
  }

  async read(stream: string, from = 0): Promise<readonly StoredEvent[]> {
    if (!isStorable(stream)) return [];
    return readStream(this.reads, stream, from).catch(rethrow);
  }

  subscribe(subscription: Subscription): AsyncIterable<Batch> {
    const { batchSize = 1_000, prefixes, signal } = subscription;
    this.announcements.listen();
    const read = (after: number) => this.pages.read(after, batchSize, prefixes);
    return follow(read, this.bell, subscription, AbortSignal.any([signal, this.closing.signal]));
  }

  async ping(): Promise<void> {
    await this.reads.query('select 1').catch(rethrow);
  }

  /** Waits for appends under way and ends subscriptions. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    this.closing.abort();
    await this.queue.drained();
    await this.announcements.close();
    await Promise.all([this.appends.end(), this.reads.end()]);
  }
}

const rethrow = (error: unknown): never => {
  throw named(error);
};

const poolOf = (config: PoolConfig): Pool =>
  // An idle connection that is lost is replaced at the next use, which then also learns of the failure.
  new Pool(config).on('error', () => undefined);
