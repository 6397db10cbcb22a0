import type { Log } from '../../projections/runner/log';
import type { Projection } from '../../projections/runner/projection';
import { Projector } from '../../projections/runner/projector';
import type { EventStore } from '../../src/event-store/event-store';
import { eventually } from '../eventually';
import { plausibleHistory } from '../plausible-histories';
import { startPostgres, type TestPostgres } from '../start-postgres';
import { caughtUp, openWorld, projections, type World } from './projections-world';

describe('read tables whose events are in another store than before', () => {
  let postgres: TestPostgres;
  let [before, after]: World[] = [];
  const warned: object[] = [];
  const log: Log = { info: () => undefined, error: () => undefined, warn: (fields) => warned.push(fields) };
  beforeAll(async () => {
    postgres = await startPostgres();
    [before, after] = await Promise.all([1, 2].map(async () => openWorld(await postgres.createDatabase())));
  });
  afterAll(async () => {
    await Promise.all([before?.close(), after?.close()]);
    await postgres.stop();
  });

  /** The read tables of the first database, kept up from a store until they have come to a position. */
  const follow = async (store: EventStore, position = '') => {
    const { database } = before as World;
    const projector = new Projector(projections, { store, dataSource: database, upcasters: {}, log, batchSize: 50 });
    projector.start();
    await caughtUp(projector, position);
    await projector.stop();
  };

  it('are built anew, though the positions look alike and the other store has more of them', async () => {
    const [here, there] = [before as World, after as World];
    await follow(here.store, await here.append(plausibleHistory(41, 120)));
    const position = await there.append(plausibleHistory(42, 200));
    await follow(there.store, position);
    expect(new Set(warned)).toEqual(new Set(projections.map(({ name }) => ({ projection: name }))));

    const fresh = there.projector();
    fresh.start();
    await caughtUp(fresh, position);
    expect(await here.dump()).toEqual(await there.dump());
  });

  it('are resumed where they were when it is the same store', async () => {
    const there = after as World;
    warned.length = 0;
    await follow(there.store);
    expect(warned).toEqual([]);
    const sums = await (before as World).database.query('select name, applied from read_models.checkpoints');
    expect(new Set(sums)).toEqual(new Set(projections.map(({ name }) => ({ name, applied: 200 }))));
  });

  it('are resumed without a word when the store has no event of theirs yet', async () => {
    const { store, database } = before as World;
    warned.length = 0;
    const quiet = { ...(projections[0] as Projection), name: 'quiet.v1', category: 'quiet' };
    for (const _ of ['at first', 'and again']) {
      const projector = new Projector([quiet], { store, dataSource: database, upcasters: {}, log, batchSize: 50 });
      projector.start();
      await eventually(() => projector.status()[0]?.state === 'live' && projector.status()[0]?.position !== null);
      await projector.stop();
    }
    expect(warned).toEqual([]);
  });

  it('are emptied when the other store has no event yet', async () => {
    const empty = await openWorld(await postgres.createDatabase());
    await follow(empty.store);
    expect(await (before as World).dump()).toEqual(await empty.dump());
    await empty.close();
  });
});
