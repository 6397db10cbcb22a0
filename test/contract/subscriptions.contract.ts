import { setTimeout as sleep } from 'node:timers/promises';
import { noStream, type Position } from '../../src/event-store/event-store';
import type { Opened } from './event-store.contract';
import { appendOne, appendTo, event, Follower, newStream } from './events-for-contract';

export const describeSubscriptions = (opened: Opened): void => {
  describe('subscribe', () => {
    const followers: Follower[] = [];
    const follow = (...args: ConstructorParameters<typeof Follower>): Follower => {
      const follower = new Follower(...args);
      followers.push(follower);
      return follower;
    };
    afterEach(() => Promise.all(followers.splice(0).map((follower) => follower.stop())));

    it('sends what is stored and then what comes', async () => {
      const { store } = opened();
      const before = await appendOne(store);
      const follower = await follow(store, { after: null }).reaches(before);
      const after = await appendOne(store);
      await follower.reaches(after);
      expect(follower.events.map(({ position }) => position)).toEqual(expect.arrayContaining([before, after]));
    });

    it('hears of what another client appends, before it would look by itself', async () => {
      const { store, another } = opened();
      const other = await another();
      const follower = await follow(store, { after: await appendOne(store) }).until(
        ({ batches }) => batches.length > 0,
      );
      const waits: number[] = [];
      for (let i = 0; i < 9; i += 1) {
        const position = await appendOne(other);
        const begun = performance.now();
        await follower.reaches(position);
        waits.push(performance.now() - begun);
      }
      // One that only looked would wait a second every time; on a busy machine, the shortest wait tells.
      expect(Math.min(...waits)).toBeLessThan(500);
    });

    it('says once, without events, that the end was reached when it starts there', async () => {
      const { store } = opened();
      const end = await appendOne(store);
      const follower = await follow(store, { after: end }).until(({ batches }) => batches.length > 0);
      await sleep(1_500);
      expect(follower.batches).toEqual([{ events: [], position: end, caughtUp: true }]);
    });

    it('says that it caught up only with the last of what is stored', async () => {
      const { store } = opened();
      const start = await appendOne(store);
      const end = (await store.append(appendTo(newStream(), noStream, ...Array.from({ length: 25 }, () => event()))))
        .position;
      const follower = await follow(store, { after: start, batchSize: 10 }).until(({ batches }) =>
        batches.some((batch) => batch.caughtUp),
      );
      expect(follower.events).toHaveLength(25);
      expect(follower.batches.every(({ events }) => events.length <= 10)).toBe(true);
      expect(follower.batches.findIndex(({ caughtUp }) => caughtUp)).toBe(follower.batches.length - 1);
      expect(follower.batches.at(-1)?.position).toBe(end);
    });

    it('resumes after any position, without a gap and without a repetition', async () => {
      const { store } = opened();
      const start = await appendOne(store);
      for (let i = 0; i < 12; i += 1) await appendOne(store);
      const end = await appendOne(store);
      const all = await follow(store, { after: start, batchSize: 4 }).reaches(end);
      for (const [i, { position }] of all.events.entries()) {
        const resumed = await follow(store, { after: position }).reaches(end);
        expect(resumed.ids).toEqual(all.ids.slice(i + 1));
      }
      for (const { position } of all.batches) {
        const resumed = await follow(store, { after: position, batchSize: 3 }).reaches(end);
        expect(resumed.ids).toEqual(
          all.events.filter((event) => event.position > String(position)).map(({ id }) => id),
        );
      }
    });

    it('sends only streams with one of the prefixes, and moves on over the others', async () => {
      const { store } = opened();
      const start = await appendOne(store);
      const wanted = ['delegation-1_%', 'review-'].map((prefix) => newStream(prefix.slice(0, -1)));
      for (const stream of [newStream(), ...wanted, newStream('delegation-1x'), newStream('unreview')])
        await appendOne(store, stream);
      const prefixes = wanted.map((stream) => stream.slice(0, 16));
      const end = await appendOne(store);
      const follower = await follow(store, { after: start, prefixes }).reaches(end);
      expect(follower.events.map(({ stream }) => stream)).toEqual(wanted);
      expect(follower.batches.at(-1)).toMatchObject({ position: end, caughtUp: true });
    });

    it('waits for a slow reader and holds little meanwhile', async () => {
      const { store } = opened();
      const start = await appendOne(store);
      const append = async () =>
        store.append(appendTo(newStream(), noStream, ...Array.from({ length: 50 }, () => event())));
      for (let i = 0; i < 10; i += 1) await append();
      let open = () => {};
      const gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      const follower = follow(store, { after: start, batchSize: 20 }, () => gate);
      await follower.until(({ batches }) => batches.length === 1);
      await sleep(100);
      const { position } = await append();
      expect(follower.batches).toHaveLength(1);
      open();
      await follower.reaches(position);
      expect(new Set(follower.ids).size).toBe(550);
      expect(follower.ids).toHaveLength(550);
    });

    it('ends quietly when told to, before it began, while it waits or while it reads', async () => {
      const { store } = opened();
      const ended: AbortSignal = AbortSignal.abort();
      for await (const _ of store.subscribe({ after: null, signal: ended })) throw new Error('a batch came');
      const waiting = await follow(store, { after: await appendOne(store) }).until(({ batches }) => batches.length > 0);
      const reading = follow(store, { after: null, batchSize: 1 });
      await reading.until(({ batches }) => batches.length > 2);
      await Promise.all([waiting.stop(), reading.stop()]);
    });

    it('ends when the reader leaves, and when the store is closed', async () => {
      const { store, another } = opened();
      for await (const _ of store.subscribe({ after: null, signal: new AbortController().signal })) break;
      const other = await another();
      const follower = await follow(other, { after: null }).until(({ batches }) => batches.length > 0);
      await other.close();
      await follower.stop();
    });

    it('shows everybody the same order, nothing lost and nothing doubled, while 64 writers append', async () => {
      const { store, another } = opened();
      const stores = await Promise.all([another(), another(), another(), another()]);
      const start = await appendOne(store);
      const fromStart = follow(store, { after: start, batchSize: 37 });
      let middle: Position | undefined;
      let fromMiddle: Follower | undefined;
      const written = Array.from({ length: 64 }, async (_, writer) => {
        const client = stores[writer % stores.length] ?? store;
        const stream = newStream();
        const ids: string[] = [];
        for (let revision = noStream; revision < 12; ) {
          const events = Array.from({ length: 1 + ((writer + revision + 1) % 3) }, () => event());
          const { position, revision: reached } = await client.append(appendTo(stream, revision, ...events));
          revision = reached;
          ids.push(...events.map(({ id }) => id));
          if (ids.length > 6) middle ??= position;
          if (middle) fromMiddle ??= follow(stores[0] ?? store, { after: middle });
        }
        return ids;
      });
      const ids = (await Promise.all(written)).flat();
      const end = await appendOne(store);
      await fromStart.reaches(end);
      await fromMiddle?.reaches(end);
      const all = await follow(store, { after: start }).reaches(end);
      const positions = all.events.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect([...all.ids].slice(0, -1).sort()).toEqual([...ids].sort());
      expect(fromStart.ids).toEqual(all.ids);
      expect(fromMiddle?.ids).toEqual(
        all.events.filter(({ position }) => position > String(middle)).map(({ id }) => id),
      );
    });
  });
};
