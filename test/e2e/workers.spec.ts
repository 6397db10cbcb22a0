import { holdsWhatOneFoldGives } from '../folded-once';
import { startPostgres, type TestPostgres } from '../start-postgres';
import { type Program, type Service, startProgram, startService, temporaryFolder } from './launch';
import { receive } from './life';
import { eventStoreOf } from './stores';

/** A service beside which workers run the projections. */
const startBeside = async (postgres: TestPostgres) => {
  const url = await postgres.createDatabase();
  const env = { DATABASE_URL: url, DATA_DIR: temporaryFolder() };
  const service = await startService({ dataDir: env.DATA_DIR, env: { ...env, PROJECTIONS: 'apart' } });
  const kept = { databaseUrl: url, dataDir: env.DATA_DIR, eventStoreUrl: eventStoreOf(url) };
  return { kept, service, startWorker: () => startProgram('projections/main.js', env) };
};

const operator = (service: Service) => service.as('operator');
/** Waits until the projections are owned by these workers and no other, in fair shares. */
const ownedBy = (service: Service, ...workers: readonly Program[]) =>
  operator(service).until('/projections', ({ body: { items } }) => {
    const shares = workers.map(({ pid }) => items.filter(({ owner }) => String(owner).endsWith(`:${pid}`)).length);
    const whole = shares.reduce((sum, share) => sum + share, 0) === items.length && items.length > 0;
    return whole && Math.max(...shares) - Math.min(...shares) <= 1;
  });

const filed = { count: 0 };
/** Many file at once, and go on while something happens to the workers. */
const filing = (service: Service, count: number) => {
  filed.count += count;
  return Promise.all(Array.from({ length: count }, () => receive(service)));
};
/** Projections of other categories have nothing to apply here. */
const ofCases = ({ name }: Readonly<Record<string, unknown>>): boolean =>
  !/^(unit-directory|collectives|group-members)\./.test(String(name));
const everyCaseIsShown = async (service: Service): Promise<void> => {
  await operator(service).until('/projections', ({ body: { items } }) =>
    items.filter(ofCases).every(({ applied }) => applied === filed.count),
  );
};
const ready = async ({ base }: Service): Promise<unknown> => {
  const answer = await fetch(`${base}/health/ready`);
  return ((await answer.json()) as { details: { projections: unknown } }).details.projections;
};

describe('several workers', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  beforeEach(() => {
    filed.count = 0;
  });

  it('share the projections; one that is killed leaves them to the other, and nothing is lost or applied twice', async () => {
    const { kept, service, startWorker } = await startBeside(postgres);
    const [one, other] = [startWorker(), startWorker()];
    await ownedBy(service, one, other);
    const many = filing(service, 30);
    await one.end('SIGKILL');
    await Promise.all([many, filing(service, 10)]);
    await ownedBy(service, other);
    await everyCaseIsShown(service);
    await holdsWhatOneFoldGives(kept);
    expect(await ready(service)).toEqual({ status: 'up' });

    await other.end('SIGKILL');
    const { body } = await operator(service).until('/projections', ({ body: { items } }) =>
      items.every(({ state }) => state === 'unowned'),
    );
    expect(await ready(service)).toMatchObject({ status: 'degraded', unowned: body.items.map(({ name }) => name) });
    const third = startWorker();
    await ownedBy(service, third);
    expect(await ready(service)).toEqual({ status: 'up' });
    await third.end('SIGTERM');
  });

  it('take over from one that hangs; when it wakes up it applies nothing twice and gets its share again', async () => {
    const { kept, service, startWorker } = await startBeside(postgres);
    const [one, other] = [startWorker(), startWorker()];
    await ownedBy(service, one, other);
    const many = filing(service, 30);
    process.kill(one.pid, 'SIGSTOP');
    await Promise.all([many, filing(service, 10)]);
    await ownedBy(service, other);
    await everyCaseIsShown(service);
    process.kill(one.pid, 'SIGCONT');
    await filing(service, 10);
    await ownedBy(service, one, other);
    await filing(service, 10);
    await everyCaseIsShown(service);
    await holdsWhatOneFoldGives(kept);
    for (const worker of [one, other]) expect((await worker.end('SIGTERM')).code).toBe(0);
  });

  it('hear of a rebuild that any service is asked for', async () => {
    const { kept, service, startWorker } = await startBeside(postgres);
    const workers = [startWorker(), startWorker()];
    await ownedBy(service, ...workers);
    await filing(service, 10);
    await everyCaseIsShown(service);
    const { body } = await operator(service).get('/projections');
    for (const { name } of body.items) {
      expect((await operator(service).post(`/projections/${name}/rebuilds`)).status).toBe(202);
    }
    await everyCaseIsShown(service);
    await holdsWhatOneFoldGives(kept);
    for (const worker of workers) await worker.end('SIGTERM');
  });

  it('are not known while the database is away; health says so, and metrics go on', async () => {
    const away = await startPostgres();
    const { service } = await startBeside(away);
    await away.stop();
    const health = await fetch(`${service.base}/health/ready`);
    expect(health.status).toBe(503);
    expect(((await health.json()) as { error: object }).error).toMatchObject({
      'read-models': { status: 'down' },
      projections: { status: 'down' },
    });
    const metrics = await fetch(`${service.base}/metrics`);
    expect([metrics.status, await metrics.text()]).toEqual([200, expect.stringMatching(/projection_up\{[^}]*\} 0/)]);
  });
});
