import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  type Append,
  type Appended,
  type EventStore,
  noStream,
  WrongExpectedRevision,
} from '../../src/event-store/event-store';
import type { Opened } from './event-store.contract';
import { appendOne, event, Follower } from './events-for-contract';

/** What the port says of appends, in its plainest form. */
class Model {
  readonly streams = new Map<string, string[]>();

  append({ stream, expected, events }: Append): number | WrongExpectedRevision {
    const ids = this.streams.get(stream) ?? [];
    const known = ids.indexOf(events.at(-1)?.id ?? '');
    if (known >= 0) return known;
    if (ids.length - 1 !== expected) return new WrongExpectedRevision(stream, expected, ids.length - 1);
    ids.push(...events.map(({ id }) => id));
    this.streams.set(stream, ids);
    return ids.length - 1;
  }
}

/** A step: so many events to one of three streams, off by so much from where the stream is; or an earlier append again. */
const step = fc.record({
  stream: fc.nat({ max: 2 }),
  count: fc.integer({ min: 1, max: 3 }),
  off: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) }),
  again: fc.option(fc.nat(), { freq: 4 }),
  client: fc.nat({ max: 1 }),
});

export const describeInterleavings = (opened: Opened): void => {
  describe('any sequence of appends', () => {
    it('is answered and stored as the model says', async () => {
      const { store, another } = opened();
      const clients = [store, await another()];
      const sequence = fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const [model, names, sent] = [
          new Model(),
          Array.from({ length: 3 }, () => `model-${randomUUID()}`),
          [] as Append[],
        ];
        const start = await appendOne(store);
        for (const { stream, count, off, again, client } of steps) {
          const name = String(names[stream]);
          const repeated = again === null ? undefined : sent[again % Math.max(1, sent.length)];
          const expected = Math.max(noStream, (model.streams.get(name)?.length ?? 0) - 1 + off);
          const append = repeated ?? { stream: name, expected, events: Array.from({ length: count }, () => event()) };
          sent.push(append);
          await agree(clients[client] ?? store, model, append);
        }
        await sameAsModel(store, model, start);
      });
      await fc.assert(sequence, { numRuns: 40 });
    });

    it('sent all at once leaves every stream whole, each append stored once or refused', async () => {
      const { store, another } = opened();
      const clients = [store, await another()];
      const burst = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 40 }), async (steps) => {
        const names = Array.from({ length: 3 }, () => `model-${randomUUID()}`);
        const appends = steps.map(({ stream, count, off }) => ({
          stream: String(names[stream]),
          expected: Math.max(noStream, off - 1),
          events: Array.from({ length: count }, () => event()),
        }));
        const outcomes = await Promise.allSettled(
          appends.map((append, i) => (clients[steps[i]?.client ?? 0] ?? store).append(append)),
        );
        for (const name of names) {
          const stored = await store.read(name);
          const accepted = appends.filter((append, i) => append.stream === name && outcomes[i]?.status === 'fulfilled');
          const order = [...accepted].sort((a, b) => a.expected - b.expected);
          expect(stored.map(({ id }) => id)).toEqual(order.flatMap(({ events }) => events.map(({ id }) => id)));
          expect(stored.map(({ revision }) => revision)).toEqual([...stored.keys()]);
        }
        const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
        expect(refused.every((reason) => reason instanceof WrongExpectedRevision)).toBe(true);
      });
      await fc.assert(burst, { numRuns: 40 });
    });
  });
};

const agree = async (store: EventStore, model: Model, append: Append): Promise<void> => {
  const expected = model.append(append);
  const answer: Appended | WrongExpectedRevision = await store.append(append).catch((error) => error);
  if (expected instanceof WrongExpectedRevision) {
    expect(answer).toBeInstanceOf(WrongExpectedRevision);
    expect(answer).toMatchObject({ actual: expected.actual });
  } else expect(answer).toMatchObject({ revision: expected });
};

const sameAsModel = async (store: EventStore, model: Model, start: string): Promise<void> => {
  const end = await appendOne(store);
  const follower = new Follower(store, { after: start, prefixes: ['model-'] });
  await follower.reaches(end);
  await follower.stop();
  for (const [stream, ids] of model.streams) {
    expect((await store.read(stream)).map(({ id }) => id)).toEqual(ids);
    expect(follower.events.filter((event) => event.stream === stream).map(({ id }) => id)).toEqual(ids);
  }
};
