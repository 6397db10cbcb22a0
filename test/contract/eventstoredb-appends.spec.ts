import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EventStore,
  EventTooLarge,
  noStream,
  StoreUnavailable,
  WrongExpectedRevision,
} from '../../src/event-store/event-store';
import type { EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
import * as faults from '../eventstoredb-double/faults';
import { eventually } from '../eventually';
import { appendOne, appendTo, event, newStream } from './events-for-contract';
import { World } from './eventstoredb-world';
import { inPlainProcess } from './plain-process';

describe('an append to EventStoreDB', () => {
  let world: World;
  let double: EventStoreDouble;
  let store: EventStore;
  beforeEach(async () => {
    world = new World();
    double = await world.double();
    store = await world.store(double.url);
  });
  afterEach(() => world.end());

  const storedOnce = async (act: () => void) => {
    const stream = newStream();
    await store.append(appendTo(stream, noStream));
    const append = appendTo(stream, 0, event(), event());
    act();
    const answer = await store.append(append);
    const stored = await store.read(stream);
    expect(stored.slice(1).map(({ id }) => id)).toEqual(append.events.map(({ id }) => id));
    expect(answer).toEqual({ revision: 2, position: stored[2]?.position });
  };

  it('is a call of its own with a deadline, not one of the shared batch', async () => {
    await appendOne(store);
    expect(double.doorkeeper.count('append')).toBe(1);
    expect(double.doorkeeper.count('batchAppend')).toBe(0);
  });

  // Should a later client pass this, appends could share one batch again.
  it('does so because the batch of the client ends the process when an answer comes twice', async () => {
    const script = `
      const { EventStoreDBClient, jsonEvent } = require('@eventstore/db-client');
      const { EventStoreDouble } = require('./test/eventstoredb-double/eventstoredb-double');
      EventStoreDouble.start().then(async (double) => {
        double.faults.once('answered', () => undefined);
        await EventStoreDBClient.connectionString(double.url).appendToStream('a', jsonEvent({ type: 'E', data: {} }));
        setTimeout(() => process.exit(0), 60_000);
      });
    `;
    const { said, code } = await inPlainProcess(script);
    expect(said).toMatch(/TypeError.*not iterable/);
    expect(code).not.toBe(0);
  });

  it.each([
    ['the node is away for a moment', faults.unavailable],
    ['the node is not ready', faults.notReady],
    ['the server cancels the call', faults.cancelled],
    ['the commit timed out', faults.timedOut],
    ['the cluster has no leader yet', faults.noLeader],
  ])('is tried again with the same ids while %s, before or after it was stored', async (_, fault) => {
    await storedOnce(() => double.faults.once('append', fault, 3));
    await storedOnce(() => double.faults.once('appended', fault, 3));
    expect(double.doorkeeper.count('append')).toBe(2 * (1 + 4));
  });

  it('answers as if nothing had happened when only the answer was lost, on a connection that lives', async () => {
    store = await world.store(double.url, 5_000);
    await storedOnce(() => double.faults.once('appended', faults.never));
  });

  it('is stored once when its answer comes late, after it was sent again', async () => {
    store = await world.store(double.url, 5_000);
    const sentAgain = () => eventually(() => double.doorkeeper.count('append') === 3);
    await storedOnce(() => double.faults.once('appended', sentAgain));
    await appendOne(store);
  });

  it.each(['append', 'half-append', 'appended'] as const)(
    'is stored once when the connection is cut at the moment "%s"',
    async (moment) => {
      const network = await world.networkBefore(double);
      store = await world.store(network.url);
      await storedOnce(() =>
        double.faults.once(moment, async () => {
          await network.refuse();
          await sleep(200);
          await network.restore();
        }),
      );
    },
  );

  it('answers a repeated request as the first one, and the other request of the moment as its own', async () => {
    const append = appendTo(newStream(), noStream, event(), event(), event());
    const other = await world.store(double.url);
    const [one, two, three] = await Promise.all([store.append(append), other.append(append), appendOne(store)]);
    expect(one).toEqual(two);
    expect(one.position).not.toBe(three);
    expect(await store.read(append.stream)).toHaveLength(3);
  });

  it('stores nothing again for a wish repeated at the revision that the stream has by now', async () => {
    const append = appendTo(newStream(), noStream, event());
    const first = await store.append(append);
    await (await world.store(double.url)).append(appendTo(append.stream, 0, event(), event()));
    for (const client of [store, await world.store(double.url)]) {
      expect(await client.append({ ...append, expected: 2 })).toEqual(first);
    }
    expect(await store.read(append.stream)).toHaveLength(3);
  });

  it('refuses an append that is stored in part', async () => {
    const [one, two] = [event(), event()];
    const stream = newStream();
    await store.append(appendTo(stream, noStream, one));
    await expect(store.append(appendTo(stream, 0, one, two))).rejects.toThrow(/ids that other events have/);
    expect(await store.read(stream)).toHaveLength(1);
  });

  it.each(['', '&throwOnAppendFailure=false'])(
    'names the actual revision, whatever the option "%s"',
    async (option) => {
      const asked = await world.store(double.url + option);
      const stream = newStream();
      await asked.append(appendTo(stream, noStream, event(), event(), event()));
      const refused = asked.append(appendTo(stream, 0));
      await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(refused).rejects.toMatchObject({ expected: 0, actual: 2 });
      await expect(asked.append(appendTo(newStream(), 4))).rejects.toMatchObject({ expected: 4, actual: noStream });
    },
  );

  it('names an append that is larger than the server takes', async () => {
    const half = () => event({ text: 'x'.repeat(700_000) });
    const refused = store.append(appendTo(newStream(), noStream, half(), half()));
    await expect(refused).rejects.toBeInstanceOf(EventTooLarge);
    await expect(refused).rejects.toMatchObject({ limit: 1024 * 1024 });
  });

  it.each([
    ['the node is away', faults.unavailable, /cannot be reached/],
    ['the node is not ready', faults.notReady, /not ready/],
    ['no answer comes', faults.never, /no answer in time/],
    ['there is no leader', faults.noLeader, /no leader/],
    ['the user may not', faults.accessDenied, /user or the password/],
  ])('is unavailable within the deadline when %s, and says so', async (_, fault, sentence) => {
    const hasty = await world.store(double.url, 1_500);
    double.faults.always(fault, 'append');
    const refused = hasty.append(appendTo(newStream(), noStream));
    await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(refused).rejects.toThrow(sentence);
    double.faults.clear();
    await appendOne(store);
  });

  it('waits out a node that is away for as long as its deadline allows, when others have given up', async () => {
    const hasty = await world.store(double.url, 1_500);
    double.faults.always(faults.unavailable, 'append', 'read', 'features');
    const append = appendOne(store);
    await expect(appendOne(hasty)).rejects.toThrow(StoreUnavailable);
    double.faults.clear();
    await append;
  });

  it('leaves the other stores of the process alone when one loses its connection', async () => {
    const far = await world.double();
    const network = await world.networkBefore(far);
    const lost = await world.store(network.url, 2_000);
    const slow = () => double.faults.once('appended', faults.late(300), 5);
    slow();
    far.faults.always(faults.never, 'append');
    const [failing, fine] = [
      lost.append(appendTo(newStream(), noStream)),
      Array.from({ length: 5 }, () => appendOne(store)),
    ];
    await eventually(() => far.doorkeeper.count('append') > 0);
    await network.refuse();
    await expect(failing).rejects.toThrow(StoreUnavailable);
    expect(new Set(await Promise.all(fine)).size).toBe(5);
  });

  it('is refused once the store is closed, and what was under way is answered before', async () => {
    double.faults.once('appended', faults.late(200), 10);
    const under = Array.from({ length: 10 }, () => appendOne(store));
    const closing = store.close();
    await expect(store.append(appendTo(newStream(), noStream))).rejects.toThrow(StoreUnavailable);
    expect(new Set(await Promise.all(under)).size).toBe(10);
    await closing;
    await expect(store.read('grievance-1')).rejects.toThrow(StoreUnavailable);
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
  });
});
