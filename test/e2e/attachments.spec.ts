import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, valueAt } from './client';
import { type Service, startService, temporaryFolder } from './launch';
import { delegate, type Life, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { ATTACHMENT_MEBIBYTES: '1' } });
  await service.clock('2026-03-02T09:00:00+08:00');
});

const pdf = Buffer.from('%PDF-1.7\n宅基地证');
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

interface Upload {
  readonly name?: string;
  readonly content?: Buffer;
  readonly fields?: Readonly<Record<string, string>>;
}

const send = async (
  to: Service,
  path: string,
  headers: Record<string, string>,
  upload: Upload = {},
): Promise<Answer> => {
  const { name = '宅基地证.pdf', content = pdf, fields = {} } = upload;
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(content)]), name);
  const answer = await fetch(`${to.base}/api${path}`, { method: 'POST', headers, body: form });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) };
};
const bearer = async (user: string, of = service) => {
  const { body } = await of.anyone.post('/demo/tokens', { user });
  return { authorization: `Bearer ${body.token}` };
};
const attach = async (life: Life, user: string, upload?: Upload) =>
  send(life.service, `/grievances/${life.id}/attachments`, await bearer(user, life.service), upload);
const bring = (life: Life, queryCode = life.queryCode, upload?: Upload) =>
  send(life.service, `/public/grievances/${life.number}/attachments`, { 'query-code': queryCode }, upload);

const namesFor = async (life: Life, user: string) =>
  (await service.as(user).get(`/grievances/${life.id}/attachments`)).body.items.map(({ name }) => name);

describe('a petitioner without an account', () => {
  it('files, brings a file with number and query code, and finds it again', async () => {
    const life = await receive(service);
    const added = await bring(life);
    expect([added.status, added.body.events.map(({ type }) => type)]).toEqual([201, ['AttachmentAdded']]);
    expect((await bring(life)).status).toBe(200);
    const code = { 'query-code': life.queryCode };
    const tracked = await service.anyone.get(`/public/grievances/${life.number}`, code);
    expect(valueAt(tracked.body, 'attachments.0')).toMatchObject({
      name: '宅基地证.pdf',
      hash: hashOf(pdf),
      size: pdf.length,
    });
    const path = `/api/public/grievances/${life.number}/attachments/${hashOf(pdf)}`;
    const answer = await fetch(service.base + path, { headers: code });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('宅基地证.pdf')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
  });

  it('is told nothing with a wrong code', async () => {
    const answer = await bring(await receive(service), '00000-00000-00000-00000');
    expect([answer.status, answer.body.code]).toEqual([404, 'grievance-not-found']);
  });
});

describe('the files of a case', () => {
  it('are read by whoever brought them, by staff, and by all parties where staff say so', async () => {
    const life = await delegate(service, { by: 'petitioner' });
    await life.does('registrar', 'party-identifications', {
      party: 'counterparty-1',
      account: 'counterparty',
      means: '核验',
    });
    expect((await attach(life, 'petitioner')).status).toBe(201);
    expect((await attach(life, 'clerk', { name: '内部.txt', content: Buffer.from('核查记录') })).status).toBe(201);
    const notice = { name: '告知.txt', content: Buffer.from('权利义务告知'), fields: { forParties: 'true' } };
    expect((await attach(life, 'clerk', notice)).status).toBe(201);
    expect(await namesFor(life, 'clerk')).toEqual(['宅基地证.pdf', '内部.txt', '告知.txt']);
    expect(await namesFor(life, 'petitioner')).toEqual(['宅基地证.pdf', '告知.txt']);
    expect(await namesFor(life, 'counterparty')).toEqual(['告知.txt']);
    const hidden = await service.as('counterparty').get(`/grievances/${life.id}/attachments/${hashOf(pdf)}`);
    expect(hidden.status).toBe(404);
    expect((await service.as('counterparty').get(`/grievances/${life.id}/history`)).text).not.toContain('宅基地证');
    const page = await service.as('clerk').get(`/grievances/${life.id}`);
    expect(page.body.attachments).toHaveLength(3);
  });

  it('are listed with what may be added, until the case has ended', async () => {
    const life = await receive(service, 'petitioner');
    const path = `/grievances/${life.id}/attachments`;
    const takesFor = async (user: string) => valueAt((await service.as(user).get(path)).body, 'takes');
    expect(await takesFor('petitioner')).toMatchObject({
      mebibytes: 1,
      endings: expect.arrayContaining(['pdf', 'jpg']),
    });
    expect(await takesFor('auditor')).toBeNull();
    await life.does('petitioner', 'withdrawals', { reason: '双方已自行和解' });
    expect(await takesFor('petitioner')).toBeNull();
  });

  it('are not taken from, or shown to, whoever may not know of the case', async () => {
    const life = await receive(service);
    for (const user of ['labour-handler', 'petitioner']) {
      expect((await attach(life, user)).status).toBe(404);
      expect((await service.as(user).get(`/grievances/${life.id}/attachments`)).status).toBe(404);
    }
  });

  it.each<readonly [string, Upload, number, string]>([
    [
      'a program, whatever it is called',
      { name: '证据.pdf', content: Buffer.from('MZ\u0000\u0001') },
      415,
      'file-type-not-taken',
    ],
    ['a name that says something else', { name: '证据.exe' }, 409, 'file-name-misleads'],
    ['more than the limit', { content: Buffer.concat([pdf, Buffer.alloc(2 ** 20)]) }, 413, 'file-too-large'],
    ['a name that turns around', { name: 'a\u202efdp.exe.pdf' }, 400, 'invalid-request'],
    ['fields it does not know', { fields: { other: 'x' } }, 400, 'invalid-request'],
  ])('are refused: %s', async (_, upload, status, code) => {
    const life = await receive(service);
    const answer = await attach(life, 'registrar', upload);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(existsSync(join(service.dataDir, 'attachments', life.id))).toBe(false);
  });

  it('are refused by a unit that takes no part in the case, which is told by their names which do', async () => {
    const life = await receive(service);
    const asking = { ...(await bearer('station-worker')), 'accept-language': 'zh-CN' };
    const answer = await send(service, `/grievances/${life.id}/attachments`, asking);
    expect([answer.status, answer.body.code]).toEqual([403, 'not-your-unit']);
    expect(answer.body.detail).toMatch(/^仅参与本案的单位（\p{Script=Han}+）可以办理；您所属单位为\p{Script=Han}+。$/u);
  });

  it('are nowhere else a way around JSON', async () => {
    const answer = await send(service, '/grievances', await bearer('registrar'));
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
  });

  it('are there after kill -9, once they were acknowledged', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const first = await startService({ dataDir });
    const life = await receive(first);
    expect((await bring(life)).status).toBe(201);
    await first.kill();
    const second = await startService({ dataDir });
    const path = `/public/grievances/${life.number}/attachments`;
    const listed = await second.anyone.get(path, { 'query-code': life.queryCode });
    expect(listed.body.items).toMatchObject([{ hash: hashOf(pdf) }]);
    expect((await second.anyone.get(`${path}/${hashOf(pdf)}`, { 'query-code': life.queryCode })).text).toContain(
      '宅基地证',
    );
    expect(readdirSync(join(dataDir, 'attachments', life.id))).toEqual([hashOf(pdf)]);
    await second.stop();
  });
});
