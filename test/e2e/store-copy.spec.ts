import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runningEmbeddedPostgres } from '../../src/event-store/embedded/running-embedded-postgres';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
import { eventually } from '../eventually';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';
import { type Program, startProgram, startService, temporaryFolder } from './launch';
import { receive } from './life';
import { play, stories } from './story';

/** Where the rest of the suite has its events does not matter here: these services have them beside their tables. */
const inPostgres = { EVENTSTORE_URL: '' };

/** Later than everything that is due in a story, so that a copy finds nothing left to follow by itself. */
const afterAllOfIt = '2040-01-01T09:00:00.000+08:00';

const copy = (from: string, to: string, ...more: readonly string[]): Program =>
  startProgram('src/store-copy.js', {}, ['--from', from, '--to', to, ...more]);
const copied = async (from: string, to: string, ...more: readonly string[]) => {
  const program = copy(from, to, ...more);
  return { ...(await program.ended), output: program.output() };
};
const digestsIn = (output: string) => [...output.matchAll(/SHA-256 ([0-9a-f]{64})/g)].map(([, digest]) => digest);

const databaseIn = (dataDir: string): string =>
  runningEmbeddedPostgres(realpathSync(join(dataDir, 'postgres'))) ?? 'no PostgreSQL runs there';

/** The event a reader remembers, and where it stands: the same event stands elsewhere in another store. */
const remembered = `concat_ws(' at ', landmark ->> 'id', ltrim(split_part(landmark ->> 'position', '/', 1), '0'))`;

/** Waits until all who read cases have come to the store's last event and nothing is left to follow until then. */
const atRest = async (url: string, last: () => Promise<unknown>, until = new Date().toISOString()): Promise<void> => {
  const rest = `select (select array_agg(distinct ${remembered}) from read_models.checkpoints
        where name not like all ('{unit-directory.%,collectives.%,group-members.%}')) as read,
      (select ${remembered} from policies.checkpoint) as followed,
      (select count(*)::int from policies.agenda where due is null or due <= $1)
        + (select count(*)::int from policies.looks where at <= $1) as waiting`;
  const found = async () => {
    const [begun] = await onServer(url, `select to_regclass('policies.agenda') is not null as policies`);
    const [now] = begun?.policies ? await onServer(url, rest, [until]) : [];
    const id = await last();
    return { now, wanted: { read: [id], followed: id, waiting: 0 } };
  };
  await eventually(found, ({ now, wanted }) => isDeepStrictEqual(now, wanted));
};

/** Every row of every read table but for the positions, which each store gives its own. */
const readRows = async (url: string) => {
  const tables = await onServer(
    url,
    `select table_name as name from information_schema.tables where table_schema = 'read_models'
     and table_name not in ('checkpoints', 'read_model_migrations') order by 1`,
  );
  const rows = tables.map(async ({ name }) => [
    name,
    await onServer(url, `select (to_jsonb(t) - 'position')::text as row from read_models.${name} t order by 1`),
  ]);
  return Object.fromEntries(await Promise.all(rows));
};

/** An append that holds this event never ends by itself. */
const hangsBeforeTheLastOf = (events: number): string => `
  create function event_store.hang() returns trigger language plpgsql as $$
    begin perform pg_sleep(3600); return new; end $$;
  create trigger hang before insert on event_store.events for each row
    when (new.position = ${events}) execute function event_store.hang()`;

describe('the events moved to another store', () => {
  const dataDir = join(temporaryFolder(), 'data');
  let postgres: TestPostgres;
  let double: EventStoreDouble;
  let events = 0;
  let copiedTo = '';
  let rows: Awaited<ReturnType<typeof readRows>>;
  const lastInDouble = async () => {
    const last = double.log.events.at(-1);
    return `${last?.id} at ${last?.position}`;
  };
  const lastIn = (url: string) => async () =>
    (
      await onServer(
        url,
        `select id || ' at ' || position as last from event_store.events order by position desc limit 1`,
      )
    )[0]?.last;
  const countIn = async (url: string) =>
    Number((await onServer(url, 'select count(*) from event_store.events'))[0]?.count);
  beforeAll(async () => {
    [postgres, double] = await Promise.all([startPostgres(), EventStoreDouble.start()]);
  });
  afterAll(async () => {
    double.stop();
    await postgres.stop();
  });

  it('are refused while a service holds its data directory, saying who does', async () => {
    const service = await startService({ dataDir, env: inPostgres });
    await Promise.all(Array.from({ length: 30 }, () => receive(service)));
    for (const story of stories) await play(service, story);
    const refused = await copied(dataDir, double.url);
    expect(refused.code).toBe(2);
    expect(refused.output).toContain(`in use by process ${service.pid}`);
    expect(refused.output).toMatch(/来源 .* 无法打开/);
    const url = databaseIn(dataDir);
    await service.clock(afterAllOfIt);
    await atRest(url, lastIn(url), afterAllOfIt);
    [events, rows] = [await countIn(url), await readRows(url)];
    await service.stop();
  });

  it('are all there once, however often the copy is killed', async () => {
    for (const moment of ['append', 'half-append', 'appended'] as const) {
      let calls = 0;
      const killed = copy(dataDir, double.url);
      const atTheEighth = () => {
        calls += 1;
        if (calls === 8) process.kill(killed.pid, 'SIGKILL');
      };
      double.faults.always(atTheEighth, moment);
      expect((await killed.ended).signal).toBe('SIGKILL');
      double.faults.clear();
    }
    expect(double.log.events.length).toBeLessThan(events);
    const { code, output } = await copied(dataDir, double.url);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('两侧事件及其顺序一致') });
    expect(double.log.events).toHaveLength(events);
    expect(new Set(double.log.events.map(({ id }) => id)).size).toBe(events);
    expect(new Set(digestsIn(output)).size).toBe(1);
  });

  it('give the same rows on EventStoreDB, though the read tables were built from the old store', async () => {
    const service = await startService({ dataDir, env: { EVENTSTORE_URL: double.url } });
    const url = databaseIn(dataDir);
    await atRest(url, lastInDouble);
    expect(double.log.events).toHaveLength(events);
    expect(await readRows(url)).toEqual(rows);
    await receive(service);
    await atRest(url, lastInDouble);
    [events, rows] = [events + 1, await readRows(url)];
    expect(double.log.events).toHaveLength(events);
    await service.stop();
  });

  it('are all there once on a PostgreSQL too, though the copy was killed amid an append', async () => {
    const url = await postgres.createDatabase();
    await (await PostgresEventStore.open({ connection: { connectionString: url } })).close();
    await onServer(url, hangsBeforeTheLastOf(events));
    const killed = copy(double.url, url, '--keys-from', dataDir);
    const [hanging] = await eventually(
      () => onServer(url, `select pid from pg_stat_activity where wait_event = 'PgSleep'`),
      ({ length }) => length === 1,
    );
    process.kill(killed.pid, 'SIGKILL');
    expect((await killed.ended).signal).toBe('SIGKILL');
    await onServer(url, 'select pg_terminate_backend($1, 10000)', [hanging?.pid]);
    await onServer(url, 'drop function event_store.hang cascade');
    const there = await countIn(url);
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(events);
    const { code, output } = await copied(double.url, url, '--keys-from', dataDir);
    expect([code, new Set(digestsIn(output)).size]).toEqual([0, 1]);
    copiedTo = url;
  });

  it('give the same rows on that PostgreSQL', async () => {
    const url = copiedTo;
    const SECRET_KEY = readFileSync(join(dataDir, 'secret.key'), 'utf8');
    const service = await startService({ env: { ...inPostgres, DATABASE_URL: url, SECRET_KEY } });
    await atRest(url, lastIn(url));
    expect(await countIn(url)).toBe(events);
    expect(await readRows(url)).toEqual(rows);
    await service.stop();
  });
});
