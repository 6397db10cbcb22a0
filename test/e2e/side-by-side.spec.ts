import { hashLink } from '../../src/event-store/hash-link';
import { startPostgres, type TestPostgres } from '../start-postgres';
import type { Answer } from './client';
import { type Service, startService, temporaryFolder } from './launch';
import { filing, lifeOf } from './life';

/** The hashes as anybody counts them from what auditors are shown. */
const chainOf = (id: string, history: Answer['body']['items']): readonly string[] => {
  const hashes: string[] = [];
  for (const { id: event, type, revision, stored } of history)
    hashes.push(
      hashLink(
        { ...{ id: event, type, revision, stream: `grievance-${id}` }, ...(stored as object) } as never,
        hashes.at(-1) ?? null,
      ),
    );
  return hashes;
};

describe('two services of one database', () => {
  let postgres: TestPostgres;
  let services: readonly [Service, Service];
  beforeAll(async () => {
    postgres = await startPostgres();
    const env = { DATABASE_URL: await postgres.createDatabase(), DATA_DIR: temporaryFolder() };
    services = [await startService({ dataDir: env.DATA_DIR, env }), await startService({ dataDir: env.DATA_DIR, env })];
  });
  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()));
    await postgres.stop();
  });

  /** A case filed at one service, seen from both. */
  const filed = async () => {
    const { body } = await services[0].as('registrar').post('/grievances', filing);
    return [lifeOf(services[0], body), lifeOf(services[1], body)] as const;
  };
  const referral = { mode: 'referral', to: 'county-housing-bureau', reason: '属其职责' };

  it('decide on what the other stored since they changed the case themselves', async () => {
    const [here, there] = await filed();
    await there.does('router', 'delegations', referral);
    await here.does('clerk', 'delegation-receipts');
    await there.does('clerk', 'contests', { reasons: '不属本单位职责' });
    const refused = await here.isRefused('clerk', 'contests', { reasons: '再次提出' }, 'not-delegated');
    expect(refused.body.detail).toContain('异议中');
    expect(await here.types()).toEqual([
      'GrievanceReceived',
      'GrievanceDelegated',
      'DelegationReceived',
      'DelegationContested',
    ]);
  });

  it('make one event of a request that reaches both, at once and one after the other', async () => {
    const [here, there] = await filed();
    const path = `/grievances/${here.id}/delegations`;
    const key = { 'idempotency-key': `delegated-${here.id}` };
    const ask = (service: Service) => service.as('router').post(path, referral, key);
    const answers = [...(await Promise.all(services.map(ask))), ...(await Promise.all(services.map(ask)))];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.events.map(({ id }) => id).join())).size).toBe(1);
    await here.does('clerk', 'delegation-receipts');
    await there.does('clerk', 'contests', { reasons: '不属本单位职责' });
    const history = await here.history();
    expect(history.map(({ type }) => type)).toEqual([
      ...['GrievanceReceived', 'GrievanceDelegated'],
      ...['DelegationReceived', 'DelegationContested'],
    ]);
    expect(chainOf(here.id, history)).toEqual(history.map(({ hash }) => hash));
  });

  it('tell a stale If-Match from one that the other made current', async () => {
    const [here, there] = await filed();
    await there.does('router', 'delegations', referral);
    const receipt = (revision: number) =>
      services[0].as('clerk').post(`/grievances/${here.id}/delegation-receipts`, {}, { 'if-match': `"${revision}"` });
    expect((await receipt(0)).status).toBe(412);
    expect((await receipt(1)).status).toBe(201);
  });
});
