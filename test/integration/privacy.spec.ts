import { randomBytes, randomUUID } from 'node:crypto';
import type { EventStore, Metadata } from '../../src/event-store/event-store';
import { linked } from '../../src/event-store/hash-link';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { erased } from '../../src/kernel/erased';
import { type MasterKeys, UnknownMasterKey } from '../../src/privacy/master-keys';
import { RevealingEventStore } from '../../src/privacy/revealing-event-store';
import { Sealing } from '../../src/privacy/sealing';
import { SubjectKeys } from '../../src/privacy/subject-keys';
import { eventually } from '../eventually';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';
import { EmbeddedPlace } from './embedded-postgres-place';

const hex = () => randomBytes(32).toString('hex');
/** The keys, in hex, by which subjects' texts were sealed. */
type Known = Map<string, string | undefined>;

const masters = { current: hex(), former: [] };

describe('the keys of people', () => {
  let postgres: TestPostgres;
  let url: string;
  const opened: { close(): Promise<void> }[] = [];
  const open = async (given: MasterKeys = masters): Promise<SubjectKeys> => {
    const keys = await SubjectKeys.open(url, given);
    opened.push(keys);
    return keys;
  };
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  beforeEach(async () => {
    url = await postgres.createDatabase();
  });
  afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));
  afterAll(() => postgres.stop());

  it('are made once, whoever asks first and however many at once', async () => {
    const processes = await Promise.all([open(), open(), open()]);
    const subjects = Array.from({ length: 40 }, (_, n) => `subject-${n}`);
    const given = await Promise.all(
      processes.flatMap((keys) => subjects.map(async (each) => (await keys.toSeal([each])).get(each)?.toString('hex'))),
    );
    expect(new Set(given).size).toBe(subjects.length);
    expect(given.slice(0, 40)).toEqual(given.slice(40, 80));
    const later = await (await open()).toOpen(subjects);
    expect(subjects.map((each) => later.get(each)?.toString('hex'))).toEqual(given.slice(0, 40));
  });

  it('open nothing for whom there is none, and make none by asking', async () => {
    const keys = await open();
    expect(await keys.toOpen(['nobody'])).toEqual(new Map([['nobody', null]]));
    expect(await onServer(url, 'select * from privacy.subject_keys')).toEqual([]);
  });

  it('are destroyed for ever: no second key is made, and no byte of the first is left in the table', async () => {
    const keys = await open();
    await keys.toSeal(['zhao']);
    await keys.destroy(['zhao', 'never-here']);
    await keys.destroy(['zhao']);
    expect(await keys.toSeal(['zhao', 'never-here'])).toEqual(
      new Map([
        ['zhao', null],
        ['never-here', null],
      ]),
    );
    expect(await (await open()).toSeal(['zhao'])).toEqual(new Map([['zhao', null]]));
    expect(await onServer(url, 'select subject, master, wrapped from privacy.subject_keys order by 1')).toEqual([
      { subject: 'never-here', master: null, wrapped: null },
      { subject: 'zhao', master: null, wrapped: null },
    ]);
  });

  it('are wrapped by another master key without changing, and then need the former one no more', async () => {
    const before = await (await open()).toSeal(['zhao', 'qian']);
    const current = hex();
    await expect(open({ current, former: [] })).rejects.toThrow(UnknownMasterKey);
    await open();
    const between = await open({ current, former: [masters.current] });
    await between.destroy(['qian']);
    expect(await between.rewrap()).toBe(1);
    const after = await (await open({ current, former: [] })).toOpen(['zhao', 'qian']);
    expect(after).toEqual(
      new Map([
        ['zhao', before.get('zhao')],
        ['qian', null],
      ]),
    );
    await expect(open()).rejects.toThrow(/PRIVACY_FORMER_KEYS/);
  });

  const stored = async (keys: SubjectKeys, sealed: EventStore) => {
    const data = {
      title: '渗水',
      parties: [
        { name: '赵某', subject: 'zhao' },
        { name: '钱某', subject: 'qian' },
      ],
    };
    const metadata = {
      ...{ schema: 1, actor: 'petitioner', unit: null, correlation: 'c', decision: 'ReceiveGrievance' },
      recordedAt: '2026-03-02T09:00:00+08:00',
    };
    const draft = { id: randomUUID(), type: 'GrievanceReceived', data, metadata };
    const events = await new Sealing(keys).seal([draft], () => [
      { path: 'title', subject: 'zhao' },
      { path: 'parties[0].name', subject: 'zhao' },
      { path: 'parties[1].name', subject: 'qian' },
    ]);
    await sealed.append({
      ...{ stream: 'grievance-1', expected: -1 },
      events: linked('grievance-1', { revision: -1, hash: null }, events),
    });
    return data;
  };

  it('seal what is stored, and reveal it to readers until they are destroyed; the stored bytes stay', async () => {
    const [keys, sealed] = [await open(), await PostgresEventStore.open({ connection: { connectionString: url } })];
    opened.push(sealed);
    const said = await stored(keys, sealed);
    const kept = () => onServer(url, 'select data::text, metadata::text from event_store.events');
    const before = await kept();
    expect(JSON.stringify(before)).not.toMatch(/渗水|赵某|钱某/);
    const store = new RevealingEventStore(sealed, keys);
    const [event] = await store.read('grievance-1');
    expect(event?.data).toEqual(said);
    expect(event?.sealed).toEqual(JSON.parse(String(before[0]?.data)));

    await keys.destroy(['zhao']);
    const [later] = await store.read('grievance-1');
    expect(later?.data).toMatchObject({ title: erased, parties: [{ name: erased }, { name: '钱某' }] });
    expect(later?.metadata.hash).toBe(event?.metadata.hash);
    expect(await kept()).toEqual(before);
  });

  it('reveal nothing of whom the stream itself says to be erased, though their key is still there', async () => {
    const [keys, sealed] = [await open(), await PostgresEventStore.open({ connection: { connectionString: url } })];
    opened.push(sealed);
    await stored(keys, sealed);
    const store = new RevealingEventStore(sealed, keys);
    const [received] = await store.read('grievance-1');
    const metadata = received?.metadata as Metadata;
    const erasure = { id: randomUUID(), type: 'SubjectErased', data: { subject: 'zhao' }, metadata };
    const events = linked('grievance-1', { revision: 0, hash: metadata.hash }, [erasure]);
    await sealed.append({ stream: 'grievance-1', expected: 0, events });
    const [later] = await store.read('grievance-1');
    expect(later?.data).toMatchObject({ title: erased, parties: [{ name: erased }, { name: '钱某' }] });
    expect((await keys.toOpen(['zhao'])).get('zhao')).toBeInstanceOf(Buffer);
  });

  it.each([
    ['opened for those who ask for it', (type: string) => type === 'GrievanceReceived', '渗水'],
    ['left sealed for the others', undefined, expect.stringMatching(/^sealed\.1\.zhao\./)],
  ])('are asked for by followers: texts are %s', async (_, revealing, title) => {
    const [keys, sealed] = [await open(), await PostgresEventStore.open({ connection: { connectionString: url } })];
    opened.push(sealed);
    await stored(keys, sealed);
    const ending = new AbortController();
    const following = new RevealingEventStore(sealed, keys).subscribe({
      ...{ after: null, signal: ending.signal },
      ...(revealing ? { revealing } : {}),
    });
    for await (const { events } of following) {
      if (events.length === 0) continue;
      expect(events[0]?.data).toMatchObject({ title });
      expect(events[0]?.metadata).toMatchObject({ actor: 'petitioner' });
      break;
    }
    ending.abort();
  });
});

describe('keys whose events the same PostgreSQL keeps', () => {
  const place = new EmbeddedPlace();
  afterAll(() => place.remove());

  const opened = async (url: string) => ({
    keys: await SubjectKeys.open(url, masters, true),
    store: await PostgresEventStore.open({ connection: { connectionString: url }, appendDeadline: 500 }),
  });

  /** Seals and stores until the store is gone; answers whose events were acknowledged, and by which keys. */
  const untilGone = async ({ keys, store }: Awaited<ReturnType<typeof opened>>, writer: number, known: Known) => {
    for (let n = 0; ; n += 1) {
      const subject = `subject-${writer}-${n}`;
      try {
        const key = (await keys.toSeal([subject])).get(subject);
        const event = { id: randomUUID(), type: 'GrievanceReceived', data: { subject }, metadata: {} as Metadata };
        await store.append({ stream: `grievance-${writer}-${n}`, expected: -1, events: [event] });
        known.set(subject, key?.toString('hex'));
      } catch {
        return;
      }
    }
  };

  it('are on the disk with every acknowledged event when all of PostgreSQL is killed, though nobody waited for them', async () => {
    const server = await place.start();
    const before = await opened(server.url);
    const known: Known = new Map();
    const writing = Promise.all([1, 2, 3, 4].map((writer) => untilGone(before, writer, known)));
    await eventually(
      () => known.size,
      (size) => size > 200,
    );
    for (const pid of place.processes()) process.kill(pid, 'SIGKILL');
    await writing;
    await Promise.all([before.keys.close(), before.store.close()]);
    await server.stop();

    const again = await place.start();
    const after = await opened(again.url);
    const found = await after.keys.toOpen(known.keys());
    expect(new Map([...found].map(([subject, key]) => [subject, key?.toString('hex')]))).toEqual(known);
    await Promise.all([after.keys.close(), after.store.close()]);
    await again.stop();
  });
});
