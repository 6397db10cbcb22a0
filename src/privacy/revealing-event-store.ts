import {
  type Append,
  type Appended,
  type Batch,
  EventStore,
  type StoredEvent,
  type Subscription,
} from '../event-store/event-store';
import { erasedIn } from './erasures';
import { revealed, subjectsIn } from './revealed';
import type { Keys, SubjectKeys } from './subject-keys';

/** The store as those read it who may know what people said: sealed texts are opened on the way. */
export class RevealingEventStore extends EventStore {
  /** Who follow the events together get the very same ones, and each is opened once. */
  private readonly opened = new WeakMap<StoredEvent, StoredEvent>();

  constructor(
    private readonly sealed: EventStore,
    private readonly keys: SubjectKeys,
  ) {
    super();
  }

  append(append: Append): Promise<Appended> {
    return this.sealed.append(append);
  }

  /** Who was erased in the stream is known to nobody who reads it, also while their key is about to be destroyed. */
  async read(stream: string, from?: number): Promise<readonly StoredEvent[]> {
    const events = await this.sealed.read(stream, from);
    return this.reveal(events, () => true, events.flatMap(erasedIn));
  }

  async *subscribe(subscription: Subscription): AsyncIterable<Batch> {
    const { revealing } = subscription;
    for await (const batch of this.sealed.subscribe(subscription))
      yield revealing ? { ...batch, events: await this.reveal(batch.events, revealing) } : batch;
  }

  ping(): Promise<void> {
    return this.sealed.ping();
  }

  close(): Promise<void> {
    return this.sealed.close();
  }

  private async reveal(
    events: readonly StoredEvent[],
    concerns: (type: string) => boolean,
    erased: readonly string[] = [],
  ): Promise<readonly StoredEvent[]> {
    const subjects = new Set<string>();
    for (const event of events) if (concerns(event.type) && !this.opened.has(event)) subjectsIn(event.data, subjects);
    for (const subject of erased) subjects.delete(subject);
    const keys = await this.keys.toOpen(subjects);
    return events.map((event) => (concerns(event.type) ? this.open(event, keys) : event));
  }

  private open(event: StoredEvent, keys: Keys): StoredEvent {
    const known = this.opened.get(event);
    if (known) return known;
    const now = withOpenTexts(event, keys);
    this.opened.set(event, now);
    return now;
  }
}

const withOpenTexts = (event: StoredEvent, keys: Keys): StoredEvent => {
  const data = revealed(event.id, event.data, keys);
  if (data === event.data) return event;
  const { position, stream, revision, id, type } = event;
  return {
    ...{ position, stream, revision, id, type, data, sealed: event.data },
    get metadata() {
      return event.metadata;
    },
  };
};
