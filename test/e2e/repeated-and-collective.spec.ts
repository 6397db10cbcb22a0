import { type Answer, valueAt } from './client';
import { type Service, startService } from './launch';
import { type Life, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});

const register = (category: string, name: string, more: object = {}): Promise<Life> =>
  receive(service, 'registrar', { category, petitioner: { name, phone: '13900000077' }, ...more });
const at = (hour: string) => ({ at: `2026-03-01T${hour}:00:00+08:00` });
const repeated = async (query: string, user = 'router'): Promise<Answer> =>
  service.as(user).get(`/repeated-petitions?${query}`);
const volume = async (query: string) => {
  const { people, filings, matters, cases } = (await service.as('viewer').get(`/volume?${query}`)).body;
  return { people, filings, matters, cases };
};

describe('repeated petitions', () => {
  it('are found by person and matter, latest first, without saying who the person is', async () => {
    const first = await register('noise', '郑某', at('09'));
    const second = await register('noise', '郑某', at('10'));
    await register('noise', '王某', at('11'));
    await register('dust', '郑某', at('12'));
    await (await register('noise', '郑某', at('13'))).isShown();
    const { body, text } = await repeated('category=noise');
    expect(body.items).toMatchObject([
      { times: 3, linkedTo: null },
      { id: second.id, times: 2, earlier: [{ id: first.id, number: first.number }] },
    ]);
    expect(text).not.toMatch(/郑某|13900000077/);
    const page = (await repeated('category=noise&limit=1')).body;
    expect((await repeated(`category=noise&limit=1&cursor=${page.next}`)).body).toMatchObject({
      items: [{ id: second.id }],
      next: null,
    });
    expect((await repeated('cursor=nonsense')).status).toBe(400);
  });

  it('say to which case they were linked', async () => {
    const [first, second] = [await register('smoke', '郑某', at('09')), await register('smoke', '郑某', at('10'))];
    await second.does('router', 'duplicate-links', { target: first.id, reason: '同一人同一事项' });
    await second.isShown();
    expect((await repeated('category=smoke&linked=yes')).body.items).toMatchObject([
      { id: second.id, linkedTo: first.id },
    ]);
    expect((await repeated('category=smoke&linked=no')).body.items).toEqual([]);
  });

  it('compare whoever stands behind a case with its group as they compare its petitioner', async () => {
    const theirs = await register('mill', '郑某', at('09'));
    const registrar = service.as('registrar');
    const { id } = (await registrar.post('/collectives', { grievances: [theirs.id], matter: '机器轰鸣' })).body;
    const joins = { grievance: theirs.id, name: '何某', phone: '13900000079' };
    expect((await registrar.post(`/collectives/${id}/members`, joins)).status).toBe(201);
    const own = await register('mill', '何某', { ...at('10'), petitioner: { name: '何某', phone: '13900000079' } });
    await own.isShown();
    const found = await service
      .as('router')
      .until('/repeated-petitions?category=mill', ({ body }) => body.items.length > 0);
    expect(found.body.items).toMatchObject([{ id: own.id, times: 2, earlier: [{ id: theirs.id }] }]);
    expect(found.text).not.toMatch(/何某|13900000079/);
    const related = await service.as('router').get(`/grievances/${own.id}/related`);
    expect(related.body.items).toMatchObject([{ id: theirs.id, relation: 'repeated' }]);
    expect(related.text).not.toMatch(/何某|13900000079/);

    expect((await registrar.post(`/collectives/${id}/departures`, { member: 'member-1', reason: '退出' })).status).toBe(
      201,
    );
    await service.as('router').until('/repeated-petitions?category=mill', ({ body }) => body.items.length === 0);
    const link = { target: theirs.id, reason: '同一事项' };
    await own.isRefused('router', 'duplicate-links', link, 'another-person');
    expect((await registrar.post(`/collectives/${id}/members`, joins)).status).toBe(201);
    await service.as('router').until('/repeated-petitions?category=mill', ({ body }) => body.items.length > 0);
    await own.does('router', 'duplicate-links', link);
  });

  it('leave accusations out, and are not for handlers', async () => {
    const [, second] = [await register('bribes', '郑某'), await register('bribes', '郑某')];
    const kind = { kind: 'accusation', category: 'bribes', urgency: 'normal', tempo: 'calm' };
    await second.does('registrar', 'screenings', { ...kind, accused: 'county-housing-bureau' });
    // Auditors see no accusation; what was filed after it tells that it is shown, too.
    await (await register('noise', '王某')).isShown();
    expect((await repeated('category=bribes')).body.items).toEqual([]);
    expect((await repeated('', 'handler')).status).toBe(403);
  });
});

describe('people, filings, matters and cases', () => {
  it('are four numbers', async () => {
    const grain = { at: '2026-02-11T09:00:00+08:00' };
    const first = await register('water', '郑某', grain);
    const second = await register('water', '郑某', grain);
    await second.does('router', 'duplicate-links', { target: first.id, reason: '同一人同一事项' });
    const theirs = await register('water', '冯某', { ...grain, headcount: 12 });
    const body = { grievances: [first.id, theirs.id], matter: '饮水' };
    expect((await service.as('registrar').post('/collectives', body)).status).toBe(201);
    await service
      .as('auditor')
      .until(`/grievances/${theirs.id}`, ({ body: { group } }) => group !== null && group !== undefined);
    await theirs.isShown();
    const day = 'from=2026-02-11&to=2026-02-11';
    await service.as('viewer').until(`/volume?${day}`, ({ body: { matters } }) => matters === 1);
    expect(await volume(day)).toEqual({ people: 13, filings: 3, matters: 1, cases: 2 });
    const { groups } = (await service.as('viewer').get(`/volume?${day}&by=category`)).body;
    expect(groups).toEqual([{ key: 'water', people: 13, filings: 3, matters: 1, cases: 2 }]);
    expect(await volume('from=2026-02-12&to=2026-02-12')).toEqual({ people: 0, filings: 0, matters: 0, cases: 0 });
  });

  it('count each member of a group once, whoever petitions elsewhere too, and are told as of a past day', async () => {
    const day = 'from=2026-02-13&to=2026-02-13';
    const grain = { at: '2026-02-13T09:00:00+08:00' };
    await service.clock('2026-02-13T10:00:00+08:00');
    const theirs = await register('bridge', '郑某', grain);
    await register('ferry', '何某', { ...grain, petitioner: { name: '何某', phone: '13900000079' } });
    const before = (await service.as('viewer').until(`/volume?${day}`, ({ body }) => body.filings === 2)).body;
    expect(before).toMatchObject({ people: 2, filings: 2, matters: 2, cases: 2 });
    await service.clock('2026-02-14T10:00:00+08:00');
    const registrar = service.as('registrar');
    const { id } = (await registrar.post('/collectives', { grievances: [theirs.id], matter: '危桥' })).body;
    const members = [
      { name: '郑某', phone: '13900000077' },
      { name: '何某', phone: '13900000079' },
      ...Array.from({ length: 28 }, (_, index) => ({ name: `村民${index}`, phone: `1390000${1000 + index}` })),
    ];
    for (const person of members)
      expect((await registrar.post(`/collectives/${id}/members`, { grievance: theirs.id, ...person })).status).toBe(
        201,
      );
    const counted = await service.as('viewer').until(`/volume?${day}`, ({ body }) => body.people === 30);
    expect(counted.body).toMatchObject({ people: 30, filings: 2, matters: 2, cases: 2 });
    const { groups } = (await service.as('viewer').get(`/volume?${day}&by=category`)).body;
    expect(groups).toMatchObject([
      { key: 'bridge', people: 30 },
      { key: 'ferry', people: 1 },
    ]);
    for (const asOf of ['2026-02-13', valueAt(before, 'asOf.position')])
      expect((await service.as('viewer').get(`/volume?${day}&asOf=${asOf}`)).body).toMatchObject({ people: 2 });
    expect((await service.as('viewer').get(`/volume?${day}&asOf=2026-02-14`)).body).toMatchObject({ people: 30 });

    const leaves = { member: 'member-3', reason: '退出' };
    expect((await registrar.post(`/collectives/${id}/departures`, leaves)).status).toBe(201);
    await service.as('viewer').until(`/volume?${day}`, ({ body }) => body.people === 29);
    expect((await service.as('viewer').get(`/volume?${day}&asOf=soon`)).status).toBe(400);
    expect((await service.as('viewer').get('/volume?from=2026-02-14&to=2026-02-13')).status).toBe(400);
  });
});

describe('the board of collectives', () => {
  it('shows the groups of a region, how many people they have, and whether all of them settled', async () => {
    const life = await register('drains', '陈某', { headcount: 2 });
    const registrar = service.as('registrar');
    const { id } = (await registrar.post('/collectives', { grievances: [life.id], matter: '排水' })).body;
    const asks = async (route: string, body: object) =>
      expect((await registrar.post(`/collectives/${id}/${route}`, body)).status).toBe(201);
    await asks('members', { grievance: life.id, name: '陈某' });
    const board = (query: string, fits: (items: Answer['body']['items']) => boolean) =>
      service.as('supervisor').until(`/collectives?category=drains${query}`, ({ body }) => fits(body.items));
    const { body } = await board('&settled=no', (items) => items[0]?.people === 1);
    expect(body.items).toMatchObject([{ id, matter: '排水', cases: 1, headcount: 2, people: 1, unsettled: 1 }]);
    await asks('representatives', { representatives: ['member-1'], means: '推选' });
    await asks('settlement-proposals', { grievance: life.id, terms: '疏通' });
    await asks('settlement-answers', { settlement: 1, member: 'member-1', answer: 'consented', means: '当面' });
    await asks('settlements', { settlement: 1, members: ['member-1'], representative: 'member-1' });
    await board('&settled=yes', (items) => items[0]?.unsettled === 0);
    expect((await service.as('supervisor').get('/collectives?category=drains&settled=no')).body.items).toEqual([]);
    expect((await service.as('handler').get('/collectives')).status).toBe(403);
  });
});
