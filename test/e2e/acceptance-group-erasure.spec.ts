import { erased } from '../../src/kernel/erased';
import { type Service, startService } from './launch';
import { type Life, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});

const ask = (user: string, group: string, route: string, body: object) =>
  service.as(user).post(`/collectives/${group}/${route}`, body);
const does = async (group: string, route: string, body: object, user = 'registrar') => {
  const answer = await ask(user, group, route, body);
  expect([route, answer.status, answer.text]).toEqual([route, 201, expect.anything()]);
  return answer;
};
const pageOf = async (group: string, user = 'supervisor') => (await service.as(user).get(`/collectives/${group}`)).body;
const erases = (member: string) => ({ member, ground: 'purpose-achieved' });

/** Two people behind one case: one left saying why, the other consented in person. */
const twoPeople = async (): Promise<readonly [life: Life, group: string]> => {
  const life = await receive(service, 'registrar', { headcount: 2 });
  const founded = await service.as('registrar').post('/collectives', { grievances: [life.id], matter: '冯家排水沟' });
  const group = founded.body.id;
  await does(group, 'members', { grievance: life.id, name: '冯某', phone: '13900000021' });
  await does(group, 'members', { grievance: life.id, name: '何某', phone: '13900000022' });
  await does(group, 'settlement-proposals', { grievance: life.id, terms: '冯何两户各 800 元' });
  await does(group, 'settlement-answers', {
    ...{ settlement: 1, member: 'member-2', answer: 'consented', means: '何某当面签字' },
  });
  await does(group, 'departures', { member: 'member-1', reason: '冯某外出务工' });
  return [life, group];
};
const withdraws = (life: Life) =>
  life.does('station-worker', 'withdrawals', { reason: '已和解', confirmedBy: 'registrar' });

describe('what a group keeps of a person', () => {
  it('is not erased while the case they stand behind needs it, for that case’s own reasons', async () => {
    const [life, group] = await twoPeople();
    const refused = await ask('supervisor', group, 'erasures', erases('member-1'));
    expect([refused.status, refused.body.code]).toEqual([409, 'case-not-ended']);
    expect((await pageOf(group)).notAllowed).toMatchObject([
      { decision: 'EraseMember', code: 'case-not-ended', detail: refused.body.detail },
    ]);
    await withdraws(life);
    expect((await pageOf(group)).allowed).toEqual(['EraseMember']);
    await life.does('supervisor', 'legal-holds', { reason: '法院调取', until: '2026-06-30' });
    const held = await ask('supervisor', group, 'erasures', erases('member-1'));
    expect(held.body).toMatchObject({ code: 'legal-hold-stands', detail: expect.stringContaining('2026-06-30') });
    expect((await ask('registrar', group, 'erasures', erases('member-1'))).status).toBe(403);
  });

  it('is erased alone: the others stay as they were, every hash stands, and a certificate names the texts', async () => {
    const [life, group] = await twoPeople();
    await withdraws(life);
    const history = async (user = 'auditor') =>
      (await service.as(user).get(`/collectives/${group}/history`)).body.items;
    const before = (await history()).map(({ hash }) => hash);
    await does(group, 'erasures', erases('member-1'), 'supervisor');
    expect((await pageOf(group, 'registrar')).members).toMatchObject([
      { member: 'member-1', name: erased, phone: erased },
      { member: 'member-2', name: '何某', phone: '13900000022' },
    ]);
    const gone = await service
      .as('registrar')
      .until(`/collectives/${group}/history`, ({ text }) => !/冯某|13900000021/.test(text));
    expect(gone.text).toContain('何某当面签字');
    expect((await history()).map(({ hash }) => hash).slice(0, before.length)).toEqual(before);
    const { items } = (await service.as('auditor').get(`/collectives/${group}/erasures`)).body;
    expect(items).toMatchObject([
      {
        ...{ member: 'member-1', ground: 'purpose-achieved', by: 'supervisor', hash: (await history()).at(-1)?.hash },
        texts: [
          { type: 'MemberJoined', paths: ['name', 'phone'] },
          { type: 'MemberLeft', paths: ['reason'] },
        ],
      },
    ]);
    expect((await ask('supervisor', group, 'erasures', erases('member-1'))).body.code).toBe('erased-already');
    expect((await service.as('registrar').get(`/collectives/${group}/erasures`)).status).toBe(403);
  });

  it('takes what all of them said with the last of them', async () => {
    const [life, group] = await twoPeople();
    await withdraws(life);
    await does(group, 'erasures', erases('member-1'), 'supervisor');
    const answer = await does(group, 'erasures', erases('member-2'), 'supervisor');
    expect(answer.body.events.map(({ type }) => type)).toEqual(['MemberErased', 'MemberErased']);
    await service
      .as('registrar')
      .until(`/collectives/${group}/history`, ({ text }) => !/冯|何某|1390000002/.test(text));
    expect(await pageOf(group)).toMatchObject({ matter: erased, settlements: [{ terms: erased }] });
    const board = await service
      .as('supervisor')
      .until('/collectives', ({ body }) => body.items.some(({ id, matter }) => id === group && matter === erased));
    expect(board.body.items.find(({ id }) => id === group)).toMatchObject({ people: 1, settlements: 1 });
    const closed = await ask('registrar', group, 'settlement-proposals', { grievance: life.id, terms: '再议' });
    expect([closed.status, closed.body.code]).toEqual([409, 'group-erased']);
  });
});
