import { type Service, startService } from './launch';
import { answerWith, hear, type Life, receive, resolve } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const track = async ({ number, queryCode }: Life) => {
  const answer = await service.anyone.get(`/public/grievances/${number}`, { 'query-code': queryCode });
  expect(answer.status).toBe(200);
  return answer.body;
};

describe('whoever files', () => {
  it('finds the region by name, and which office registers what is filed there, without signing in', async () => {
    const { status, body } = await service.anyone.get('/regions');
    expect([status, body.next]).toEqual([200, null]);
    expect(body.items.find(({ code }) => code === '990101001')).toEqual({
      ...{ code: '990101001', name: '河东村', nameEn: 'Hedong Village', level: 'village', parent: '990101' },
      office: { id: 'county-petition-office', name: '东湖县信访局', nameEn: 'Donghu County Petition Office' },
    });
    expect(body.items.find(({ code }) => code === 'province')).toMatchObject({ office: null });
  });

  it('reads the regions page by page, in a stable order', async () => {
    const all = (await service.anyone.get('/regions')).body.items;
    const first = (await service.anyone.get('/regions?limit=3')).body;
    const rest = (await service.anyone.get(`/regions?limit=200&cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items]).toEqual(all);
    expect((await service.anyone.get('/regions?name=x')).status).toBe(400);
  });
});

describe('a tracked case', () => {
  it('tells the petitioner what they may do until when, here and elsewhere', async () => {
    await service.clock('2026-03-02T09:00:00+08:00');
    const life = await hear(service);
    await answerWith(life, 'not-support', '2026-03-02');
    const { clocks, elsewhere } = await track(life);
    expect(clocks).toContainEqual(
      expect.objectContaining({ code: 'XF-REVIEW-REQ', kind: 'right', yours: true, state: 'running', daysLeft: 30 }),
    );
    expect(clocks).toContainEqual(expect.objectContaining({ code: 'XF-HANDLE', kind: 'duty', yours: false }));
    expect(elsewhere).toContainEqual(expect.objectContaining({ code: 'ADM-SUIT', yours: true, state: 'running' }));
  });

  it('asks nobody to rate before it is resolved', async () => {
    const { rating } = await track(await receive(service));
    expect(rating).toMatchObject({ open: false, due: null });
  });

  it('asks about everybody who worked on it, and shows what was said', async () => {
    const life = await resolve(service);
    const asked = (await track(life)).rating;
    expect(asked).toEqual({
      open: true,
      due: expect.stringMatching(/^2026-04-/),
      of: [
        { of: 'petition-office', name: { zh: '东湖县信访局', en: 'Donghu County Petition Office' }, score: null },
        { of: 'competent-body', name: expect.objectContaining({ zh: '河东村人民调解委员会' }), score: null },
        { of: 'mediator', name: expect.objectContaining({ zh: '河东村人民调解委员会' }), score: null },
      ],
    });
    const said = { queryCode: life.queryCode, of: 'mediator', score: 'satisfied' };
    expect((await service.anyone.post(`/public/grievances/${life.number}/ratings`, said)).status).toBe(201);
    const { of } = (await track(life)).rating as { of: readonly object[] };
    expect(of).toContainEqual(expect.objectContaining({ of: 'mediator', score: 'satisfied' }));
    await service.clock('2026-05-01T09:00:00+08:00');
    expect((await track(life)).rating).toMatchObject({ open: false });
  });
});
