import { valueAt } from './client';
import { type Service, startService } from './launch';
import { accept, answerWith, delegate, hear, type Life, mediateInTheVillage, receive, settled } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
beforeEach(() => on('2026-03-02'));

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);
const accusation = {
  ...{ kind: 'accusation', category: 'neighbour', urgency: 'normal', tempo: 'prompt' },
  accused: 'county-housing-bureau',
};

/** Rows of a register about one case, as somebody sees them. */
const rowsOf = async (user: string, path: string, life: Life) => {
  const { status, body } = await service.as(user).get(`${path}${path.includes('?') ? '&' : '?'}limit=200`);
  expect([user, path, status]).toEqual([user, path, 200]);
  return body.items.filter(({ grievance }) => grievance === life.id);
};

const is400 = async (user: string, path: string, pointer: string) => {
  const { status, body } = await service.as(user).get(path);
  expect([path, status, body.errors?.map((each) => each.pointer)]).toEqual([path, 400, [pointer]]);
};

describe('the deadline board', () => {
  it('shows a duty nearly due, then overdue, then done too late, with its article', async () => {
    const life = await delegate(service);
    await life.isShown();
    const notice = async (query: string, user = 'supervisor') =>
      rowsOf(user, `/deadlines?clock=XF-NOTIFY-REFERRED${query}`, life);
    expect(await notice('')).toMatchObject([
      {
        ...{ number: life.number, unit: 'county-housing-bureau', bearer: 'county-housing-bureau', due: '2026-03-17' },
        ...{ state: 'running', colour: 'green', startedOn: '2026-03-02', basis: 'XF 23(3)', category: 'neighbour' },
      },
    ]);
    expect(await notice('&colour=amber,red')).toEqual([]);
    await on('2026-03-14');
    expect(await notice('&colour=amber&unit=county-housing-bureau&region=990101')).toMatchObject([{ colour: 'amber' }]);
    await on('2026-03-18');
    expect(await notice('&state=overdue')).toMatchObject([{ state: 'overdue', colour: 'red', due: '2026-03-17' }]);
    expect(await notice('&colour=red', 'clerk')).toHaveLength(1);
    await service.as('auditor').until('/deadlines/counts?by=clock', ({ body }) => countOf(body, 'breached') > 0);
    await life.does('clerk', 'path-notices', { procedure: '信访程序', means: 'post' });
    await life.isShown();
    expect(await notice('')).toEqual([]);
    expect(await notice('&state=late')).toMatchObject([{ state: 'late', endedOn: '2026-03-18', outcome: 'late' }]);
  });

  it('is read page by page, the first due first', async () => {
    for (let n = 0; n < 3; n += 1) await (await accept(service)).isShown();
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await service.as('router').get(`/deadlines?limit=3${cursor}`);
      seen.push(...body.items.map(({ due, grievance, duty }) => `${due} ${grievance} ${String(duty).padStart(4)}`));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect((await service.as('router').get('/deadlines?limit=200')).body.items).toHaveLength(seen.length);
  });

  it('adds up to what each unit owes, for whoever may see the cases', async () => {
    const life = await delegate(service);
    await life.isShown();
    const loadOf = async (user: string, query = '') =>
      (await service.as(user).get(`/deadlines/loads${query}`)).body.items.find(
        ({ unit }) => unit === 'county-housing-bureau',
      );
    for (const day of ['2026-03-02', '2026-03-14', '2026-03-18']) {
      await on(day);
      const { body } = await service.as('clerk').get('/deadlines?unit=county-housing-bureau&limit=200');
      const count = (colour: string) => body.items.filter((each) => each.colour === colour).length;
      const [green, amber, red] = ['green', 'amber', 'red'].map(count);
      expect(await loadOf('clerk')).toEqual({ unit: 'county-housing-bureau', green, amber, red });
      expect(await loadOf('supervisor', '?region=990101')).toMatchObject({ amber, red });
    }
    expect(await loadOf('labour-handler')).toBeUndefined();
  });

  it('shows nobody the duties of cases that are not theirs to see', async () => {
    const life = await delegate(service);
    await life.isShown();
    for (const user of ['handler', 'clerk', 'supervisor', 'auditor', 'router'])
      expect([user, (await rowsOf(user, '/deadlines', life)).length]).toEqual([user, 1]);
    for (const user of ['labour-handler', 'court-liaison', 'reviewer', 'mediator-township'])
      expect([user, await rowsOf(user, '/deadlines', life)]).toEqual([user, []]);
    expect((await service.as('viewer').get('/deadlines')).status).toBe(403);
  });

  it('lets an accused unit neither list nor count an accusation (XF 30(3))', async () => {
    const counted = async () =>
      valueAt(await service.as('auditor').get('/deadlines/counts?clock=XF-TRANSFER'), 'body.total.breached');
    const before = await counted();
    const life = await receive(service, 'station-worker');
    await life.does('registrar', 'screenings', accusation);
    await on('2026-03-18');
    await service
      .as('discipline')
      .until('/deadlines', ({ body }) => body.items.some((each) => each.grievance === life.id));
    expect(await rowsOf('discipline', '/deadlines?colour=red', life)).toMatchObject([
      { code: 'XF-TRANSFER', due: '2026-03-17' },
    ]);
    for (const user of ['handler', 'head', 'clerk', 'router', 'supervisor', 'auditor'])
      expect([user, await rowsOf(user, '/deadlines', life)]).toEqual([user, []]);
    await service.as('discipline').until(`/grievances/${life.id}/history`, ({ body }) => body.items.length === 3);
    await (await delegate(service)).isShown();
    expect(await counted()).toBe(before);
  });

  it('refuses what it does not know', async () => {
    await is400('auditor', '/deadlines?clock=XF-NOTHING', 'clock');
    await is400('auditor', '/deadlines?state=done', 'state');
    await is400('auditor', '/deadlines?colour=blue', 'colour');
    await is400('auditor', '/deadlines?cursor=AAAA', 'cursor');
    await is400('auditor', '/deadlines?from=2026-01-01', 'from');
    await is400('auditor', '/deadlines/loads?unit=county-court', 'unit');
    await is400('viewer', '/deadlines/counts?by=mediator', 'by');
    await is400('viewer', '/deadlines/counts?from=2026-02-01&to=2026-01-01', 'to');
  });
});

const countOf = (body: unknown, measure: string): number => Number(valueAt(body, `total.${measure}`));

describe('the counts of duties', () => {
  it('grow by what was met, per clock, unit and category, in its period', async () => {
    const counted = async (query: string) => {
      const { status, body } = await service.as('viewer').get(`/deadlines/counts?${query}`);
      expect(status).toBe(200);
      return body;
    };
    const key = (body: unknown, name: string) =>
      (valueAt(body, 'groups') as { key: string; met: number }[]).find((each) => each.key === name)?.met ?? 0;
    const before = await counted('by=clock');
    const life = await delegate(service, { said: { category: 'counted' } });
    await life.does('clerk', 'path-notices', { procedure: '信访程序', means: 'post' });
    await life.isShown();
    const after = await counted('by=clock');
    expect(countOf(after, 'met') - countOf(before, 'met')).toBe(2);
    expect(key(after, 'XF-TRANSFER') - key(before, 'XF-TRANSFER')).toBe(1);
    expect((await counted('by=category&from=2026-03-01&to=2026-03-31')).groups).toContainEqual({
      ...{ key: 'counted', met: 2, late: 0, waived: 0, breached: 0, extended: 0, metRate: 1 },
    });
    const transfers = await counted('by=unit&clock=XF-TRANSFER');
    expect((transfers.groups as { key: string }[]).map((each) => each.key)).toEqual(['county-petition-office']);
    const asOf = encodeURIComponent(String(valueAt(after, 'asOf.position')));
    expect({ ...(await counted(`by=clock&asOf=${asOf}`)), asOf: null }).toEqual({ ...after, asOf: null });
    expect(valueAt(await counted('from=2001-01-01&to=2001-12-31'), 'total.metRate')).toBeNull();
  });
});

describe('the register of reviews', () => {
  it('shows a review asked for, decided in time, and a final review that is late', async () => {
    const life = await hear(service);
    await answerWith(life, 'not-support', '2026-03-02');
    await life.does('petitioner', 'reviews', { grounds: '标准适用错误', body: 'city-housing-bureau' });
    await life.isShown();
    expect(await rowsOf('reviewer', '/reviews?state=pending&inTime=true', life)).toMatchObject([
      {
        ...{ kind: 'review', body: 'city-housing-bureau', of: 'county-housing-bureau', due: '2026-04-01', late: false },
        ...{ number: life.number, state: 'pending', result: null, days: null, inTime: true },
      },
    ]);
    await on('2026-03-12');
    await life.does('reviewer', 'review-decisions', { result: 'upheld', reasons: '原意见事实清楚。' });
    await life.does('petitioner', 'final-reviews', { grounds: '仍不服', body: 'province-housing-department' });
    await on('2026-04-13');
    await life.isShown();
    expect(await rowsOf('auditor', '/reviews', life)).toMatchObject([
      { review: 1, state: 'decided', result: 'upheld', days: 10, inTime: true },
      { review: 2, kind: 'final-review', of: 'city-housing-bureau', due: '2026-04-11', inTime: false },
    ]);
    await life.does('final-reviewer', 'final-review-decisions', { result: 'changed', reasons: '适用标准有误。' });
    await life.isShown();
    for (const query of ['kind=final-review', 'result=changed', 'inTime=false', 'body=province-housing-department'])
      expect([query, await rowsOf('supervisor', `/reviews?${query}`, life)]).toMatchObject([
        query,
        [{ review: 2, result: 'changed', days: 32, inTime: false }],
      ]);
    expect(await rowsOf('labour-handler', '/reviews', life)).toEqual([]);
    expect((await service.as('petitioner').get('/reviews')).status).toBe(403);
    await is400('auditor', '/reviews?result=good', 'result');
    await is400('auditor', '/reviews?inTime=perhaps', 'inTime');
  });
});

describe('the register of agreements', () => {
  it('shows an agreement signed, confirmed, overdue, breached, and enforceable', async () => {
    const life = await mediateInTheVillage(service);
    await life.does('mediator', 'mediation-outcomes', settled('written', '2026-03-20'));
    await life.isShown();
    const seen = (query: string, user = 'mediator') => rowsOf(user, `/agreements?${query}`, life);
    expect(await seen('state=signing&tier=people')).toMatchObject([
      { number: life.number, unit: 'village-committee', mediator: 'mediator', form: 'written', due: null },
    ]);
    for (const party of ['petitioner', 'counterparty-1']) await life.does('mediator', 'signatures', { party });
    await life.does('mediator', 'countersignatures', { seal: 'village-committee' });
    await life.isShown();
    expect(await seen('standing=confirmable')).toMatchObject([
      {
        ...{ state: 'in-effect', due: '2026-03-20', applyBy: '2026-04-01', overdue: false, confirmation: null },
        obligations: [{ obligation: 1, debtor: 'counterparty-1', due: '2026-03-20', performedOn: null }],
      },
    ]);
    expect(await seen('standing=overdue,breached,enforceable')).toEqual([]);
    const together = { applicants: ['petitioner', 'counterparty-1'], court: 'county-court' };
    await life.does('mediator', 'confirmation-requests', together);
    for (const decision of ['accepted', 'confirmed'])
      await life.does('court-liaison', 'court-decisions', { decision, document: '裁定书', at: '2026-03-02' });
    await on('2026-03-21');
    await life.does('mediator', 'breaches', { obligation: 1, reason: '逾期未改建' });
    await life.isShown();
    for (const query of ['standing=overdue', 'standing=breached', 'standing=enforceable', 'confirmation=confirmed'])
      expect([query, await seen(query, 'court-liaison')]).toMatchObject([
        query,
        [
          {
            court: 'county-court',
            enforceBy: '2028-03-20',
            overdue: true,
            breachedAt: '2026-03-21T09:00:00.000+08:00',
          },
        ],
      ]);
    expect(await seen('', 'mediator-township')).toEqual([]);
    expect((await service.as('viewer').get('/agreements')).status).toBe(403);
    await is400('mediator', '/agreements?standing=broken', 'standing');
  });
});
