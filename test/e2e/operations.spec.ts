import { type Service, startService } from './launch';
import { hear, mediateInTheVillage, resolve, settled } from './life';

/** What no log and no metric may ever hold: names, numbers, addresses and people's own words. */
const personal = {
  petitioner: { name: '欧阳测试', phone: '13987654321', idNumber: '990101198001011239', address: '河东村九十九号' },
  counterparties: [{ name: '司马测试', phone: '13711112222' }],
  title: '标题里的私事',
  narrative: '叙述里的私事',
  request: '请求里的私事',
};
const words = [
  ...['欧阳测试', '13987654321', '990101198001011239', '河东村九十九号', '司马测试', '13711112222'],
  ...['标题里的私事', '叙述里的私事', '请求里的私事', '纪要里的私事', '评价里的私事', '搜索里的私事'],
];

let service: Service;
const secrets: string[] = [];
const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(service.base + path, { redirect: 'manual', headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

beforeAll(async () => {
  service = await startService({ env: { LOG_LEVEL: 'trace' } });
  await service.clock('2026-03-02T09:00:00+08:00');
  const life = await mediateInTheVillage(service, personal);
  await life.does('mediator', 'sessions', {
    ...{ form: 'caucus', heldAt: '2026-03-02T09:00:00+08:00', methods: [], minutes: '纪要里的私事' },
  });
  await life.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
  const done = await resolve(service, personal);
  const rating = { queryCode: done.queryCode, of: 'mediator', score: 'satisfied', text: '评价里的私事' };
  await service.anyone.post(`/public/grievances/${done.number}/ratings`, rating);
  await service.anyone.get(`/public/grievances/${done.number}?queryCode=${done.queryCode}`);
  await service.anyone.get(`/public/grievances/${done.number}`, { 'query-code': done.queryCode });
  await service.as('auditor').get(`/grievances?q=${encodeURIComponent('搜索里的私事')}`);
  await service.as('registrar').post('/grievances', { ...personal, region: '欧阳测试' });
  await service.as('registrar').send('POST', '/grievances', `{"title": "标题里的私事`);
  await (await hear(service, personal)).isShown();
  const { token } = (await service.anyone.post('/demo/tokens', { user: 'router' })).body;
  secrets.push(token, life.queryCode, done.queryCode, ...words);
});

describe('health', () => {
  it('says that the process lives and that the service can work, naming its parts', async () => {
    expect(await read('/health/live')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    const ready = await read('/health/ready');
    expect([ready.status, Object.keys(JSON.parse(ready.text).details).sort()]).toEqual([
      200,
      ['event-store', 'projections', 'read-models'],
    ]);
  });
});

describe('metrics', () => {
  it('are Prometheus text by route as declared, without a case or a person in them', async () => {
    const { status, headers, text } = await read('/metrics');
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
    for (const name of ['http_request_duration_seconds_bucket', 'projection_up', 'process_cpu_seconds_total']) {
      expect(text).toContain(name);
    }
    expect(text).toMatch(/projection_up\{projection="[^"]+"\} 1/);
    expect(text).toContain('/api/grievances/:id/sessions');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});

describe('projections', () => {
  it('say how far they are, and one is built anew to the same numbers', async () => {
    const operator = service.as('operator');
    const { body } = await operator.get('/projections');
    expect(body.items.length).toBeGreaterThanOrEqual(4);
    for (const item of body.items) {
      expect(item).toMatchObject({ name: expect.stringMatching(/\.v\d+$/), position: expect.any(String) });
    }
    // Of when the last event was that each has applied.
    await operator.until('/projections', ({ body: { items } }) =>
      items.some(({ name, at }) => String(name).startsWith('pipeline') && String(at).startsWith('20')),
    );
    const before = await service.as('viewer').get('/pipeline');
    const name = String(body.items.map((item) => item.name).find((each) => String(each).startsWith('pipeline')));
    expect((await operator.post(`/projections/${name}/rebuilds`)).status).toBe(202);
    // Policies may still append meanwhile: what is compared are the numbers, not how far they reach.
    const numbers = (text: string) => ({ ...JSON.parse(text), asOf: null });
    await service
      .as('viewer')
      .until('/pipeline', ({ text }) => JSON.stringify(numbers(text)) === JSON.stringify(numbers(before.text)));
    const unknown = await operator.post('/projections/nothing/rebuilds');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-projection']);
  });
});

describe('a browser', () => {
  it('finds the screens at the front door, under a policy that lets nothing foreign in', async () => {
    for (const address of ['/', '/cases/anything']) {
      const door = await read(address, { accept: 'text/html' });
      expect([door.status, door.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      const policy = door.headers.get('content-security-policy') ?? '';
      const [, nonce] = /style-src 'self' 'nonce-([\w+/=]+)'/.exec(policy) ?? [];
      expect(door.text).toContain(`nonce="${nonce}"`);
      expect(policy).toContain("script-src 'self';");
      const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(door.text) ?? [];
      expect((await read(script)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await read('/', { accept: '*/*' })).status).toBe(200);
    expect((await read('/cases/anything', { accept: '*/*' })).status).toBe(404);
    expect((await read('/api/nothing', { accept: 'text/html' })).status).toBe(404);
  });

  it('finds documentation, which nothing foreign can script', async () => {
    const docs = await read('/api/docs');
    expect(docs.status).toBe(200);
    const policy = docs.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(docs.headers.get('x-content-type-options')).toBe('nosniff');
    expect(docs.headers.get('x-powered-by')).toBeNull();
    const scripts = [...docs.text.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes = '', inline = ''] of scripts) {
      expect([attributes.includes('src='), inline.trim()]).toEqual([true, '']);
      const [, source = ''] = /src="([^"]+)"/.exec(attributes) ?? [];
      expect((await read(new URL(source, `${service.base}/api/docs`).pathname)).status).toBe(200);
    }
  });
});

describe('what the service writes', () => {
  it('holds no word of a person, no query code and no token, however much it is asked to write', async () => {
    await service.stop();
    const output = service.output();
    expect(output).toContain('"reqId"');
    for (const secret of secrets) expect([secret, output.includes(secret)]).toEqual([secret, false]);
  });
});
