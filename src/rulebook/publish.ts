import { type EventStore, noStream, type StoredEvent, WrongExpectedRevision } from '../event-store/event-store';
import { linked } from '../event-store/hash-link';
import { type Seed, uuidFrom } from '../grievance/seeds';
import type { Actor } from '../kernel/actor';
import type { Decide } from '../kernel/decision';
import { isRefusal, type Refusal } from '../kernel/refusal';
import type { RulebookEvent } from './domain/events';
import { type Context, evolve, nothingPublished, type Publications } from './domain/publications';
import { learnFrom } from './learn-from';

export const category = 'rulebook-';

/** What publishing answers: the rulebook, where its stream is now, and the events that were added. */
export interface Published {
  readonly id: string;
  readonly revision: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly at: string }[];
}

/** A wish to publish something in one stream, by one decision. */
export interface Publishing<Wish> {
  readonly id: string;
  readonly decision: string;
  readonly decide: Decide<Publications, Wish, RulebookEvent, Context>;
  readonly wish: Wish;
  readonly asking: { readonly actor: Actor; readonly correlation: string };
  readonly now: string;
  /** Where the ids of the events come from; the same for a repeated wish. */
  readonly seed: Seed;
}

const readable = ({ type, data }: StoredEvent): RulebookEvent => ({ type, data }) as unknown as RulebookEvent;

const attempt = async <Wish>(store: EventStore, publishing: Publishing<Wish>): Promise<Published | Refusal> => {
  const { id, decision, decide, wish, asking, now, seed } = publishing;
  const stream = `${category}${id}`;
  const stored = await store.read(stream);
  for (const each of stored) learnFrom(each);
  const answered = (revision: number, events: readonly Pick<StoredEvent, 'id' | 'type' | 'data'>[]): Published => ({
    id,
    revision,
    events: events.map((each) => ({ id: each.id, type: each.type, at: (each.data as { at: string }).at })),
  });
  const earlier = stored.filter((each) => each.id === uuidFrom(seed, 'event 0'));
  if (earlier[0]) return answered(earlier[0].revision, earlier);
  const answer = decide(stored.map(readable).reduce(evolve, nothingPublished), wish, { actor: asking.actor, now });
  if (isRefusal(answer)) return answer;
  const expected = stored.at(-1)?.revision ?? noStream;
  if (answer.length === 0) return answered(expected, []);
  const drafts = answer.map(({ type, data }, index) => {
    const { actor, correlation } = asking;
    const metadata = { schema: 1, actor: actor.id, unit: actor.unit, correlation, decision, recordedAt: now };
    return { id: uuidFrom(seed, `event ${index}`), type, data, metadata };
  });
  const events = linked(stream, { revision: expected, hash: stored.at(-1)?.metadata.hash ?? null }, drafts);
  const { revision } = await store.append({ stream, expected, events });
  for (const each of events) learnFrom(each);
  return answered(revision, events);
};

/** Read, fold, decide, append: the one way rulebooks and calendars change; what was published is known at once here. */
export const publish = async <Wish>(store: EventStore, publishing: Publishing<Wish>): Promise<Published | Refusal> => {
  try {
    return await attempt(store, publishing);
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision)) throw error;
    return attempt(store, publishing);
  }
};
