import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, linked } from '../../src/event-store/hash-link';
import { erased } from '../../src/kernel/erased';
import { eventually } from '../eventually';
import type { Answer, Said } from './client';
import { type Service, startService, temporaryFolder } from './launch';
import { type Life, mediateInTheVillage, perform, receive, settled } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const on = (day: string) => service.clock(`${day}T09:00:00+08:00`);
const file = Buffer.from('%PDF-1.7 宅基地使用证');
const hash = createHash('sha256').update(file).digest('hex');

const bring = async ({ service: to, number, queryCode }: Life): Promise<void> => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file)]), '赵某的宅基地证.pdf');
  const headers = { 'query-code': queryCode };
  const address = `${to.base}/api/public/grievances/${number}/attachments`;
  expect((await fetch(address, { method: 'POST', headers, body: form })).status).toBe(201);
};
const download = ({ number, queryCode }: Life, language: string) =>
  service.anyone.get(`/public/grievances/${number}/attachments/${hash}`, {
    ...{ 'query-code': queryCode, 'accept-language': language },
  });
const filesOf = ({ service: of, id }: Life) => readdirSync(join(of.dataDir, 'attachments', id));

/** A village dispute from its filing to the closed file, with a talk to one side alone, a file and a rating. */
const wholeLife = async (): Promise<Life> => {
  await on('2026-03-02');
  const petitioner = { name: '赵某', phone: '13800000001', idNumber: '990101197001010011', address: '清河村三组' };
  const life = await mediateInTheVillage(service, { petitioner });
  await bring(life);
  await life.does('mediator', 'sessions', {
    ...{ form: 'caucus', heldAt: '2026-03-02T10:00:00+08:00', methods: ['back-to-back'], minutes: '赵某愿意让步。' },
  });
  await life.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
  await on('2026-03-18');
  await perform(life, 'mediator', '2026-03-18');
  const rating = { queryCode: life.queryCode, of: 'mediator', score: 'satisfied', text: '赵某谢谢调解员' };
  expect((await service.anyone.post(`/public/grievances/${life.number}/ratings`, rating)).status).toBe(201);
  await life.does('registrar', 'closures', { reason: '赵某已评价' });
  await on('2026-04-20');
  await life.comesTo('RatingLapsed');
  return life;
};

const withoutAsOf = ({ asOf: _, ...figures }: Said): object => figures;
/** Every published figure that rests on the case. */
const statistics = async (life: Life): Promise<readonly object[]> => {
  await life.isShown();
  const asked = ['/pipeline?by=tier', '/satisfaction?by=category', '/volume?by=category', '/deadlines/counts?by=unit'];
  const answers = await Promise.all(asked.map((path) => service.as('viewer').get(path)));
  expect(answers.map(({ status }) => status)).toEqual(asked.map(() => 200));
  return answers.map(({ body }) => withoutAsOf(body));
};
const chain = async (life: Life) => (await life.history()).map((each) => each.hash);
/** Every link of the case's chain, made again from what lies in the store. */
const chainMadeAgain = async (life: Life) => {
  const drafts = (await life.history()).map(({ id, type, stored }) => {
    const { data, metadata } = stored as { data: object; metadata: Draft['metadata'] & { hash: string } };
    const { hash: _link, ...said } = metadata;
    return { id, type, data, metadata: said };
  });
  const links = linked(`grievance-${life.id}`, { revision: -1, hash: null }, drafts as readonly Draft[]);
  return links.map(({ metadata }) => metadata.hash);
};
const read = async (user: string, path: string) => {
  const answer = await service.as(user).get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};
const petitioners = { party: 'petitioner', ground: 'purpose-achieved' };

describe('acceptance 27: a person’s data', () => {
  it('is not erased before the case has ended, nor while a hold stands', async () => {
    await on('2026-03-02');
    const life = await mediateInTheVillage(service);
    await life.isRefused('supervisor', 'erasures', petitioners, 'case-not-ended');
    await life.isRefused('registrar', 'erasures', petitioners, 'role-not-entitled');
    await life.isShown();
    const { body } = await read('supervisor', `/grievances/${life.id}`);
    expect(body.allowed).toContain('PlaceLegalHold');
    expect(body.notAllowed).toContainEqual(
      expect.objectContaining({ decision: 'EraseSubject', code: 'case-not-ended' }),
    );
    await life.does('station-worker', 'withdrawals', { reason: '已和解', confirmedBy: 'registrar' });
    await life.does('supervisor', 'legal-holds', { reason: '县人民法院调取本案材料', until: '2026-06-30' });
    const held = await life.isRefused('supervisor', 'erasures', petitioners, 'legal-hold-stands');
    for (const named of ['supervisor', '2026-03-02', '2026-06-30']) expect(held.body.detail).toContain(named);
    await life.does('supervisor', 'legal-hold-liftings', { reason: '法院已退回材料' });
    await life.does('supervisor', 'erasures', petitioners);
  });

  it('is erased: the replay works, every hash stands, every statistic is the same', async () => {
    const life = await wholeLife();
    const before = { figures: await statistics(life), hashes: await chain(life) };
    expect(filesOf(life)).toEqual([hash]);
    const answer = await life.does('supervisor', 'erasures', petitioners);
    expect(new Set(answer.body.events.map(({ type }) => type))).toEqual(new Set(['SubjectErased']));
    expect(await statistics(life)).toEqual(before.figures);
    expect((await chain(life)).slice(0, before.hashes.length)).toEqual(before.hashes);
    expect(await chainMadeAgain(life)).toEqual(await chain(life));

    const replayed = await read('auditor', `/grievances/${life.id}/state?revision=${before.hashes.length - 1}`);
    expect(replayed.body).toMatchObject({ status: 'closed', erasure: { erased: [] } });
    const state = await read('auditor', `/grievances/${life.id}/state`);
    expect(state.body).toMatchObject({ status: 'closed', erasure: { erased: [{ party: 'petitioner' }, {}] } });

    const gone = ({ text }: Answer) => !/赵某|清河村|13800000001/.test(text);
    const history = await service.as('auditor').until(`/grievances/${life.id}/history?limit=200`, gone);
    expect(history.body.items[0]?.data).toMatchObject({ title: erased, parties: [{ name: erased }, { name: '钱某' }] });

    const page = await read('router', `/grievances/${life.id}`);
    expect(page.body).toMatchObject({ title: erased, narrative: erased, request: erased });
    expect(page.body.parties).toMatchObject([
      { party: 'petitioner', name: erased, idNumber: erased, phone: erased, address: erased },
      { party: 'counterparty-1', name: '钱某' },
    ]);
    const { items } = (await read('mediator', '/mediations?limit=200')).body;
    expect(items.find(({ grievance }) => grievance === life.id)).toMatchObject({ title: erased });

    await life.isRefused('supervisor', 'erasures', petitioners, 'erased-already');
    await life.isRefused('registrar', 'reopenings', { reason: '新情况' }, 'texts-erased');
    await life.does('supervisor', 'erasures', { ...petitioners, party: 'counterparty-1' });
    await life.isShown();
    expect((await read('router', `/grievances/${life.id}`)).body.parties).toMatchObject([{}, { name: erased }]);
    expect(await statistics(life)).toEqual(before.figures);
  });

  it('has a certificate, and the person’s files are gone', async () => {
    const life = await wholeLife();
    const answer = await life.does('supervisor', 'erasures', petitioners);
    const { items } = (await read('auditor', `/grievances/${life.id}/erasures`)).body;
    const event = (await life.history()).find(({ id }) => id === answer.body.events[0]?.id);
    expect(items[0]).toMatchObject({
      ...{ id: event?.id, revision: event?.revision, hash: event?.hash },
      ...{ party: 'petitioner', ground: 'purpose-achieved', by: 'supervisor' },
      texts: expect.arrayContaining([
        {
          ...{ revision: 0, type: 'GrievanceReceived' },
          paths: expect.arrayContaining(['title', 'parties[0].name', 'parties[0].idNumber']),
        },
        expect.objectContaining({ type: 'AttachmentAdded', paths: ['name'] }),
      ]),
    });
    expect(items[1]).toMatchObject({ texts: [{ type: 'SessionHeld', paths: ['minutes'] }] });
    expect(JSON.stringify(items)).not.toContain('赵某');
    expect((await service.as('registrar').get(`/grievances/${life.id}/erasures`)).status).toBe(403);

    const [zh, en] = [await download(life, 'zh-CN'), await download(life, 'en')];
    expect([zh.status, en.status, zh.body.code]).toEqual([410, 410, 'attachment-erased']);
    expect([zh.body.detail, en.body.detail]).toEqual([
      expect.stringContaining('个人信息保护法'),
      expect.stringContaining('PIPL 47'),
    ]);
    await eventually(
      () => filesOf(life),
      (left) => left.length === 0,
    );
  });

  it('goes with their files also when the service is killed right after it', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const first = await startService({ dataDir });
    const life = await receive(first);
    await bring(life);
    await life.does('station-worker', 'withdrawals', { reason: '已和解', confirmedBy: 'registrar' });
    await life.does('supervisor', 'erasures', petitioners);
    await first.kill();
    const second = await startService({ dataDir });
    await eventually(
      () => filesOf(life),
      (left) => left.length === 0,
    );
    await second.stop();
  });
});
