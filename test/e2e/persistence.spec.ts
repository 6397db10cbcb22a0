import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { eventually } from '../eventually';
import { valueAt } from './client';
import { leavesNoPostgres, postgresIn, type Service, startProgram, startService, temporaryFolder } from './launch';
import { filing, receive } from './life';

const newDataDir = () => join(temporaryFolder(), 'data');

describe('the service started again', () => {
  it('has everything as it was', async () => {
    const dataDir = newDataDir();
    const first = await startService({ dataDir });
    const { id, number, queryCode } = await receive(first);
    const before = await first.as('auditor').get(`/grievances/${id}/history`);
    expect(await first.stop()).toEqual({ code: 0, signal: null });
    await leavesNoPostgres(dataDir);

    const second = await startService({ dataDir });
    expect((await second.as('auditor').get(`/grievances/${id}/history`)).body.items).toEqual(before.body.items);
    expect((await second.as('auditor').get(`/grievances/${id}`)).body).toMatchObject({ number, revision: 0 });
    const tracked = await second.anyone.get(`/public/grievances/${number}`, { 'query-code': queryCode });
    expect(tracked.status).toBe(200);
    await second.stop();
  });

  it('is refused on a data directory in use, naming the holder, while the first works on', async () => {
    const dataDir = newDataDir();
    const first = await startService({ dataDir });
    const second = startProgram('src/main.js', { PORT: '0', DATA_DIR: dataDir });
    expect((await second.ended).code).toBe(1);
    expect(second.output()).toContain(`in use by`);
    expect(second.output()).toContain(String(first.pid));
    expect(second.output()).not.toContain('    at ');
    expect((await receive(first)).number).toBeTruthy();
    await first.stop();
  });

  it('says that its port is in use, and leaves no PostgreSQL behind', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const dataDir = newDataDir();
    const program = startProgram('src/main.js', { PORT: String(port), DATA_DIR: dataDir });
    expect((await program.ended).code).toBe(1);
    expect(program.output()).toContain(`127.0.0.1:${port} is in use`);
    expect(program.output()).not.toContain('    at ');
    await leavesNoPostgres(dataDir);
    other.close();
  });
});

/** Every case there is, as the worklist has them. */
const allRows = async (service: Service) => {
  const rows: { id: string; title: string; revision: number }[] = [];
  let cursor = '';
  for (;;) {
    const { body } = await service.as('registrar').get(`/grievances?sort=received&limit=200${cursor}`);
    rows.push(...(body.items as unknown as typeof rows));
    if (!body.next) return rows;
    cursor = `&cursor=${encodeURIComponent(body.next)}`;
  }
};

/** A filing whose end is still to be sent, and which the service has said that it is reading. */
const halfSent = async (service: Service) => {
  const whole = JSON.stringify(filing);
  const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(whole) };
  const asked = request(`${service.base}/api/grievances`, {
    method: 'POST',
    agent: false,
    headers: { ...length, expect: '100-continue' },
  });
  const answered = once(asked, 'response').then(([{ statusCode }]) => statusCode as number);
  asked.flushHeaders();
  await once(asked, 'continue');
  asked.write(whole.slice(0, 20));
  return { answered, finish: () => asked.end(whole.slice(20)) };
};

/** Takes no new connection any more. */
const isClosed = ({ base }: Service): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(base);
    const knock = connect(Number(port), hostname).on('error', () => resolve(true));
    knock.on('connect', () => {
      knock.destroy();
      resolve(false);
    });
  });

describe.each(['SIGTERM', 'SIGINT'] as const)('the service told to stop by %s', (signal) => {
  it('answers what it was being asked, ends with 0 and stops its PostgreSQL', async () => {
    const service = await startService();
    await receive(service);
    const asked = await Promise.all(Array.from({ length: 20 }, () => halfSent(service)));
    const ended = service.end(signal);
    await eventually(() => isClosed(service));
    for (const { finish } of asked) finish();
    expect(await Promise.all(asked.map(({ answered }) => answered))).toEqual(asked.map(() => 201));
    expect(await ended).toEqual({ code: 0, signal: null });
    await leavesNoPostgres(service.dataDir);
    const again = await startService({ dataDir: service.dataDir });
    await again.as('registrar').until('/grievances?limit=200', ({ body }) => body.items.length === 21);
    await again.stop();
  });
});

const rounds = 10;
const filings = 5_000;
const connections = 64;

interface Filed {
  readonly title: string;
  readonly key: string;
}
interface Acknowledged extends Filed {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
}

/** Files over many connections until the service is gone; what was acknowledged, and what nobody answered. */
const fileUntilGone = async (service: Service, round: number, onAcknowledged: (count: number) => void) => {
  const acknowledged: Acknowledged[] = [];
  const unanswered: Filed[] = [];
  const registrar = service.as('registrar');
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < filings) {
      const filed = { title: `第${round}轮第${next}件`, key: `${round}-${next}` };
      next += 1;
      try {
        const headers = { 'idempotency-key': filed.key };
        const { status, body } = await registrar.post('/grievances', { ...filing, title: filed.title }, headers);
        expect(status).toBe(201);
        acknowledged.push({ ...filed, id: body.id, number: body.number, queryCode: body.queryCode });
        onAcknowledged(acknowledged.length);
      } catch {
        unanswered.push(filed);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return { acknowledged, unanswered };
};

describe(`the service killed in the middle of ${filings} concurrent filings, ${rounds} times`, () => {
  const dataDir = newDataDir();
  const acknowledged: Acknowledged[] = [];
  const repeated: Filed[] = [];
  let unanswered: readonly Filed[] = [];

  /** Starts again: what was acknowledged last is there, and what nobody answered is asked again with the same key. */
  const startAgain = async (): Promise<Service> => {
    const service = await startService({ dataDir });
    const known = acknowledged.slice(-50).map(async ({ number, queryCode }) => {
      const tracked = await service.anyone.get(`/public/grievances/${number}`, { 'query-code': queryCode });
      expect(tracked.status).toBe(200);
    });
    const again = unanswered.map(async ({ title, key }) => {
      const headers = { 'idempotency-key': key };
      expect((await service.as('registrar').post('/grievances', { ...filing, title }, headers)).status).toBe(201);
    });
    await Promise.all([...known, ...again]);
    repeated.push(...unanswered);
    return service;
  };

  it.each(Array.from({ length: rounds }, (_, round) => round))('leaves nothing running (%i)', async (round) => {
    const service = await startAgain();
    const killAt = 150 + 100 * round + Math.floor(Math.random() * 100);
    const filed = await fileUntilGone(service, round, (count) => {
      if (count === killAt) void service.kill();
    });
    expect((await service.ended).signal).toBe('SIGKILL');
    expect(filed.acknowledged.length).toBeGreaterThanOrEqual(killAt);
    expect(filed.unanswered.length).toBeGreaterThan(0);
    acknowledged.push(...filed.acknowledged);
    unanswered = filed.unanswered;
    await leavesNoPostgres(dataDir);
  });

  it('has every acknowledged filing exactly once, and every repeated one too', async () => {
    const service = await startAgain();
    const filed = [...acknowledged, ...repeated];
    const phases = await service
      .as('viewer')
      .until('/pipeline', ({ body }) => valueAt(body, 'phases.received') === filed.length);
    const { body } = await service
      .as('operator')
      .until('/projections', ({ body: { items } }) => new Set(items.map(({ position }) => position)).size === 1);
    const rows = await allRows(service);
    expect(rows).toHaveLength(filed.length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.map(({ title }) => title).sort()).toEqual(filed.map(({ title }) => title).sort());
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    for (const { id, title } of acknowledged) expect(titles.get(id)).toBe(title);
    expect(new Set(rows.map(({ revision }) => revision))).toEqual(new Set([0]));
    expect(valueAt(phases.body, 'phases')).toMatchObject({ delegated: 0, mediated: 0, resolved: 0, rated: 0 });
    for (const { id } of rows.filter((_, index) => index % 200 === 0)) {
      const history = await service.as('auditor').get(`/grievances/${id}/history`);
      expect(history.body.items.map(({ type, revision }) => [type, revision])).toEqual([['GrievanceReceived', 0]]);
    }
    expect(body.items.map(({ state }) => state)).not.toContain('stopped');
    expect(postgresIn(dataDir).length).toBeGreaterThan(0);
    await service.stop();
    await leavesNoPostgres(dataDir);
  });
});
