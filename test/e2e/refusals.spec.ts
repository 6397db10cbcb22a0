import { SignJWT } from 'jose';
import type { Answer } from './client';
import { type Service, startService } from './launch';
import { checkRefused, filing, type Life, receive } from './life';

let service: Service;
let life: Life;
beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  await service.clock('2026-03-02T09:00:00+08:00');
  life = await receive(service);
});

const delegation = { mode: 'referral', to: 'village-committee', reason: '属地' };
const refused = (ask: () => Promise<Answer>, status: number, code: string) => checkRefused(life, ask, status, code);

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
