import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, Position, StoredEvent } from '../event-store';

/** After so long without an event the store is asked whether it is there at all: a subscription waits for it without end. */
const patience = 5_000;

/** Every event after a position up to the store's end as it is reached, in commit order. @throws StoreUnavailable */
export async function* eventsSoFar(
  store: EventStore,
  after: Position | null = null,
): AsyncGenerator<StoredEvent, void> {
  const over = new AbortController();
  const batches = store.subscribe({ after, signal: over.signal })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = batches.next();
      while (!(await inTime(next))) await store.ping();
      const { value, done } = await next;
      if (done) return;
      yield* value.events;
      if (value.caughtUp) return;
    }
  } finally {
    over.abort();
  }
}

const inTime = async (next: Promise<unknown>): Promise<boolean> => {
  const over = new AbortController();
  const late = sleep(patience, false, { signal: over.signal }).catch(() => false); // Woken early when it came.
  try {
    return await Promise.race([next.then(() => true), late]);
  } finally {
    over.abort();
  }
};
