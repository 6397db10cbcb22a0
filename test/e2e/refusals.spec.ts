import { SignJWT } from 'jose';
import type { Answer, Client } from './client';
import { delegate, filing, type Life, receive } from './life';
import { type Service, startService } from './service';

let service: Service;
let life: Life;
beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  await service.clock('2026-03-02T09:00:00+08:00');
  life = await receive(service);
});

const said = ({ status, body }: Answer) => [status, body.code];
const screening = { kind: 'request', category: 'neighbour', urgency: 'normal', tempo: 'prompt' };
const delegation = { mode: 'referral', to: 'village-committee', reason: '属地' };
/** The request is refused so, in problem details, and neither this case nor any other has changed. */
const refused = async (ask: () => Promise<Answer>, status: number, code: string): Promise<Answer> => {
  const before = await life.history();
  const answer = await ask();
  expect(said(answer)).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status, code, type: `urn:grievance-resolution:problem:${code}` });
  for (const field of ['title', 'detail', 'instance']) expect(answer.body[field]).toEqual(expect.stringMatching(/./));
  expect(await life.history()).toEqual(before);
  return answer;
};
const asRouter = (body: string, headers: Record<string, string> = {}) =>
  service.as('router').send('POST', `/grievances/${life.id}/screenings`, body, headers);

describe('a body', () => {
  it.each([
    ['malformed JSON', '{"kind": "request"', 'malformed-request'],
    ['a word', 'request', 'malformed-request'],
    ['a bare null', 'null', 'malformed-request'],
    ['an array', JSON.stringify([screening]), 'invalid-request'],
    ['an empty array', '[]', 'invalid-request'],
    ['nothing at all', '', 'invalid-request'],
    ['100,000 nested arrays', '['.repeat(100_000) + ']'.repeat(100_000), 'invalid-request'],
    ['200,000 items', JSON.stringify(Array.from({ length: 200_000 }, () => 1)), 'invalid-request'],
    ['a nested list for a text', JSON.stringify({ ...screening, category: [[['neighbour']]] }), 'invalid-request'],
    ['an object for a text', JSON.stringify({ ...screening, category: { toString: 'x' } }), 'invalid-request'],
    ['an unknown field', JSON.stringify({ ...screening, mood: 'good' }), 'invalid-request'],
    ['__proto__', `{"__proto__": {"kind": "request"}, ${JSON.stringify(screening).slice(1)}`, 'invalid-request'],
    ['constructor', JSON.stringify({ ...screening, constructor: { prototype: {} } }), 'invalid-request'],
  ])('of %s is refused', (_, body, code) => refused(() => asRouter(body), 400, code));

  it('of a decision without words takes no field', async () => {
    await life.does('router', 'delegations', delegation);
    const receipt = `/grievances/${life.id}/delegation-receipts`;
    for (const body of ['{"by":"me"}', '[]', '["x"]', `{"__proto__":{}}`]) {
      await refused(() => service.as('mediator').send('POST', receipt, body), 400, 'invalid-request');
    }
  });

  it.each([
    ['a control character', 'a\u0007b'],
    ['a NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
    ['nothing but spaces', '   '],
    ['nothing', ''],
    ['too much', 'x'.repeat(2_001)],
    ['a number', 7],
    ['null', null],
  ])('with %s in a text is refused', async (_, reason) => {
    const answer = await refused(
      () => service.as('router').post(`/grievances/${life.id}/delegations`, { ...delegation, reason }),
      400,
      'invalid-request',
    );
    expect(answer.body.errors[0]?.pointer).toBe('/reason');
  });

  it('with such a text in a list is refused', async () => {
    const redirect = (text: string) => () =>
      service
        .as('router')
        .post(`/grievances/${life.id}/redirections`, { code: 'D4', reason: '仲裁', bring: ['合同', text] });
    for (const text of ['a\u0000b', 'a\udfffb', '']) await refused(redirect(text), 400, 'invalid-request');
  });

  it('keeps texts as they are otherwise', async () => {
    const reason = '“引号” 😀 <b>& \u2028 é̂ {{x}} ${y} \\ / 𠮷 \t tab\nline';
    await life.does('router', 'delegations', { ...delegation, reason });
    expect((await life.history()).at(-1)?.data).toMatchObject({ reason });
  });

  it('is told every wrong field at once, with its pointer, in both languages', async () => {
    const wrong = {
      ...{ channel: 'No Channel', category: 7, title: '', narrative: null, headcount: 0, at: 'yesterday', mood: 1 },
      petitioner: { name: ['赵某'], phone: 'none', age: 3 },
      counterparties: [{ name: '钱某' }, { phone: '138' }, 'x'],
    };
    const pointers = (answer: Answer) => [...new Set(answer.body.errors.map(({ pointer }) => pointer))].sort();
    const inLanguage = (language: string) =>
      refused(
        () => service.as('registrar').post('/grievances', wrong, { 'accept-language': language }),
        400,
        'invalid-request',
      );
    const [zh, en] = [await inLanguage('zh-CN'), await inLanguage('en')];
    const expected = [
      ...['/at', '/category', '/channel', '/counterparties/1/name', '/counterparties/1/phone', '/counterparties/2'],
      ...['/headcount', '/mood', '/narrative', '/petitioner/age', '/petitioner/name', '/petitioner/phone'],
      ...['/region', '/request', '/title'],
    ];
    expect(pointers(zh)).toEqual(expected);
    expect(pointers(en)).toEqual(expected);
    expect([zh.headers.get('content-language'), en.headers.get('content-language')]).toEqual(['zh-CN', 'en']);
    for (const { detail } of zh.body.errors) expect(detail).toMatch(/[\u4e00-\u9fff]/);
    for (const { detail } of [...en.body.errors, en.body]) expect(detail).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('of 2 MiB, or not in JSON, is not read', async () => {
    const big = JSON.stringify({ ...screening, category: 'x'.repeat(2 * 1024 * 1024) });
    await refused(() => asRouter(big), 413, 'body-too-large');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const form = () => asRouter(JSON.stringify(screening), { 'content-type': type });
      await refused(form, 415, 'unsupported-media-type');
    }
    const latin = () => asRouter(JSON.stringify(screening), { 'content-type': 'application/json; charset=latin1' });
    await refused(latin, 415, 'unsupported-media-type');
  });
});

describe('an address', () => {
  it('of a case that is unknown, of another unit, or no id at all, is answered alike', async () => {
    const ofAnother = (id: string) => service.as('labour-handler').get(`/grievances/${id}`);
    const foreign = await refused(() => ofAnother(life.id), 404, 'grievance-not-found');
    const instance = (answer: Answer) => ({ ...answer.body, instance: '' });
    for (const id of ['0123456789ab', 'no-such-case', '..%2f..%2fetc', "' or 1=1 --", '%00', 'x'.repeat(2_000)]) {
      const unknown = await refused(() => ofAnother(id), 404, 'grievance-not-found');
      expect(instance(unknown)).toEqual(instance(foreign));
    }
    for (const route of ['history', 'state']) {
      const read = () => service.as('labour-handler').get(`/grievances/${life.id}/${route}`);
      await refused(read, 404, 'grievance-not-found');
    }
    const decide = () =>
      service.as('labour-handler').post(`/grievances/${life.id}/acceptances`, { basis: 'x', procedure: 'ordinary' });
    await refused(decide, 404, 'grievance-not-found');
  });

  it('that does not exist is told so', async () => {
    await refused(() => service.as('router').get('/nowhere'), 404, 'no-such-route');
    await refused(() => service.as('router').send('DELETE', `/grievances/${life.id}`, undefined), 404, 'no-such-route');
    await refused(() => service.as('router').get('/%E0%A4%A'), 400, 'malformed-request');
  });

  it('with an unknown or repeated parameter is refused', async () => {
    const auditor = service.as('auditor');
    for (const query of ['?colour=red', '?limit=0', '?limit=201', '?limit=x', '?cursor=x', '?limit=1&limit=2']) {
      await refused(() => auditor.get(`/grievances${query}`), 400, 'invalid-request');
    }
    for (const query of [
      '?status=happy',
      '?phase=x',
      '?tier=high',
      '?sort=up',
      '?clock=blue',
      `?q=${'x'.repeat(501)}`,
    ]) {
      await refused(() => auditor.get(`/grievances${query}`), 400, 'invalid-request');
    }
    for (const query of ['?atLeast=-1', '?atLeast=x', '?revision=1']) {
      await refused(() => auditor.get(`/grievances/${life.id}${query}`), 400, 'invalid-request');
    }
    for (const query of ['?at=now', '?revision=1.5', '?from=2026', '?at=2026-02-30']) {
      await refused(() => auditor.get(`/grievances/${life.id}/history${query}`), 400, 'invalid-request');
      await refused(() => auditor.get(`/grievances/${life.id}/state${query}`), 400, 'invalid-request');
    }
    for (const figure of ['pipeline', 'satisfaction']) {
      for (const query of ['?by=mood', '?from=soon', '?from=2026-02-01&to=2026-01-01', '?asOf=x y', '?x=1']) {
        await refused(() => service.as('viewer').get(`/${figure}${query}`), 400, 'invalid-request');
      }
    }
  });
});

describe('somebody', () => {
  it('without a right to a route is told for whom it is, before anything of the case', async () => {
    const ask = (user: string, id: string) => service.as(user).post(`/grievances/${id}/delegations`, delegation);
    for (const user of ['viewer', 'auditor', 'operator', 'petitioner', 'counterparty', 'expert', 'handler']) {
      await refused(() => ask(user, life.id), 403, 'role-not-entitled');
      await refused(() => ask(user, '0123456789ab'), 403, 'role-not-entitled');
    }
    for (const path of ['', '/history', '/state']) {
      await refused(() => service.as('viewer').get(`/grievances/${life.id}${path}`), 403, 'role-not-entitled');
      await refused(() => service.as('operator').get(`/grievances/${life.id}${path}`), 403, 'role-not-entitled');
    }
    await refused(() => service.as('viewer').get('/grievances'), 403, 'role-not-entitled');
    await refused(() => service.as('petitioner').get('/pipeline'), 403, 'role-not-entitled');
    await refused(() => service.as('router').get('/projections'), 403, 'role-not-entitled');
  });

  it('without a token signs in first', async () => {
    const ask = (path: string) => () => service.anyone.get(path);
    for (const path of [`/grievances/${life.id}`, '/grievances', '/pipeline', '/projections']) {
      const answer = await refused(ask(path), 401, 'token-missing');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    await refused(() => service.anyone.post(`/grievances/${life.id}/delegations`, delegation), 401, 'token-missing');
  });

  it('with a token that is broken, forged, unsigned or over is not let in, not even where anybody is', async () => {
    const claims = { sub: 'router', roles: ['router'], unit: 'county-petition-office' };
    const sign = (key: string, expires: string) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('urn:grievance-resolution:demo')
        .setExpirationTime(expires)
        .sign(new TextEncoder().encode(key));
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { token } = (await service.anyone.post('/demo/tokens', { user: 'viewer' })).body;
    const [header, , signature] = token.split('.');
    const unsigned = `${part({ alg: 'none' })}.${part(claims)}.`;
    const raised = `${header}.${part({ ...claims, iss: 'urn:grievance-resolution:demo', exp: 9e9 })}.${signature}`;
    const forged = [
      unsigned,
      raised,
      await sign('x'.repeat(64), '1h'),
      await sign('x'.repeat(64), '-1h'),
      'x',
      'a.b.c',
    ];
    for (const each of forged) {
      await refused(() => service.holding(each).get(`/grievances/${life.id}`), 401, 'token-invalid');
      await refused(() => service.holding(each).post('/grievances', filing), 401, 'token-invalid');
    }
    const headers = { authorization: 'Basic cm91dGVyOng=' };
    await refused(() => service.anyone.get('/grievances', headers), 401, 'token-malformed');
    await refused(() => service.anyone.get('/grievances', { authorization: 'Bearer' }), 401, 'token-malformed');
  });

  it('unknown is no demo user', async () => {
    for (const user of ['nobody', '__proto__', 'constructor']) {
      await refused(() => service.anyone.post('/demo/tokens', { user }), 404, 'unknown-demo-user');
    }
    for (const now of ['2026-03-02', 'soon', '2026-02-30T00:00:00+08:00', '2026-03-02T09:00:00']) {
      await refused(() => service.anyone.put('/demo/clock', { now }), 400, 'invalid-request');
    }
  });
});

describe('If-Match', () => {
  const screen = (ifMatch: string): Promise<Answer> =>
    service.as('router').post(`/grievances/${life.id}/screenings`, screening, { 'if-match': ifMatch });

  it('of another revision is refused, of this one it is done', async () => {
    for (const stale of ['"1"', '"999999999"']) await refused(() => screen(stale), 412, 'case-moved-on');
    const answer = await screen('"0"');
    expect([answer.status, answer.headers.get('etag'), answer.body.revision]).toEqual([201, '"1"', 1]);
    const moved = await refused(() => screen('"0"'), 412, 'case-moved-on');
    expect(moved.body.detail).toContain('1');
    expect((await screen('*')).status).toBe(201);
  });

  it.each(['0', 'W/"0"', '"x"', '"-1"', '"0", "1"', '""', '"1e3"'])('malformed is refused: %s', (ifMatch) =>
    refused(() => screen(ifMatch), 400, 'invalid-request'),
  );

  it('lets one of many at the same revision through', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => screen('"0"')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 412)]);
    expect(await life.types()).toEqual(['GrievanceReceived', 'GrievanceScreened']);
  });
});

describe('an Idempotency-Key', () => {
  let keys = 0;
  const fresh = () => ({ 'idempotency-key': `key-${process.pid}-${keys++}` });
  const file = (client: Client, key: Record<string, string>, more: object = {}) =>
    client.post('/grievances', { ...filing, ...more }, key);

  it.each(['registrar', 'petitioner', 'anyone'])('of the same filing gives the same answer: %s', async (user) => {
    const client = user === 'anyone' ? service.anyone : service.as(user);
    const key = fresh();
    const first = await file(client, key);
    await service.as('router').post(`/grievances/${first.body.id}/screenings`, screening);
    const again = await file(client, key);
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([201, first.body, '"0"']);
    expect(first.body.queryCode).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    const { body } = await service.as('auditor').get(`/grievances/${first.body.id}/history`);
    expect(body.items.map(({ type }) => type)).toEqual(['GrievanceReceived', 'GrievanceScreened']);
  });

  it('repeated many times at once makes one case', async () => {
    const key = fresh();
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(service.as('registrar'), key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  });

  it('repeated many times at once makes one decision, and again when the case has moved on', async () => {
    const key = fresh();
    const ask = () => service.as('router').post(`/grievances/${life.id}/delegations`, delegation, key);
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    await life.does('mediator', 'delegation-receipts');
    const again = await ask();
    expect([again.status, again.text]).toEqual([201, answers[0]?.text]);
    const stale = await service
      .as('router')
      .post(`/grievances/${life.id}/delegations`, delegation, { ...key, 'if-match': '"0"' });
    expect([stale.status, stale.text]).toEqual([201, answers[0]?.text]);
    expect(await life.types()).toEqual(['GrievanceReceived', 'GrievanceDelegated', 'DelegationReceived']);
  });

  it('used for something else is refused', async () => {
    const key = fresh();
    const ask = (body: object) => service.as('router').post(`/grievances/${life.id}/delegations`, body, key);
    expect((await ask(delegation)).status).toBe(201);
    await refused(() => ask({ ...delegation, reason: '另一理由' }), 422, 'idempotency-key-reused');
    const other = () => service.as('router').post(`/grievances/${life.id}/screenings`, screening, key);
    await refused(other, 422, 'idempotency-key-reused');
    const mine = fresh();
    expect((await file(service.as('registrar'), mine)).status).toBe(201);
    await refused(() => file(service.as('registrar'), mine, { title: '另一件' }), 422, 'idempotency-key-reused');
  });

  it('of two people, or of two strangers who say different things, is not the same', async () => {
    const key = fresh();
    const ids = [
      await file(service.as('registrar'), key),
      await file(service.as('petitioner'), key),
      await file(service.anyone, key),
      await file(service.anyone, key, { title: '另一件' }),
    ].map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(4);
  });

  it.each(['two words', 'x'.repeat(201), 'é'])('malformed is refused: %.20s', (key) =>
    refused(() => file(service.as('registrar'), { 'idempotency-key': key }), 400, 'invalid-request'),
  );
});

describe('a rule', () => {
  it('that forbids is told in both languages, by the same code', async () => {
    const { id } = await delegate(service);
    const ask = (language: string) =>
      service
        .as('clerk')
        .post(`/grievances/${id}/declines`, { code: 'D2', reason: '重复' }, { 'accept-language': language });
    const zh = await refused(() => ask('zh-CN,zh;q=0.9,en;q=0.5'), 409, 'evidence-missing');
    const en = await refused(() => ask('en-GB,en;q=0.9'), 409, 'evidence-missing');
    expect(zh.body.detail).toMatch(/[\u4e00-\u9fff]/);
    expect(en.body.detail).toMatch(/^[\x20-\x7e]+$/);
  });
});
