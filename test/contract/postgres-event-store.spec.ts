import { randomUUID } from 'node:crypto';
import { type EventStore, EventTooLarge, noStream, StoreUnavailable } from '../../src/event-store/event-store';
import { EventIdTaken } from '../../src/event-store/postgres/failures';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { eventually } from '../eventually';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';
import { eventStoreContract } from './event-store.contract';
import { appendOne, appendTo, event, Follower, newStream } from './events-for-contract';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const openOn = (connectionString: string, appendDeadline?: number) =>
  PostgresEventStore.open({ connection: { connectionString }, appendDeadline });

const cutEverything = (url: string) =>
  onServer(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'event-store'`,
  );

eventStoreContract('PostgreSQL', async () => {
  const url = await postgres.createDatabase();
  const opened: EventStore[] = [];
  const another = async () => {
    const store = await openOn(url);
    opened.push(store);
    return store;
  };
  return {
    store: await another(),
    another,
    close: async () => void (await Promise.all(opened.map((store) => store.close()))),
  };
});

describe('PostgreSQL as event store', () => {
  let url: string;
  let store: PostgresEventStore;
  beforeEach(async () => {
    url = await postgres.createDatabase();
    store = await openOn(url);
  });
  afterEach(() => store.close());

  it('makes its schema once when many services start at once', async () => {
    const fresh = await postgres.createDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openOn(fresh)));
    await Promise.all(stores.map((each) => appendOne(each)));
    const [{ versions }] = (await onServer(fresh, 'select count(*)::int as versions from event_store.migrations')) as [
      { versions: number },
    ];
    expect(versions).toBe(1);
    await Promise.all(stores.map((each) => each.close()));
  });

  it('refuses a schema that a newer program made', async () => {
    await onServer(url, 'insert into event_store.migrations (version) values (99)');
    await expect(openOn(url)).rejects.toThrow(/version 99.*newer/);
  });

  it('refuses an event id that another stream has, and an append that is stored in part, and nothing else', async () => {
    const [taken, other] = [event(), event()];
    await store.append(appendTo(newStream(), noStream, taken));
    const half = newStream();
    await store.append(appendTo(half, noStream, other));
    const attempts = [
      appendTo(newStream(), noStream, taken),
      appendTo(half, 0, other, event()),
      ...Array.from({ length: 5 }, () => appendTo(newStream(), noStream)),
      appendTo(newStream(), noStream, event(), taken),
    ];
    const outcomes = await Promise.allSettled(attempts.map((append) => store.append(append)));
    expect(outcomes.map(({ status }) => status[0]).join('')).toBe('rrfffffr');
    for (const i of [0, 1, 7]) expect(outcomes[i]).toMatchObject({ reason: expect.any(EventIdTaken) });
    expect(await store.read(half)).toHaveLength(1);
  });

  it('refuses the same new id for two streams at once but for one of them', async () => {
    const same = event();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => store.append(appendTo(newStream(), noStream, same))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('takes an event of exactly one mebibyte and none larger', async () => {
    const empty = event({ text: '' });
    const rest = 1024 * 1024 - Buffer.byteLength(JSON.stringify(empty.data) + JSON.stringify(empty.metadata));
    await store.append(appendTo(newStream(), noStream, { ...empty, data: { text: 'x'.repeat(rest) } }));
    const larger = { ...event({ text: 'x'.repeat(rest + 1) }), metadata: empty.metadata };
    await expect(store.append(appendTo(newStream(), noStream, larger))).rejects.toThrow(EventTooLarge);
  });

  it.each([
    ['a stream with a NUL', appendTo('grievance-\u0000', noStream)],
    ['a stream with half a surrogate pair', appendTo('grievance-\ud800', noStream)],
    ['an id that is not a UUID', appendTo(newStream(), noStream, { ...event(), id: 'one' })],
    ['no events', { stream: newStream(), expected: noStream, events: [] }],
  ])('refuses %s', async (_, append) => {
    await expect(store.append(append)).rejects.toThrow(TypeError);
    expect(await store.read(append.stream)).toEqual([]);
  });

  it('stores every acknowledged append exactly once while its connections are cut', async () => {
    const other = await openOn(url);
    const follower = new Follower(other, { after: null, batchSize: 50 });
    const acknowledged: string[] = [];
    let writing = true;
    const cutting = (async () => {
      for (let cuts = 0; cuts < 60; cuts += (await cutEverything(url)).length) {
        const before = acknowledged.length;
        await eventually(() => acknowledged.length > before + 20);
      }
      writing = false;
    })();
    const writers = Array.from({ length: 32 }, async (_, writer) => {
      const [client, stream] = [writer % 2 ? store : other, newStream()];
      for (let revision = noStream; writing; ) {
        const events = [event(), event()].slice(writer % 2);
        revision = (await client.append(appendTo(stream, revision, ...events))).revision;
        acknowledged.push(...events.map(({ id }) => id));
      }
    });
    await Promise.all([...writers, cutting]);
    await follower.reaches(await appendOne(store));
    expect([...follower.ids].slice(0, -1).sort()).toEqual([...acknowledged].sort());
    const positions = follower.events.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort());
    await follower.stop();
    await other.close();
  });

  it('gives positions in the order of commits to several services with one writer each', async () => {
    const stores = [store, ...(await Promise.all(Array.from({ length: 3 }, () => openOn(url))))];
    const follower = new Follower(store, { after: null, batchSize: 7 });
    const writing = stores.map(async (each) => {
      for (let append = 0; append < 100; append += 1) await appendOne(each);
    });
    await Promise.all(writing);
    await follower.reaches(await appendOne(store));
    await follower.stop();
    expect(follower.events.map(({ position }) => Number(position))).toEqual(
      Array.from({ length: 401 }, (_, i) => i + 1),
    );
    await Promise.all(stores.slice(1).map((each) => each.close()));
  });

  it('hears announcements again after the listening connection was cut', async () => {
    const other = await openOn(url);
    const follower = new Follower(store, { after: null });
    for (let round = 0; round < 3; round += 1) {
      await follower.reaches(await appendOne(other));
      await cutEverything(url);
      await follower.reaches(await appendOne(other));
    }
    await follower.stop();
    await other.close();
    expect(new Set(follower.ids).size).toBe(follower.ids.length);
  });

  it('delays nobody for a slow transaction elsewhere in the database', async () => {
    const follower = new Follower(store, { after: null });
    const slow = onServer(url, `do $$ begin perform txid_current(); perform pg_sleep(3600); end $$`);
    const cut = expect(slow).rejects.toThrow(/terminat/);
    const sleepers = `from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;
    await eventually(async () => (await onServer(url, `select 1 ${sleepers}`)).length > 0);
    await follower.reaches(await appendOne(store));
    await onServer(url, `select pg_terminate_backend(pid) ${sleepers}`);
    await Promise.all([cut, follower.stop()]);
  });

  it('finds rare prefixes far apart in bounded steps', async () => {
    await onServer(
      url,
      `insert into event_store.events
       select n, 'quiet-' || n, 0, gen_random_uuid(), 'Quiet', '{}', '{}' from generate_series(1, 35000) n`,
    );
    const stream = newStream('rare');
    const position = await appendOne(store, stream);
    const follower = await new Follower(store, { after: null, prefixes: ['rare-'] }).reaches(position);
    expect(follower.events.map((each) => each.stream)).toEqual([stream]);
    expect(follower.batches).toHaveLength(4);
    await follower.stop();
  });

  it('refuses a position that it cannot have given', async () => {
    const from = (after: string) =>
      store.subscribe({ after, signal: new AbortController().signal })[Symbol.asyncIterator]().next();
    await expect(from('C:123/P:123')).rejects.toThrow(/not a position/);
    await expect(from('0000000000009999')).rejects.toThrow(/beyond the store's last/);
  });

  it('is unavailable once closed, and answers what was under way before', async () => {
    const other = await openOn(url);
    const under = Array.from({ length: 50 }, () => appendOne(other));
    const closing = other.close();
    await expect(other.append(appendTo(newStream(), noStream))).rejects.toThrow(StoreUnavailable);
    expect(new Set(await Promise.all(under)).size).toBe(50);
    await closing;
    await expect(other.ping()).rejects.toThrow(StoreUnavailable);
    await expect(other.read(`grievance-${randomUUID()}`)).rejects.toThrow(StoreUnavailable);
  });

  it('answers a ping', async () => {
    await store.ping();
  });
});
