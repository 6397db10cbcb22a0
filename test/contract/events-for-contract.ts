import { createHash, randomUUID } from 'node:crypto';
import type {
  Append,
  Batch,
  EventStore,
  NewEvent,
  Position,
  StoredEvent,
  Subscription,
} from '../../src/event-store/event-store';
import { noStream } from '../../src/event-store/event-store';
import { eventually } from '../eventually';

/** An event to append, with whatever the test does not care about filled in. */
export const event = (data: object = { note: 'noise at night' }, id: string = randomUUID()): NewEvent => ({
  id,
  type: 'GrievanceReceived',
  data,
  metadata: {
    schema: 1,
    actor: 'clerk-1',
    unit: null,
    correlation: randomUUID(),
    decision: 'ReceiveGrievance',
    recordedAt: '2026-03-02T09:00:00.000+08:00',
    hash: createHash('sha256').update(id).digest('hex'),
  },
});

export const newStream = (category = 'grievance'): string => `${category}-${randomUUID()}`;

export const appendTo = (stream: string, expected: number, ...events: readonly NewEvent[]): Append => ({
  stream,
  expected,
  events: events.length > 0 ? events : [event()],
});

/** Appends one event to a stream of its own and answers its position. */
export const appendOne = async (store: EventStore, stream = newStream()): Promise<Position> =>
  (await store.append(appendTo(stream, noStream))).position;

/** A follower that keeps everything it is sent, and can be asked to wait for something. */
export class Follower {
  readonly batches: Batch[] = [];
  private readonly end = new AbortController();
  private readonly done: Promise<void>;

  constructor(
    store: EventStore,
    subscription: Omit<Subscription, 'signal'>,
    private readonly pause: () => Promise<unknown> = async () => undefined,
  ) {
    this.done = this.run(store, subscription);
  }

  get events(): readonly StoredEvent[] {
    return this.batches.flatMap(({ events }) => events);
  }

  get ids(): readonly string[] {
    return this.events.map(({ id }) => id);
  }

  until(condition: (follower: this) => boolean): Promise<this> {
    const told = () => `${this.events.length} events came`;
    return eventually(() => this as this, condition, told);
  }

  /** Waits until the follower has seen a position, with an event there or without. */
  reaches(position: Position): Promise<this> {
    return this.until(({ batches }) => (batches.at(-1)?.position ?? '') >= position);
  }

  async stop(): Promise<void> {
    this.end.abort();
    await this.done;
  }

  private async run(store: EventStore, subscription: Omit<Subscription, 'signal'>): Promise<void> {
    for await (const batch of store.subscribe({ ...subscription, signal: this.end.signal })) {
      this.batches.push(batch);
      await this.pause();
    }
  }
}
