import type { Answer, Sent } from './client';
import { type Service, startService } from './launch';
import { filing, receive, resolve } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { WRONG_CODES_PER_HOUR: '3', FILINGS_PER_MINUTE: '5', TRUSTED_PROXIES: '1' } });
});

let clients = 0;
/** Asks from an address nobody asked from before, as the trusted proxy in front tells. */
const newClient = () => {
  clients += 1;
  const from: Sent = { 'x-forwarded-for': `203.0.113.${clients}` };
  const track = (number: string, code: string): Promise<Answer> =>
    service.anyone.get(`/public/grievances/${number}`, { ...from, 'query-code': code });
  return { from, track };
};
const wrongCode = '0000-0000-0000-0000-0000';
const butInstance = ({ body }: Answer) => ({ ...body, instance: '' });

describe('a query code', () => {
  it('opens its case however it is typed, as often as its holder likes', async () => {
    const { number, queryCode } = await receive(service);
    const { track } = newClient();
    const typed = [queryCode, queryCode.toLowerCase(), queryCode.replaceAll('-', ''), queryCode.replaceAll('-', ' ')];
    for (const code of [...typed, ...typed]) expect((await track(number, code)).status).toBe(200);
    expect((await track(number.toLowerCase().replaceAll('-', ''), queryCode)).status).toBe(200);
  });

  it('that is wrong is answered like an unknown number', async () => {
    const { number, queryCode, history } = await receive(service);
    const before = await history();
    const wrong = await newClient().track(number, wrongCode);
    expect([wrong.status, wrong.body.code]).toEqual([404, 'grievance-not-found']);
    for (const unknown of ['0123-4567-89AB', 'nonsense', '%00']) {
      expect(butInstance(await newClient().track(unknown, queryCode))).toEqual(butInstance(wrong));
    }
    for (const code of ['', 'x'.repeat(200), "' or 1=1"]) {
      expect(butInstance(await newClient().track(number, code))).toEqual(butInstance(wrong));
    }
    expect(await history()).toEqual(before);
  });

  it('is not taken from the address', async () => {
    const { number, queryCode } = await receive(service);
    for (const name of ['query-code', 'queryCode', 'code']) {
      const answer = await service.anyone.get(`/public/grievances/${number}?${name}=${queryCode}`, newClient().from);
      expect([answer.status, answer.text.includes(queryCode)]).toEqual([404, false]);
    }
  });

  it('cannot be guessed by trying: after a few attempts even the right one waits', async () => {
    const { number, queryCode, history } = await receive(service);
    const other = await receive(service);
    const guesser = newClient();
    for (const _ of [1, 2, 3]) expect((await guesser.track(number, wrongCode)).status).toBe(404);
    for (const code of [wrongCode, queryCode]) {
      const answer = await guesser.track(number, code);
      expect([answer.status, answer.body.code]).toEqual([429, 'too-many-attempts']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3_000);
    }
    const rating = { queryCode, of: 'mediator', score: 'satisfied' };
    const rated = await service.anyone.post(`/public/grievances/${number}/ratings`, rating, guesser.from);
    expect(rated.status).toBe(429);
    expect((await guesser.track(other.number, other.queryCode)).status).toBe(200);
    expect((await newClient().track(number, queryCode)).status).toBe(200);
    expect((await history()).map(({ type }) => type)).toEqual(['GrievanceReceived']);
  });

  it('cannot be guessed by trying many at once', async () => {
    const { number } = await receive(service);
    const { track } = newClient();
    const answers = await Promise.all(Array.from({ length: 50 }, () => track(number, wrongCode)));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(47);
  });

  it('cannot be looked for over many numbers', async () => {
    const { number, queryCode } = await receive(service);
    const { track } = newClient();
    const guesses = Array.from({ length: 30 }, (_, index) => track(`0123-4567-${1_000 + index}`, queryCode));
    expect(new Set((await Promise.all(guesses)).map(({ status }) => status))).toEqual(new Set([404]));
    expect((await track(number, queryCode)).status).toBe(429);
  });

  it('is what a petitioner without an account rates with, once', async () => {
    const { number, queryCode, types } = await resolve(service);
    const rate = (code: string) => {
      const body = { queryCode: code, of: 'mediator', score: 'satisfied', text: '处理及时' };
      return service.anyone.post(`/public/grievances/${number}/ratings`, body, newClient().from);
    };
    expect((await rate(wrongCode)).status).toBe(404);
    expect((await rate(queryCode)).status).toBe(201);
    const again = await rate(queryCode);
    expect([again.status, again.body.code]).toEqual([409, 'already-rated']);
    expect((await types()).filter((type) => type === 'GrievanceRated')).toHaveLength(1);
    expect((await service.anyone.send('DELETE', '/demo/clock', undefined)).status).toBe(200);
  });

  it('shows where the case stands and who answers for it, but no notes and nobody else’s words', async () => {
    const life = await receive(service);
    await life.does('router', 'delegations', { mode: 'referral', to: 'county-housing-bureau', reason: '内部理由' });
    await life.does('handler', 'acceptances', { basis: 'XF 31(6)', procedure: 'ordinary' });
    await life.does('handler', 'findings', { heard: ['petitioner'], facts: '内部事实' });
    const { body, text } = await newClient().track(life.number, life.queryCode);
    expect(body).toMatchObject({ status: 'in-handling', answerable: { unit: 'county-housing-bureau' } });
    expect((body.timeline as { type: string }[]).map(({ type }) => type)).not.toContain('FindingRecorded');
    expect((body.clocks as unknown[]).length).toBeGreaterThan(0);
    for (const hidden of ['内部', '赵某', '钱某', '13800000001', 'handler', '雨水']) expect(text).not.toContain(hidden);
  });
});

describe('filing', () => {
  it('is limited for strangers, per address, and never for staff', async () => {
    const { from } = newClient();
    const file = (headers: Sent) => service.anyone.post('/grievances', filing, headers);
    for (const _ of [1, 2, 3, 4, 5]) expect((await file(from)).status).toBe(201);
    const answer = await file(from);
    expect([answer.status, answer.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await file(newClient().from)).status).toBe(201);
    for (const _ of [1, 2, 3, 4, 5, 6]) await receive(service);
  });
});
