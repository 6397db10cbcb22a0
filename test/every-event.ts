import type { EventStore, StoredEvent, Subscription } from '../src/event-store/event-store';

/** Every event there is, from the first to the last, or those of some streams. */
export const everyEvent = async (
  store: EventStore,
  which: Pick<Subscription, 'prefixes' | 'revealing'> = {},
): Promise<readonly StoredEvent[]> => {
  const ending = new AbortController();
  const all: StoredEvent[] = [];
  for await (const { events, caughtUp } of store.subscribe({ after: null, signal: ending.signal, ...which })) {
    all.push(...events);
    if (caughtUp) break;
  }
  ending.abort();
  return all;
};
