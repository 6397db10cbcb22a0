import { type Service, startService } from './launch';
import { delegate, type Life, mediateInTheVillage, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
beforeEach(() => on('2026-03-02'));

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);
const screening = { kind: 'request', category: 'neighbour', urgency: 'normal', tempo: 'prompt' };

describe('a worklist', () => {
  const listed = async (user: string, query: string): Promise<string[]> => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const { status, body } = await service.as(user).get(`/grievances?${query}${cursor}`);
      expect(status).toBe(200);
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : '';
    } while (cursor);
    return ids;
  };

  it('is narrowed by what it is asked for', async () => {
    const [received, delegated] = [
      await receive(service, 'registrar', { category: 'filters', title: '路灯 100% 不亮' }),
      await delegate(service, { said: { category: 'filters' } }),
    ];
    const elsewhere = await receive(service, 'registrar', { category: 'filters', region: '990102' });
    const mediated = await mediateInTheVillage(service, { category: 'filters' });
    await mediated.isShown();
    const expected: readonly (readonly [string, readonly Life[]])[] = [
      ['', [received, delegated, elsewhere, mediated]],
      ['&status=received', [received, elsewhere]],
      ['&status=delegated,in-mediation', [delegated, mediated]],
      ['&phase=delegated', [delegated, mediated]],
      ['&tier=people', [mediated]],
      ['&region=990101', [received, delegated, mediated]],
      ['&region=990102', [elsewhere]],
      ['&unit=county-housing-bureau', [delegated]],
      ['&mediator=mediator', [mediated]],
      [`&q=${encodeURIComponent('100% 不')}`, [received]],
      [`&q=${delegated.number.slice(0, 9)}`, [delegated]],
      ['&q=%25', [received]],
      ['&q=%00', []],
    ];
    for (const [query, lives] of expected) {
      expect([query, (await listed('auditor', `category=filters${query}`)).sort()]).toEqual([
        query,
        lives.map(({ id }) => id).sort(),
      ]);
    }
  });

  it('is warned by colour: red is over, amber is near', async () => {
    const life = await delegate(service, { said: { category: 'colours' } });
    await life.isShown();
    expect(await listed('auditor', 'category=colours&clock=red,amber')).toEqual([]);
    // Fifteen days from 2 March end on the 17th: amber from three days before.
    await on('2026-03-14');
    expect(await listed('auditor', 'category=colours&clock=amber')).toEqual([life.id]);
    expect((await service.as('auditor').get('/grievances?category=colours')).body.items).toMatchObject([
      { clock: 'amber' },
    ]);
    await on('2026-07-01');
    expect(await listed('auditor', 'category=colours&clock=red')).toEqual([life.id]);
    expect(await listed('auditor', 'category=colours&clock=amber')).toEqual([]);
  });

  it.each(['received', '-received', 'updated', 'due'])(
    'is read page by page without loss or doubling while cases arrive, by %s',
    async (sort) => {
      const category = `pages${sort.replace('-', '')}${sort.length}`;
      const lives = await Promise.all(Array.from({ length: 25 }, () => receive(service, 'registrar', { category })));
      const query = `category=${category}&limit=7&sort=${sort}`;
      await service
        .as('auditor')
        .until(`/grievances?category=${category}&limit=200`, ({ body }) => body.items.length === 25);
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await service.as('auditor').get(`/grievances?${query}${cursor}`);
        seen.push(...body.items.map(({ id }) => id));
        await receive(service, 'registrar', { category });
        cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : '';
      } while (cursor && seen.length < 100);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(lives.map(({ id }) => id)));
    },
  );

  it('shows everybody their own scope only', async () => {
    const life = await mediateInTheVillage(service, { category: 'scope' });
    await life.isShown();
    for (const user of ['registrar', 'router', 'auditor', 'supervisor', 'mediator', 'station-worker']) {
      expect([user, await listed(user, 'category=scope')]).toEqual([user, [life.id]]);
    }
    for (const user of ['mediator-township', 'labour-handler', 'handler', 'court-liaison', 'petitioner', 'reviewer']) {
      expect([user, await listed(user, 'category=scope')]).toEqual([user, []]);
      expect([user, (await service.as(user).get(`/grievances/${life.id}`)).status]).toEqual([user, 404]);
    }
  });

  it('shows an accusation to those who took it in and the discipline body only', async () => {
    const life = await receive(service, 'station-worker', { category: 'accused' });
    const accusation = { ...screening, kind: 'accusation', category: 'accused', accused: 'county-housing-bureau' };
    await life.does('registrar', 'screenings', accusation);
    await service.as('discipline').until('/grievances?category=accused', ({ body }) => body.items.length === 1);
    expect(await listed('station-worker', 'category=accused')).toEqual([life.id]);
    for (const user of ['auditor', 'router', 'handler', 'head', 'clerk', 'supervisor']) {
      expect([user, await listed(user, 'category=accused')]).toEqual([user, []]);
      expect([user, (await service.as(user).get(`/grievances/${life.id}`)).status]).toEqual([user, 404]);
    }
  });
});
