import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { type Position, type StoredEvent, StoreUnavailable } from '../event-store';
import type { Connection } from './connection';
import { fromPosition, toPosition } from './position';
import { storedEvent } from './reading';

/** What a subscription says, in the order in which the server said it. */
type Word = StoredEvent | { readonly checkpoint: Position } | 'caught-up' | 'fell-behind';

/** What was taken of a feed at once. */
export interface Taken {
  readonly events: readonly StoredEvent[];
  /** The last position told with it, of an event or of a checkpoint. */
  readonly position: Position | undefined;
  /** The server is at the end, and everything it sent is in here. */
  readonly caughtUp: boolean;
}

const isEvent = (word: Word): word is StoredEvent => typeof word === 'object' && 'id' in word;
/** How many events the server looks through before it sends a checkpoint. */
const stretch = 512;

/** One subscription of the client, until it is cut: events and tidings in order, paused while they are not taken. */
export class Feed {
  private readonly words: Word[] = [];
  /** Tidings that overtook events which the client still holds, with the count of events that go before. */
  private readonly early: { readonly after: number; readonly word: Word }[] = [];
  private readonly subscription: AllStreamSubscription;
  private delivered = 0;
  private live = false;
  private cut: unknown;
  private wake: () => void = () => undefined;

  constructor(
    { client, options }: Connection,
    after: Position | null,
    prefixes: readonly string[] | undefined,
    private readonly enough: number,
  ) {
    const checkpointReached = (_: unknown, position: Parameters<typeof toPosition>[0]) =>
      this.hear({ checkpoint: toPosition(position) });
    const window = { maxSearchWindow: stretch, checkpointInterval: 1, checkpointReached };
    this.subscription = client.subscribeToAll({
      ...options,
      fromPosition: after === null ? START : fromPosition(after),
      filter: prefixes
        ? streamNameFilter({ ...window, prefixes: [...prefixes] })
        : streamNameFilter({ ...window, regex: '^[^$]' }),
    });
    this.subscription
      .on('data', (event: AllStreamResolvedEvent) => this.receive(event))
      .on('error', (error: unknown) => this.end(error))
      .on('end', () => this.end(new StoreUnavailable('EventStoreDB ended the subscription')))
      .on('close', () => this.end(new StoreUnavailable('the subscription was closed')));
    this.subscription.on('caughtUp', () => this.hear('caught-up'));
    this.subscription.on('fellBehind', () => this.hear('fell-behind'));
  }

  /** What came, at most so many events; undefined when nothing did in time. Throws when the subscription was cut. */
  async take(most: number, milliseconds: number, signal: AbortSignal): Promise<Taken | undefined> {
    if (this.words.length === 0) await this.something(milliseconds, signal);
    if (this.words.length === 0) {
      if (this.cut !== undefined) throw this.cut;
      return undefined;
    }
    const events: StoredEvent[] = [];
    let [position, taken]: [Position | undefined, number] = [undefined, 0];
    for (const word of this.words) {
      if (isEvent(word) && events.length === most) break;
      taken += 1;
      if (isEvent(word)) events.push(word);
      if (typeof word === 'string') this.live = word === 'caught-up';
      else position = isEvent(word) ? word.position : word.checkpoint;
    }
    this.words.splice(0, taken);
    if (this.words.length < this.enough) this.subscription.resume();
    return { events, position, caughtUp: this.live && this.isQuiet };
  }

  /** Nothing waits to be taken. */
  get isQuiet(): boolean {
    return this.words.length === 0 && this.early.length === 0 && this.subscription.readableLength === 0;
  }

  close(): void {
    // The listener for errors stays: a failure nobody listens for would end the process.
    this.subscription.unsubscribe().catch(() => undefined);
    this.subscription.destroy();
  }

  private receive({ event }: AllStreamResolvedEvent): void {
    this.delivered += 1;
    // A link whose event was deleted leads nowhere; what starts with $ is the server's own.
    if (event && !event.type.startsWith('$') && !event.streamId.startsWith('$')) {
      this.words.push(storedEvent(event as Parameters<typeof storedEvent>[0]));
    }
    for (let next = this.early[0]; next && next.after <= this.delivered; next = this.early[0]) {
      this.words.push(next.word);
      this.early.shift();
    }
    if (this.words.length >= this.enough) this.subscription.pause();
    this.wake();
  }

  private hear(word: Word): void {
    const held = this.subscription.readableLength;
    if (held === 0) this.words.push(word);
    else this.early.push({ after: this.delivered + held, word });
    this.wake();
  }

  private end(error: unknown): void {
    this.cut ??= error;
    this.wake();
  }

  private async something(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.cut !== undefined || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
      this.wake = done;
    });
    // What arrived together is taken together.
    await new Promise(setImmediate);
  }
}
