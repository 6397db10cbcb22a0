import { setTimeout as sleep } from 'node:timers/promises';
import { grievanceDetails } from '../../projections/grievance-details/grievance-details.projection';
import { pipeline } from '../../projections/pipeline/pipeline.projection';
import { BatchWriter } from '../../projections/runner/batch-writer';
import type { Status } from '../../projections/runner/progress';
import type { Projection } from '../../projections/runner/projection';
import { type Projector, UnknownProjection } from '../../projections/runner/projector';
import { Session } from '../../projections/runner/session';
import { eventually } from '../eventually';
import { everyEvent } from '../every-event';
import { plausibleHistory } from '../plausible-histories';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';
import { caughtUp, openWorld, projections, type World } from './projections-world';

/** The pipeline, except that one type of event cannot be folded while it is `sick`. */
const poisonable = (type: string) => {
  const health = { sick: true };
  const fold: Projection['fold'] = (row, event, recorded) => {
    if (health.sick && event.type === type) throw new RangeError(`it says ${JSON.stringify(event.data)}`);
    return pipeline.fold(row, event, recorded);
  };
  return { health, projection: { ...pipeline, fold } };
};

/** Only what runs here can say how far it is. */
const hasReached =
  (end: string) =>
  ({ state, position }: Status): boolean =>
    state === 'waiting' || (position ?? '') >= end;

describe('the runner', () => {
  let postgres: TestPostgres;
  let world: World;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    world = await openWorld(await postgres.createDatabase());
  });
  afterEach(() => world.close());

  /** Everybody who holds a projection or is there for one. */
  const workers = () =>
    onServer(
      world.url,
      `select distinct pid from pg_locks where locktype = 'advisory' and objsubid = 2
       and database = (select oid from pg_database where datname = current_database())`,
    );
  const applied = async (name: string) =>
    (await world.database.query('select applied from read_models.checkpoints where name = $1', [name]))[0]?.applied;

  it('applies each event once though two of them work on one database, and the other takes over', async () => {
    const history = plausibleHistory(31, 300);
    const [one, other] = [world.projector({ batchSize: 10 }), world.projector({ batchSize: 10 })];
    one.start();
    other.start();
    for (let at = 0; at < history.length; at += 60) {
      const position = await world.append(history.slice(at, at + 60));
      // They lose their connections, again and again.
      for (const { pid } of await workers()) await onServer(world.url, 'select pg_terminate_backend($1)', [pid]);
      const done = async () => {
        const rows = await world.database.query('select position from read_models.checkpoints');
        return (
          rows.length === projections.length && rows.every((row: { position: string }) => row.position >= position)
        );
      };
      await eventually(done);
    }
    for (const { name } of projections) expect(await applied(name)).toBe(history.length);
    const before = await world.dump();
    await Promise.all([one.stop(), other.stop()]);
    const alone = world.projector();
    await alone.rebuild('all');
    alone.start();
    const position = (await world.database.query('select max(position) as p from read_models.pipeline_ledger'))[0].p;
    await caughtUp(alone, position ?? '');
    await eventually(async () => (await applied(pipeline.name)) === history.length);
    await eventually(() => alone.status().every(({ state }) => state === 'live'));
    expect(await world.dump()).toEqual(before);
  });

  it('loses a batch with its connection, and nothing of it fails unheard', async () => {
    await world.append(plausibleHistory(31, 20));
    const events = await everyEvent(world.store);
    const session = await Session.open(world.database, grievanceDetails.name);
    const { rows } = await session.client.query('select pg_backend_pid() as pid');
    await onServer(world.url, 'select pg_terminate_backend($1)', [rows[0].pid]);
    const batch = { events, from: null, to: events.at(-1)?.position ?? null };
    await expect(new BatchWriter(world.database, grievanceDetails, {}).apply(session, batch)).rejects.toThrow();
    // A rejection that nobody waits for ends the process in this turn of the event loop; here it fails the test.
    await new Promise(setImmediate);
    await eventually(
      async () => session.over.aborted,
      (over) => over,
    );
  });

  it('is shared fairly: each projection has one owner, whoever comes gets a share, whoever is left gets all', async () => {
    await world.append(plausibleHistory(32, 20));
    const [one, other] = [world.projector(), world.projector()];
    const liveOn = (projector: Projector) => projector.status().filter(({ state }) => state === 'live').length;
    one.start();
    await eventually(() => liveOn(one) === projections.length);
    other.start();
    const isFair = () =>
      Math.abs(liveOn(one) - liveOn(other)) <= 1 && liveOn(one) + liveOn(other) === projections.length;
    await eventually(isFair);
    const states = [...one.status(), ...other.status()].map(({ state }) => state);
    expect(states.filter((state) => state === 'waiting').length).toBe(projections.length);
    const position = await world.append(plausibleHistory(39, 20));
    await eventually(() => [one, other].every((each) => each.status().every(hasReached(position))));
    await one.stop();
    await eventually(() => liveOn(other) === projections.length);
  });

  it('keeps nothing of a batch whose checkpoint was moved by somebody else', async () => {
    const history = plausibleHistory(33, 60);
    await world.append(history.slice(0, 30));
    const projector = world.projector({ only: [grievanceDetails] });
    projector.start();
    await eventually(() => projector.status().every(({ state }) => state === 'live'));
    await world.database.query(`update read_models.checkpoints set position = '0000000000000003', applied = 3`);
    await world.database.query('truncate read_models.grievance_details');
    await world.append(history.slice(30));
    await eventually(async () => (await applied(grievanceDetails.name)) === history.length);
  });

  it('stands still at an event it cannot apply, names it without what it says, and lets the others run', async () => {
    const history = plausibleHistory(34, 200);
    const at = history.findIndex(({ event }) => event.type === 'GrievanceMediated');
    const { health, projection } = poisonable('GrievanceMediated');
    const only = [grievanceDetails, projection];
    const position = await world.append(history);
    const projector = world.projector({ only });
    projector.start();
    const stopped = () => projector.status().find(({ name }) => name === pipeline.name) as Status;
    await eventually(() => stopped().state === 'stopped');
    await caughtUp(projector, position, [grievanceDetails]);
    expect(stopped().error).toEqual({
      event: { id: expect.any(String), type: 'GrievanceMediated', position: expect.any(String) },
      error: 'RangeError',
    });
    expect(JSON.stringify(projector.status())).not.toContain('it says');
    expect(await applied(pipeline.name)).toBe(at);
    const noted = await world.database.query('select stopped from read_models.checkpoints where stopped is not null');
    expect(noted).toEqual([{ stopped: stopped().error }]);

    health.sick = false;
    await projector.rebuild(pipeline.name);
    await caughtUp(projector, position, only);
    expect(await applied(pipeline.name)).toBe(history.length);
    expect(stopped()).toMatchObject({ state: 'live', lag: 0 });
    expect(stopped().error).toBeUndefined();
  });

  it('stands still at an event the database refuses, too', async () => {
    const [first, ...others] = plausibleHistory(35, 40);
    const refused = { ...first, event: { ...first?.event, data: { ...first?.event.data, headcount: 1e12 } } };
    await world.append([...others.filter(({ grievance }) => grievance !== first?.grievance), refused as never]);
    const projector = world.projector({ only: [grievanceDetails] });
    projector.start();
    await eventually(() => projector.status()[0]?.state === 'stopped');
    expect(projector.status()[0]?.error).toMatchObject({ event: { type: 'GrievanceReceived' }, error: 'error 22003' });
  });

  it('builds anew while it runs, also when another process asks for it', async () => {
    const position = await world.append(plausibleHistory(36, 100));
    const [running, asking] = [world.projector(), world.projector()];
    running.start();
    await caughtUp(running, position);
    const before = await world.dump();
    await world.database.query(`update read_models.pipeline_counts set opened = opened + 1`);
    await asking.rebuild('pipeline.v1');
    await eventually(async () => (await applied(pipeline.name)) === 100);
    await eventually(() => running.status().every(({ state }) => state === 'live'));
    expect(await world.dump()).toEqual(before);
    await expect(asking.rebuild('nonsense')).rejects.toThrow(UnknownProjection);
  });

  it('shows a single event while it is live', async () => {
    const projector = world.projector();
    projector.start();
    const history = plausibleHistory(37, 30);
    await world.append(history.slice(0, -1));
    await eventually(() => projector.status().every(({ state }) => state === 'live'));
    const position = await world.append(history.slice(-1));
    await caughtUp(projector, position);
    expect(projector.status()).toMatchObject(
      projections.map(({ name }) => ({ name, position, state: 'live', lag: 0 })),
    );
  });

  it('ends between batches and resumes where it was', async () => {
    const history = plausibleHistory(38, 300);
    const position = await world.append(history);
    for (let starts = 0; starts < 5; starts += 1) {
      const projector = world.projector({ batchSize: 3 });
      projector.start();
      await sleep(30 * starts);
      await projector.stop();
    }
    const last = world.projector();
    last.start();
    await caughtUp(last, position);
    for (const { name } of projections) expect(await applied(name)).toBe(history.length);
  });
});

describe('the read tables', () => {
  it('are as the entities say, however many processes migrate at once', async () => {
    const postgres = await startPostgres();
    const url = await postgres.createDatabase();
    const worlds = await Promise.all([1, 2, 3].map(() => openWorld(url)));
    const { database } = worlds[0] as World;
    for (const { schema, tableName, columns, primaryColumns } of database.entityMetadatas) {
      const found = await database.query(
        `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as filled
         from pg_attribute a where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attname collate "C"`,
        [`${schema}.${tableName}`],
      );
      const types: Record<string, string> = { timestamptz: 'timestamp with time zone' };
      const said = columns.map(({ databaseName, type, isArray, isNullable }) => ({
        name: databaseName,
        type: `${types[String(type)] ?? type}${isArray ? '[]' : ''}`,
        filled: !isNullable,
      }));
      said.sort((one, other) => (one.name < other.name ? -1 : 1));
      expect({ tableName, columns: found }).toEqual({ tableName, columns: said });
      expect(primaryColumns.length).toBeGreaterThan(0);
    }
    await Promise.all(worlds.map((each) => each.close()));
    await postgres.stop();
  });
});
