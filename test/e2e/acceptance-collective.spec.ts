import type { Answer } from './client';
import { type Service, startService } from './launch';
import { inTheVillage, type Life, mediateInTheVillage, receive, settled } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});

const members = (count: number) => Array.from({ length: count }, (_, index) => `member-${index + 1}`);

/** A group as its people and staff move it. */
const groupAt = (id: string) => {
  const ask = (route: string, body: object, user = 'registrar') =>
    service.as(user).post(`/collectives/${id}/${route}`, body);
  return {
    id,
    does: async (route: string, body: object, user?: string): Promise<Answer> => {
      const answer = await ask(route, body, user);
      if (answer.status !== 201) throw new Error(`${route}: ${answer.status} ${answer.text}`);
      return answer;
    },
    isRefused: async (route: string, body: object, code: string, user?: string): Promise<Answer> => {
      const before = (await page(id)).revision;
      const answer = await ask(route, body, user);
      expect([answer.status >= 400 && answer.status < 500, answer.body.code]).toEqual([true, code]);
      expect((await page(id)).revision).toBe(before);
      return answer;
    },
  };
};
const page = async (id: string, user = 'auditor') => (await service.as(user).get(`/collectives/${id}`)).body;

const found = async (...lives: readonly Life[]) => {
  const body = { grievances: lives.map(({ id }) => id), matter: '排水改造未通知住户' };
  const founded = await service.as('registrar').post('/collectives', body);
  expect([founded.status, founded.body.events.map(({ type }) => type)]).toEqual([
    201,
    ['CollectiveFounded', ...lives.map(() => 'GrievanceGrouped')],
  ]);
  return groupAt(founded.body.id);
};

/** So many people join with a case, one by one. */
const groupOf = async (count: number, life: Life) => {
  const group = await found(life);
  for (const member of members(count))
    await group.does('members', { grievance: life.id, name: `${member}某`, phone: `1390000${member.slice(7)}` });
  return group;
};

/** Waits until the case took down that a group's events reached it. */
const takesDown = async (life: Life, fits: (group: Record<string, unknown> | null) => boolean) =>
  (
    await service
      .as('auditor')
      .until(`/grievances/${life.id}`, ({ status, body }) => status === 200 && fits(body.group as never))
  ).body.group;

describe('acceptance 18: a group of twelve', () => {
  it('is refused six representatives, and may name five', async () => {
    const life = await receive(service, 'registrar', { headcount: 12 });
    const group = await groupOf(12, life);
    const six = { representatives: members(6), means: '村民会议推选' };
    const { body } = await group.isRefused('representatives', six, 'too-many-representatives');
    expect(body.detail).toContain('信访工作条例第二十条第三款');
    await group.does('representatives', { ...six, representatives: members(5) });
    expect(await page(group.id)).toMatchObject({ headcount: 12, representatives: members(5) });
  });

  it('cannot be settled for a member without consent; who consented is bound, the rest of the matter goes on', async () => {
    const life = await mediateInTheVillage(service, { headcount: 12 });
    const group = await groupOf(12, life);
    await group.does('representatives', { representatives: members(5), means: '村民会议推选' });
    await group.does('settlement-proposals', { grievance: life.id, terms: '每户补偿 800 元' }, 'mediator');
    for (const member of members(11))
      await group.does('settlement-answers', { settlement: 1, member, answer: 'consented', means: '当面签字' });
    await group.does('settlement-answers', {
      settlement: 1,
      member: 'member-12',
      answer: 'refused',
      means: '当面表示',
    });
    const all = { settlement: 1, members: members(12), representative: 'member-1' };
    const { body } = await group.isRefused('settlements', all, 'member-without-consent');
    expect(body.detail).toContain('第 12 名成员');
    await group.isRefused('settlements', { ...all, representative: 'member-6' }, 'not-a-representative');
    await group.does('settlements', { ...all, members: members(11) });

    const told = await takesDown(life, (each) => each?.members === 12 && each?.unsettled === 1);
    expect(told).toEqual({ collective: group.id, members: 12, unsettled: 1 });
    const whole = settled('written', '2026-03-20');
    await life.isRefused(inTheVillage.mediator, 'mediation-outcomes', whole, 'members-not-settled');
    await life.does(inTheVillage.mediator, 'mediation-outcomes', { ...whole, outcome: 'partly-settled' });
  });

  it('reaches its case through the case’s own events, which name the group and what caused them', async () => {
    const life = await receive(service, 'registrar', { headcount: 12 });
    const group = await groupOf(1, life);
    await takesDown(life, (each) => each?.members === 1);
    const took = (await life.history()).filter(({ type }) => type.startsWith('Group'));
    expect(took).toHaveLength(2);
    const happened = (await service.as('auditor').get(`/collectives/${group.id}/history`)).body.items;
    for (const each of took) {
      expect(each).toMatchObject({ by: 'clock', decision: 'RecordGroupStep', data: { collective: group.id } });
      const cause = happened.find(({ id }) => id === each.cause);
      expect(cause?.type).toBe(each.type === 'GroupJoined' ? 'GrievanceGrouped' : 'MemberJoined');
    }
  });
});

describe('several people with one matter', () => {
  it('come and go; a representative who left is replaced; nobody joins twice', async () => {
    const [life, theirs] = [
      await receive(service),
      await receive(service, 'registrar', { petitioner: { name: '周某', phone: '13900000009' } }),
    ];
    const group = await found(life, theirs);
    const joins = { grievance: theirs.id, name: '周某', phone: '13900000009' };
    await group.does('members', joins);
    await group.does('members', { grievance: life.id, name: '赵某', phone: '13800000001' });
    await group.isRefused('members', joins, 'member-already');
    await group.does('representatives', { representatives: ['member-1'], means: '推选' });
    await group.does('replacements', { from: 'member-1', to: 'member-2', reason: '外出务工' });
    await group.does('departures', { member: 'member-1', reason: '已另行解决' });
    expect((await group.isRefused('departures', { member: 'member-3', reason: '退出' }, 'unknown-member')).status).toBe(
      404,
    );
    expect(await page(group.id)).toMatchObject({ representatives: ['member-2'], grievances: [life.id, theirs.id] });
    await takesDown(theirs, (each) => each?.members === 0);
  });

  it('keep their names to themselves: another petitioner of the group sees only who represents it', async () => {
    const mine = await receive(service, 'petitioner', { channel: 'online', counterparties: [] });
    const group = await found(mine, await receive(service));
    await group.does('members', { grievance: mine.id, name: '赵某' }, 'petitioner');
    await group.does('members', { grievance: mine.id, name: '孙某', phone: '13900000002' });
    await group.does('representatives', { representatives: ['member-1'], means: '推选' });
    const seen = await page(group.id, 'petitioner');
    expect(seen).toMatchObject({ you: 'member-1', grievances: [mine.id] });
    expect(seen.members).toMatchObject([{ name: '赵某' }, { member: 'member-2', name: null, phone: null }]);
    expect((await page(group.id)).members).toMatchObject([{ name: '赵某' }, { name: '孙某', phone: null }]);
    await group.isRefused('departures', { member: 'member-2', reason: '退出' }, 'not-your-word', 'petitioner');
    expect((await service.as('petitioner').get(`/collectives/${group.id}/history`)).status).toBe(403);
  });

  it('cannot be grouped across matters, nor with an accusation, nor twice', async () => {
    const [life, wages, accusing] = [
      await receive(service),
      await receive(service, 'registrar', { category: 'wages' }),
      await receive(service),
    ];
    const group = await found(life);
    await group.isRefused('grievances', { grievance: wages.id }, 'another-matter');
    await takesDown(life, (each) => each?.collective === group.id);
    const again = await service.as('registrar').post('/collectives', { grievances: [life.id], matter: '同一事项' });
    expect([again.status, again.body.code]).toEqual([409, 'in-another-group']);
    const kind = { kind: 'accusation', category: 'neighbour', urgency: 'normal', tempo: 'calm' };
    await accusing.does('registrar', 'screenings', { ...kind, accused: 'county-housing-bureau' });
    await group.isRefused('grievances', { grievance: accusing.id }, 'accusation-not-grouped');
  });

  it('are unknown to whoever may see none of their cases, and founded once by a repeated request', async () => {
    const life = await receive(service);
    const body = { grievances: [life.id], matter: '同一事项' };
    const registrar = service.as('registrar');
    const [first, repeated] = [
      await registrar.post('/collectives', body, { 'idempotency-key': 'found-once' }),
      await registrar.post('/collectives', body, { 'idempotency-key': 'found-once' }),
    ];
    expect([repeated.status, repeated.body.id, repeated.body.revision]).toEqual([201, first.body.id, 1]);
    const stranger = await service.as('labour-handler').get(`/collectives/${first.body.id}`);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'collective-not-found']);
    const stale = { 'if-match': '"0"' };
    const joins = { grievance: life.id, name: '孙某' };
    expect((await registrar.post(`/collectives/${first.body.id}/members`, joins, stale)).status).toBe(412);
  });
});

describe('what a group allows', () => {
  const pageFor = async (id: string, user: string, language = 'zh-CN') =>
    (await service.as(user).get(`/collectives/${id}`, { 'accept-language': language })).body as unknown as {
      readonly allowed: readonly string[];
      readonly notAllowed: readonly { readonly decision: string; readonly code: string; readonly detail: string }[];
    };

  it('is told with its page, with the reason for what is not, and is what the decision then does', async () => {
    const life = await receive(service, 'petitioner', { channel: 'online', counterparties: [] });
    const group = await found(life);
    expect(await pageFor(group.id, 'petitioner')).toMatchObject({ allowed: ['JoinCollective'], notAllowed: [] });
    const [zh, en] = [await pageFor(group.id, 'registrar'), await pageFor(group.id, 'registrar', 'en')];
    expect(zh.allowed).toEqual(['GroupGrievance', 'JoinCollective', 'ProposeGroupSettlement']);
    const leaving = { member: 'member-1', reason: '退出' };
    const refused = await group.isRefused('departures', leaving, 'no-members');
    expect(zh.notAllowed).toContainEqual(
      expect.objectContaining({ decision: 'LeaveCollective', code: 'no-members', detail: refused.body.detail }),
    );
    expect(en.notAllowed.find(({ decision }) => decision === 'LeaveCollective')?.detail).toMatch(/^[A-Z]/);

    await group.does('members', { grievance: life.id, name: '赵某' }, 'petitioner');
    const joined = await pageFor(group.id, 'petitioner');
    expect(joined.allowed).toEqual(['LeaveCollective', 'NameRepresentatives', 'ProposeGroupSettlement']);
    expect(joined.notAllowed.map(({ code }) => code)).toEqual([
      ...['member-already', 'not-represented', 'nothing-to-answer'],
    ]);
    await group.does('representatives', { representatives: ['member-1'], means: '推选' }, 'petitioner');
    await group.does('settlement-proposals', { grievance: life.id, terms: '每户 800 元' });
    await group.does('settlement-answers', { settlement: 1, member: 'member-1', answer: 'consented' }, 'petitioner');
    expect((await pageFor(group.id, 'petitioner')).allowed).toContain('SettleForMembers');
    await group.does('settlements', { settlement: 1, members: ['member-1'] }, 'petitioner');
    expect((await pageFor(group.id, 'auditor')).allowed).toEqual([]);
  });
});
