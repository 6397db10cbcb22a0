import { eventually } from '../eventually';
import { startPostgres, type TestPostgres } from '../start-postgres';
import { type Environment, type Program, type Service, startProgram, startService, temporaryFolder } from './launch';
import { receive, resolve } from './life';

/** Both programs over one database, or over the service's own PostgreSQL. */
const both = async (env: Environment, dataDir: string) => {
  const service = await startService({ dataDir, env: { PROJECTIONS: 'apart', ...env } });
  const startProjections = (...args: readonly string[]) =>
    startProgram('projections/main.js', { DATA_DIR: dataDir, ...env }, args);
  return { service, startProjections };
};
const listed = (service: Service, count: number) =>
  service.as('auditor').until('/grievances?limit=200', ({ body }) => body.items.length === count);
const gone = async (program: Program, signal: NodeJS.Signals, code: number | null) =>
  expect((await program.end(signal)).code).toBe(code);

/** The program is up: from here on it ends in order. */
const following = ({ output }: Program): Promise<string> =>
  eventually(output, (said) => said.includes('following the events'));

describe('the projections as a process of their own', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('follow the events, take over from one that died, and are built anew to the same rows', async () => {
    const env = { DATABASE_URL: await postgres.createDatabase() };
    const { service, startProjections } = await both(env, temporaryFolder());
    const life = await receive(service);
    const lagging = await service.as('auditor').send('GET', `/grievances/${life.id}`, undefined);
    expect([lagging.status, lagging.body.code]).toEqual([503, 'read-model-lagging']);

    const first = startProjections();
    await listed(service, 1);
    const second = startProjections();
    await resolve(service);
    await listed(service, 2);
    await gone(first, 'SIGKILL', null);
    await receive(service);
    await listed(service, 3);
    await gone(second, 'SIGTERM', 0);
    const last = await receive(service);

    const third = startProjections();
    await listed(service, 4);
    await last.isShown();
    const figures = async () => [
      (await service.as('viewer').get('/pipeline')).text,
      (await service.as('auditor').get('/grievances')).text,
    ];
    const before = await figures();
    await gone(third, 'SIGTERM', 0);
    const rebuilt = startProjections('--rebuild', 'all');
    await following(rebuilt);
    await last.isShown();
    expect(await figures()).toEqual(before);
    await gone(rebuilt, 'SIGINT', 0);
    for (const program of [first, second, third, rebuilt]) expect(program.output()).not.toContain('赵某');
    await service.stop();
  });

  it('share the PostgreSQL that the service brings', async () => {
    const { service, startProjections } = await both({}, `${temporaryFolder()}/data`);
    const projections = startProjections();
    await receive(service);
    await listed(service, 1);
    await gone(projections, 'SIGTERM', 0);
    await receive(service);
    expect((await service.stop()).code).toBe(0);
  });
});
