import type { Answer, Client } from './client';
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

const screening = { kind: 'request', category: 'neighbour', urgency: 'normal', tempo: 'prompt' };
const delegation = { mode: 'referral', to: 'village-committee', reason: '属地' };
const refused = (ask: () => Promise<Answer>, status: number, code: string) => checkRefused(life, ask, status, code);

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

describe('a wish that is fulfilled already', () => {
  it('is answered with 200, where the case is, and no event', async () => {
    const sponsorship = { leader: 'deputy-mayor', unit: 'city-government', reason: '疑难复杂' };
    const wish = () => service.as('supervisor').post(`/grievances/${life.id}/sponsorships`, sponsorship);
    expect((await wish()).status).toBe(201);
    const { status, headers, body } = await wish();
    expect([status, headers.get('etag'), body]).toEqual([200, '"1"', { id: life.id, revision: 1, events: [] }]);
    expect(await life.types()).toEqual(['GrievanceReceived', 'SponsorAssigned']);
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
