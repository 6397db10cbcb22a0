import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig, type Pool } from 'pg';
import type { Bell } from './bell';

const channel = 'event_store';
/**
 * Milliseconds. Within the transaction of the append a notification cost a fifth of its rate; gathered beside it, next to
 * nothing. Others hear so much later.
 */
const gather = 50;
// Nothing is lost with it, so nobody waits for the disk.
const notify = {
  name: 'event_store.notify',
  text: `select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`,
};

/**
 * Tells the stores of other processes that something was appended, and hears them. An announcement may be lost with a
 * connection or a process: it only shortens the wait, since subscriptions also look from time to time.
 */
export class Announcements {
  private readonly us = randomUUID();
  private listener: Client | undefined;
  private telling: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private listening = false;
  private closed = false;

  constructor(
    private readonly config: ClientConfig,
    private readonly pool: Pool,
    private readonly bell: Bell,
  ) {}

  /** Wakes our own subscriptions at once and those of others soon. */
  tell(): void {
    this.bell.ring();
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.notify();
    }, gather);
  }

  /** Begins to hear the others, on a connection of its own that is opened again whenever it is lost. */
  listen(): void {
    if (this.listening || this.closed) return;
    this.listening = true;
    this.connect(0);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    if (this.telling) await this.notify();
    clearTimeout(this.telling);
    await this.listener?.end();
  }

  private notify(): Promise<unknown> {
    // A lost announcement is made up for by looking, and a lost store is noticed by whoever uses it.
    return this.pool.query({ ...notify, values: [channel, this.us] }).catch(() => undefined);
  }

  private connect(attempt: number): void {
    const listener = new Client(this.config);
    this.listener = listener;
    let lost = false;
    let tries = attempt;
    const reconnect = () => {
      if (lost || this.closed) return;
      lost = true;
      listener.end().catch(() => undefined); // It is broken already; only its socket remains to be let go.
      this.retry = setTimeout(() => this.connect(tries + 1), Math.min(50 * 2 ** tries, 2_000));
    };
    listener.on('error', reconnect).on('end', reconnect);
    listener.on('notification', ({ payload }) => payload !== this.us && this.bell.ring());
    listener
      .connect()
      .then(() => listener.query(`listen ${channel}`))
      .then(() => {
        tries = 0;
        this.bell.ring(); // Something may have been announced while nobody listened.
      })
      .catch(reconnect);
  }
}
