import { type Service, startService } from './launch';
import { answerWith, hear, inTheTownship, type Life, mediate, receive, settled } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  for (let n = 0; n < 3; n += 1) await eachRegister();
  await (await receive(service)).isShown();
});

const category = 'registers';
const place = ['region=990101', 'region=990102'] as const;
const kind = [`category=${category}`, 'category=other'] as const;

/** One row more for every register. */
const eachRegister = async (): Promise<void> => {
  const reviewed = await hear(service, { category });
  await reviewed.does('router', 'supervision-orders', { ground: 'overdue', reason: '逾期', due: '2026-03-09' });
  await answerWith(reviewed, 'not-support', '2026-03-02');
  await reviewed.does('petitioner', 'reviews', { grounds: '标准适用错误', body: 'city-housing-bureau' });
  const agreed = await mediated();
  const body = { grievances: [agreed.id], matter: '排水' };
  const founded = await service.as('registrar').post('/collectives', body);
  const member = { grievance: agreed.id, name: '冯某' };
  expect((await service.as('registrar').post(`/collectives/${founded.body.id}/members`, member)).status).toBe(201);
  for (let n = 0; n < 2; n += 1)
    await receive(service, 'registrar', { category, petitioner: { name: '郑某', phone: '13900000055' } });
};

const mediated = async (): Promise<Life> => {
  const life = await receive(service, 'registrar', { category, petitioner: { name: '冯某' } });
  await life.does('router', 'delegations', { mode: 'referral', to: 'township-committee', reason: '属其职责' });
  await life.does('mediator-township', 'delegation-receipts');
  await mediate(life, inTheTownship('people-township'));
  await life.does('mediator-township', 'mediation-outcomes', settled('written', '2026-03-20'));
  return life;
};

/** A register, who reads it, and its filters: what finds rows, and what the same filter finds none with. */
type Filter = readonly [finds: string, findsNone: string];
const registers: readonly (readonly [string, string, readonly Filter[]])[] = [
  [
    '/deadlines',
    'router',
    [
      ['clock=SUPERVISE', 'clock=EXECUTE'],
      ['state=running', 'state=waived&clock=SUPERVISE'],
      ['colour=green', 'colour=red'],
      ['unit=county-housing-bureau', 'unit=county-labour-bureau'],
      ...[place, kind],
    ],
  ],
  [
    '/reviews',
    'supervisor',
    [
      ['kind=review', 'kind=final-review'],
      ['state=pending', 'state=decided'],
      ['inTime=true', 'inTime=false'],
      ['body=city-housing-bureau', 'body=province-housing-department'],
      ['of=county-housing-bureau', 'of=county-labour-bureau'],
      ...[place, kind],
    ],
  ],
  [
    '/agreements',
    'mediator-township',
    [
      ['state=signing', 'state=performed'],
      ['tier=people', 'tier=judicial'],
      ['unit=township-committee', 'unit=village-committee'],
      ...[place, kind],
    ],
  ],
  [
    '/supervisions',
    'router',
    [
      ['state=ordered', 'state=replied'],
      ['unit=county-housing-bureau', 'unit=county-labour-bureau'],
      ['from=county-petition-office', 'from=city-petition-office'],
    ],
  ],
  [
    '/repeated-petitions',
    'router',
    [
      ['linked=no', 'linked=yes'],
      ['from=2026-03-02', 'from=2026-03-03'],
      ['to=2026-03-02', 'to=2026-03-01'],
      ...[place, kind],
    ],
  ],
  ['/collectives', 'supervisor', [['settled=no', 'settled=yes'], ...[place, kind]]],
];

describe.each(registers)('the register %s', (path, reader, filters) => {
  const read = async (query: string, user = reader) => {
    const { status, body } = await service.as(user).get(`${path}?${query}`);
    expect([path, query, status]).toEqual([path, query, 200]);
    return body;
  };

  it.each(filters)('is narrowed by %s, and not to %s', async (finds, findsNone) => {
    expect((await read(finds)).items.length).toBeGreaterThan(0);
    expect((await read(findsNone)).items).toEqual([]);
  });

  it('is read page by page, every row once', async () => {
    const all = (await read('limit=200')).items;
    expect(all.length).toBeGreaterThan(2);
    const seen: object[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await read(`limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      cursor = page.next;
    }
    expect(seen).toEqual(all);
  });

  it('refuses what it does not know, and is not for those who read figures alone', async () => {
    const { status, body } = await service.as(reader).get(`${path}?colouring=red`);
    expect([status, body.code]).toEqual([400, 'invalid-request']);
    expect((await service.as('viewer').get(path)).status).toBe(403);
  });
});
