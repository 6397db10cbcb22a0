import { plausibleHistory } from '../plausible-histories';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';
import { caughtUp, openWorld, type World } from './projections-world';

describe('the projections', () => {
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

  it('give the same rows whatever the batches are, and when built again', async () => {
    const position = await world.append(plausibleHistory(7, 400));
    const dumps: Record<string, string[]>[] = [];
    for (const batchSize of [1, 7, 1_000]) {
      const projector = world.projector({ batchSize });
      await projector.rebuild('all');
      projector.start();
      await caughtUp(projector, position);
      dumps.push(await world.dump());
      await projector.stop();
    }
    expect(Object.entries(dumps[0] ?? {}).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(dumps[1]).toEqual(dumps[0]);
    expect(dumps[2]).toEqual(dumps[0]);
  });

  it('come back as they were after their tables were dropped', async () => {
    const position = await world.append(plausibleHistory(8, 300));
    const projector = world.projector();
    projector.start();
    await caughtUp(projector, position);
    const before = await world.dump();
    await world.close();
    await onServer(world.url, 'drop schema read_models cascade; drop table read_model_migrations');
    world = await openWorld(world.url);
    const again = world.projector();
    again.start();
    await caughtUp(again, position);
    expect(await world.dump()).toEqual(before);
  });
});
