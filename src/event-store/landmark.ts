import type { EventStore, Position, StoredEvent } from './event-store';

/**
 * The last event a reader came by, kept beside the position it resumes after. A position says something only in the
 * store that gave it: where this very event stands at this very place, everything before it was read there, too.
 */
export interface Landmark {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly position: Position;
}

/** How far a reader has come, and by what it recognises the store it came so far in. */
export interface Reached {
  readonly position: Position | null;
  readonly landmark: Landmark | null;
}

/** What to remember of the last event of a batch; null of none. */
export const landmarkOf = (events: readonly StoredEvent[]): Landmark | null => {
  const last = events.at(-1);
  return last ? { stream: last.stream, revision: last.revision, id: last.id, position: last.position } : null;
};

/**
 * Whether a reader may resume where it was. Not so when the events were moved to another store, or the store was set
 * back to an older copy of itself: then it reads from the first event again. @throws StoreUnavailable
 */
export const mayResume = async (store: EventStore, { position, landmark }: Reached): Promise<boolean> => {
  if (position === null) return true;
  if (landmark === null) return false;
  const [found] = await store.read(landmark.stream, landmark.revision);
  return found?.id === landmark.id && found.position === landmark.position;
};
