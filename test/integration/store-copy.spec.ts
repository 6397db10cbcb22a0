import { randomUUID } from 'node:crypto';
import { copyEvents } from '../../src/event-store/copy/copy-events';
import { copyStore } from '../../src/event-store/copy/copy-store';
import { sideOf } from '../../src/event-store/copy/side';
import { survey } from '../../src/event-store/copy/survey';
import { type EventStore, type NewEvent, noStream, type StoredEvent } from '../../src/event-store/event-store';
import { hashLink } from '../../src/event-store/hash-link';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { copyKeys } from '../../src/privacy/copy-keys';
import { SubjectKeys } from '../../src/privacy/subject-keys';
import { appendTo, event, newStream } from '../contract/events-for-contract';
import { World } from '../contract/eventstoredb-world';
import type { EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
import { unavailable } from '../eventstoredb-double/faults';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';

const dice = (below: number) => Math.floor(Math.random() * below);

/** An event linked to the one before it, as the service links them. */
const linked = (stream: string, revision: number, previous: string | null, data: object): NewEvent => {
  const { metadata, ...rest } = event(data);
  const { hash: _, ...signed } = metadata;
  return {
    ...rest,
    metadata: { ...signed, hash: hashLink({ ...rest, stream, revision, metadata: signed }, previous) },
  };
};

/** Chains of events in many streams, as they come to a service: by one, two or three, in turns. */
const fill = async (store: EventStore, appends: number): Promise<void> => {
  const ends = Array.from({ length: 25 }, () => ({
    stream: newStream(),
    revision: noStream,
    hash: null as string | null,
  }));
  for (let n = 0; n < appends; n += 1) {
    const end = ends[dice(ends.length)] as (typeof ends)[number];
    const [expected, events] = [end.revision, [] as NewEvent[]];
    for (let more = 1 + dice(3); more > 0; more -= 1) {
      const next = linked(end.stream, end.revision + 1, end.hash, {
        n,
        '1': -1.5e-7,
        text: '排水沟\n\u0000"\\',
        list: [null],
      });
      events.push(next);
      Object.assign(end, { revision: end.revision + 1, hash: next.metadata.hash });
    }
    await store.append({ stream: end.stream, expected, events });
  }
};

/** The streams of a store, each from its first event on. */
const streamsOf = async (store: EventStore): Promise<(readonly StoredEvent[])[]> => {
  const found: (readonly StoredEvent[])[] = [];
  for (const stream of [...(await survey(store)).streams].sort()) found.push(await store.read(stream));
  return found;
};
const withoutPlace = ({ position: _, ...rest }: StoredEvent) => rest;

describe('a store copied into another', () => {
  const world = new World();
  let postgres: TestPostgres;
  let [url, source]: [string, EventStore] = ['', undefined as never];
  const said: string[] = [];
  const copy = (from: string, to: string) => {
    said.length = 0;
    return copyStore(['--from', from, '--to', to], ({ en, zh }) => said.push(en, zh), copyKeys);
  };
  const openOn = (connectionString: string) => PostgresEventStore.open({ connection: { connectionString } });
  const digests = () => said.flatMap((line) => /SHA-256 ([0-9a-f]{64})$/.exec(line)?.[1] ?? []);
  beforeAll(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase();
    source = await openOn(url);
    await fill(source, 100);
  });
  afterAll(async () => {
    await source.close();
    await world.end();
    await postgres.stop();
  });

  const newDouble = async (): Promise<[EventStoreDouble, EventStore]> => {
    const double = await world.double();
    return [double, await world.store(double.url)];
  };

  it('brings the keys of people along, and one destroyed on either side is destroyed', async () => {
    const masters = { current: 'ab'.repeat(32), former: [] };
    const subjects = ['kept', 'destroyed-there', 'destroyed-here'];
    const [target, here] = [await postgres.createDatabase(), await SubjectKeys.open(url, masters)];
    const before = await here.toSeal(subjects);
    await here.destroy(['destroyed-here']);
    const there = await SubjectKeys.open(target, masters);
    await there.destroy(['destroyed-there']);
    for (const _ of ['once', 'again']) expect(await copy(url, target)).toBe(0);
    expect(said).toContainEqual(expect.stringContaining('3 keys of people were copied'));
    expect(await there.toOpen(['kept', 'destroyed-here'])).toEqual(
      new Map([
        ['kept', before.get('kept')],
        ['destroyed-here', null],
      ]),
    );
    await there.close();
    const later = await SubjectKeys.open(target, masters);
    expect(await later.toOpen(['destroyed-there'])).toEqual(new Map([['destroyed-there', null]]));
    await Promise.all([here, later].map((each) => each.close()));
  });

  it('holds the same events with the same ids, revisions, bytes and chains, there and back again', async () => {
    const [double, there] = await newDouble();
    const back = await postgres.createDatabase();
    expect(await copy(url, double.url)).toBe(0);
    expect(await copy(double.url, back)).toBe(0);
    expect(new Set(digests()).size).toBe(1);

    const original = await streamsOf(source);
    const returned = await openOn(back);
    for (const store of [there, returned]) {
      expect((await streamsOf(store)).map((each) => each.map(withoutPlace))).toEqual(
        original.map((each) => each.map(withoutPlace)),
      );
    }
    for (const events of await streamsOf(returned)) {
      let previous: string | null = null;
      for (const each of events) {
        expect(each.metadata.hash).toBe(hashLink(each, previous));
        previous = each.metadata.hash;
      }
    }
    await returned.close();
    const rows =
      'select position, stream, revision, id, type, data::text, metadata::text from event_store.events order by 1';
    expect(await onServer(back, rows)).toEqual(await onServer(url, rows));
  });

  it('has the digest that anybody can compute from the stored bytes', async () => {
    const recomputed = await onServer(
      url,
      `select encode(sha256(convert_to(string_agg('[' || to_json(stream) || ',' || revision || ',"' || id || '",'
         || to_json(type) || ',' || data || ',' || metadata || ']' || E'\\n', '' order by position), 'UTF8')), 'hex') as digest
       from event_store.events`,
    );
    expect(recomputed).toEqual([{ digest: (await survey(source)).digest }]);
  });

  it('goes on where it was, wherever the target went away in the middle, and says that it does', async () => {
    const [double] = await newDouble();
    const whole = await survey(source);
    for (const moment of ['append', 'appended'] as const) {
      let until = 3 + dice(30);
      const fromThenOn = () => {
        until -= 1;
        if (until <= 0) unavailable();
      };
      double.faults.always(fromThenOn, moment);
      expect(await copy(url, double.url)).toBe(2);
      expect(said.at(-2)).toMatch(/^Interrupted: EventStoreDB .*it goes on where it was/);
      double.faults.clear();
    }
    expect(await copy(url, double.url)).toBe(0);
    expect(double.log.events).toHaveLength(whole.events);
    expect(digests()).toEqual([whole.digest, whole.digest]);
  });

  it('says what came to the source meanwhile, and brings it over when it runs again', async () => {
    const from = await postgres.createDatabase();
    const [live, to] = [await openOn(from), await openOn(await postgres.createDatabase())];
    await fill(live, 50);
    const first = await survey(live);
    await fill(live, 20);
    expect(await copyEvents(live, { store: to, keepsTurns: false }, first)).toBe(first.events);
    expect((await survey(to)).digest).toBe(first.digest);
    const second = await survey(live);
    expect(await copyEvents(live, { store: to, keepsTurns: false }, second)).toBe(second.events - first.events);
    expect((await survey(to)).digest).toBe(second.digest);
    await Promise.all([live.close(), to.close()]);
  });

  it('leaves alone what the target holds of streams the source does not know', async () => {
    const [double, there] = await newDouble();
    await there.append(appendTo(newStream('elsewhere'), noStream, event(), event()));
    expect(await copy(url, double.url)).toBe(0);
    await there.append(appendTo(newStream('elsewhere'), noStream));
    expect(await copy(url, double.url)).toBe(0);
    expect(said).toContain('0 events were copied');
  });

  describe('is refused', () => {
    const target = async (prepare: (store: EventStore, first: StoredEvent) => Promise<unknown>) => {
      const to = await postgres.createDatabase();
      const store = await openOn(to);
      const [stream = ''] = (await survey(source)).streams;
      const [first] = await source.read(stream);
      await prepare(store, first as StoredEvent);
      await store.close();
      return to;
    };
    const refused = async (from: string, to: string, en: RegExp, zh: RegExp) => {
      expect(await copy(from, to)).toBe(2);
      expect(said.slice(-2)).toEqual([expect.stringMatching(en), expect.stringMatching(zh)]);
      expect(said.join()).not.toContain(new URL(url).password);
    };

    it('when the target holds another event of a stream, naming stream and revision', async () => {
      const to = await target((store, { stream }) => store.append(appendTo(stream, noStream)));
      await refused(url, to, /another event as revision 0 of grievance-/, /第 0 版是另一事件/);
    });

    it('when the target holds the event with other content', async () => {
      const to = await target((store, { stream, position: _, ...rest }) =>
        store.append(appendTo(stream, noStream, { ...rest, data: {} })),
      );
      await refused(url, to, /revision 0 of grievance-.* with other content/, /顺序或内容不同/);
    });

    it('when the target went on by itself', async () => {
      const to = await target(async () => undefined);
      expect(await copy(url, to)).toBe(0);
      const store = await openOn(to);
      const [stream = ''] = (await survey(source)).streams;
      const { length } = await source.read(stream);
      await store.append(appendTo(stream, length - 1));
      await store.close();
      await refused(
        url,
        to,
        new RegExp(`revision ${length} of grievance-.*the source does not have`),
        /目标已投入使用/,
      );
    });

    it('when both are the same store', () =>
      refused(url, url.replace('127.0.0.1', 'localhost'), /the same store/, /同一存储/));

    it('when a side cannot be reached, and names it', async () => {
      await refused(
        url,
        'esdb://admin:s3cret@127.0.0.1:1?tls=true',
        /The target esdb:\/\/127.0.0.1:1 cannot be opened: EventStoreDB/,
        /目标.*无法打开/,
      );
      await refused(
        'postgres://x:s3cret@127.0.0.1:1/e',
        url,
        /The source postgres:\/\/127.0.0.1:1\/e cannot be opened/,
        /来源.*无法打开/,
      );
      expect(said.join()).not.toMatch(/s3cret/);
    });

    it('when the source was never a store, and leaves it as it is', async () => {
      const never = await postgres.createDatabase();
      await refused(never, url, /holds no events/, /没有事件/);
      expect(await onServer(never, `select to_regnamespace('event_store') as there`)).toEqual([{ there: null }]);
      await refused(`/tmp/no-${randomUUID()}`, url, /holds no events/, /没有事件/);
    });

    it('when it is not said from where to where', async () => {
      expect(await copyStore(['--from', url], ({ en }) => said.push(en), copyKeys)).toBe(2);
      expect(said.at(-1)).toMatch(/--from <store> --to <store>/);
      expect(await copyStore(['--frm', url], ({ en }) => said.push(en), copyKeys)).toBe(2);
    });
  });

  it('opens a database so that appends of one turn are stored in their order', async () => {
    const { store, close } = await sideOf(await postgres.createDatabase()).open('target');
    const streams = Array.from({ length: 300 }, () => newStream());
    await Promise.all(streams.map((stream) => store.append(appendTo(stream, noStream))));
    expect([...(await survey(store)).streams]).toEqual(streams);
    await close();
  });
});
