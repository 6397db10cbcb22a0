import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, StoreUnavailable, type Subscription } from '../../src/event-store/event-store';
import type { EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
import * as faults from '../eventstoredb-double/faults';
import { anyRevision } from '../eventstoredb-double/log';
import { appendOne, Follower, newStream } from './events-for-contract';
import { World } from './eventstoredb-world';

describe('a subscription to EventStoreDB', () => {
  let world: World;
  let double: EventStoreDouble;
  let store: EventStore;
  let followers: Follower[];
  beforeEach(async () => {
    world = new World();
    double = await world.double();
    store = await world.store(double.url);
    followers = [];
  });
  afterEach(async () => {
    await Promise.all(followers.map((follower) => follower.stop()));
    await world.end();
  });

  const follow = (on: EventStore, how: Omit<Subscription, 'signal'>, pause?: () => Promise<unknown>): Follower => {
    const follower = new Follower(on, how, pause);
    followers.push(follower);
    return follower;
  };
  const appendMany = async (count: number, stream?: string) => {
    for (let i = 0; i < count; i += 1) await appendOne(store, stream && `${stream}-${i}`);
  };
  /** Stored already, so that nobody waits until it was sent. */
  const stored = (stream: string, type: string, count: number, text = '') => {
    const kind = new Map([
      ['type', type],
      ['content-type', 'application/json'],
    ]);
    const [data, customMetadata] = [Buffer.from(JSON.stringify({ text })), Buffer.from('{}')];
    const events = Array.from({ length: count }, () => ({ id: randomUUID(), metadata: kind, data, customMetadata }));
    double.log.append(stream, anyRevision, events);
  };
  const wholeAndInOrder = ({ ids, events }: Follower, count: number) => {
    expect(ids).toEqual(double.log.events.filter(({ stream }) => !stream.startsWith('$')).map(({ id }) => id));
    expect(ids).toHaveLength(count);
    const positions = events.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort());
  };

  it.each([
    ['the node goes away', faults.unavailable],
    ['the server cancels it', faults.cancelled],
    ['the node loses its leader', faults.noLeader],
    ['the password is changed for a moment', faults.unauthenticated],
  ])('goes on without a gap and without a repetition when %s, again and again', async (_, fault) => {
    await appendMany(20);
    double.faults.once('subscribe', fault, 2);
    const follower = follow(store, { after: null, batchSize: 3 });
    await follower.until(({ events }) => events.length > 5);
    for (let round = 0; round < 4; round += 1) {
      double.faults.once('delivery', fault);
      await appendMany(5);
    }
    await follower.reaches(await appendOne(store));
    wholeAndInOrder(follower, 41);
    expect(double.doorkeeper.count('subscribe')).toBeGreaterThan(4);
  });

  it('goes on when its connection is cut, while it catches up and while it waits', async () => {
    const network = await world.networkBefore(double);
    const far = await world.store(network.url);
    await appendMany(300);
    const follower = follow(far, { after: null, batchSize: 7 }, () => sleep(2));
    for (let round = 0; round < 5; round += 1) {
      await follower.until(({ events }) => events.length >= 40 * (round + 1));
      await network.refuse();
      await appendMany(10);
      await network.restore();
    }
    await follower.reaches(await appendOne(store));
    wholeAndInOrder(follower, 351);
  });

  it('goes on when the store was away for longer than an append would wait', async () => {
    const hasty = await world.store(double.url, 1_500);
    const follower = follow(store, { after: null });
    await follower.reaches(await appendOne(store));
    double.faults.always(faults.unavailable, 'subscribe', 'read');
    double.faults.once('delivery', faults.unavailable);
    await appendMany(3);
    double.faults.always(faults.unavailable, 'append');
    await expect(appendOne(hasty)).rejects.toThrow(StoreUnavailable);
    double.faults.clear();
    await follower.reaches(await appendOne(store));
    wholeAndInOrder(follower, 5);
  });

  it('sends an event once that the server delivers twice', async () => {
    double.faults.always(() => undefined, 'delivery');
    await appendMany(10);
    const follower = follow(store, { after: null, batchSize: 4 });
    await appendMany(10);
    await follower.reaches(await appendOne(store));
    wholeAndInOrder(follower, 21);
  });

  it('is begun again when it falls silent on a connection that lives', async () => {
    const follower = follow(store, { after: null });
    await follower.reaches(await appendOne(store));
    double.faults.once('delivery', faults.never);
    await appendMany(3);
    await follower.reaches(await appendOne(store));
    wholeAndInOrder(follower, 5);
  });

  it('is begun again when the network swallows everything', async () => {
    const network = await world.networkBefore(double);
    const far = await world.store(network.url);
    const follower = follow(far, { after: null });
    await follower.reaches(await appendOne(store));
    network.silence();
    await appendMany(3);
    await sleep(6_000);
    expect(follower.events).toHaveLength(1);
    await network.refuse();
    await network.restore();
    await follower.reaches(await appendOne(store));
    wholeAndInOrder(follower, 5);
  });

  it('moves on over quiet stretches, by checkpoints while many events are skipped and by looking for the last', async () => {
    const wanted = await appendOne(store, newStream('review'));
    stored(newStream(), 'GrievanceReceived', 1_500);
    const end = await appendOne(store);
    const follower = await follow(store, { after: null, prefixes: ['review-'] }).reaches(end);
    expect(follower.events).toHaveLength(1);
    expect(follower.events[0]?.position).toBe(wanted);
    // One look goes over 128 events, or waits a quarter of a second in vain.
    expect(double.doorkeeper.count('read')).toBeLessThan(100);
    expect(follower.batches.at(-1)).toEqual({ events: [], position: end, caughtUp: true });
    const resumed = await follow(store, {
      after: follower.batches[1]?.position ?? null,
      prefixes: ['review-'],
    }).reaches(end);
    expect(resumed.events).toEqual([]);
  });

  it('does not stall at a checkpoint whose reader fails, nor do the others', async () => {
    stored(newStream(), 'GrievanceReceived', 1_100);
    const failing = async () => {
      for await (const _ of store.subscribe({ after: null, prefixes: ['x-'], signal: new AbortController().signal })) {
        throw new Error('the reader failed');
      }
    };
    await expect(failing()).rejects.toThrow('the reader failed');
    const other = follow(store, { after: null, prefixes: ['x-'] });
    await other.reaches(await appendOne(store, 'x-1'));
    expect(other.events).toHaveLength(1);
  });

  it('keeps what the server writes for itself from its reader', async () => {
    stored('$stats-127.0.0.1', '$statsCollected', 1);
    stored('$$grievance-1', '$metadata', 1);
    stored('grievance-links', '$>', 1);
    const end = await appendOne(store);
    for (const prefixes of [undefined, ['grievance-']]) {
      const follower = await follow(store, { after: null, prefixes }).reaches(end);
      expect(follower.events.map(({ position }) => position)).toEqual([end]);
    }
  });

  it('refuses a position of another store', async () => {
    const from = (after: string) =>
      store.subscribe({ after, signal: new AbortController().signal })[Symbol.asyncIterator]().next();
    await expect(from('0000000000000042')).rejects.toThrow(/not a position of this store/);
    await expect(from('C:42/P:42')).rejects.toThrow(/not a position of this store/);
  });

  it('holds little for a slow reader, and ends at once when told to', async () => {
    stored(newStream(), 'GrievanceReceived', 3_000, 'x'.repeat(1_900));
    let delivered = 0;
    double.faults.always(() => (delivered += 1), 'delivery');
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const follower = follow(store, { after: null, batchSize: 10 }, () => gate);
    await follower.until(({ batches }) => batches.length > 0);
    await sleep(300);
    expect(follower.batches).toHaveLength(1);
    expect(delivered).toBeLessThan(500);
    const stopped = follower.stop();
    open();
    await stopped;
    expect(follower.batches).toHaveLength(1);
  });
});
