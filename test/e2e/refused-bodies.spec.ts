import type { Answer } from './client';
import { type Service, startService } from './launch';
import { checkRefused, delegate, type Life, receive } from './life';

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
