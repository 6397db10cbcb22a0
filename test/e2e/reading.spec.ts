import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, valueAt } from './client';
import { accept, delegate, hear, type Life, mediateInTheVillage, receive, resolve, settled } from './life';
import { type Service, startService } from './service';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
beforeEach(() => on('2026-03-02'));

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);
const screening = { kind: 'request', category: 'neighbour', urgency: 'normal', tempo: 'prompt' };
const session = (form: string, minutes: string) => ({
  form,
  heldAt: '2026-03-02T09:00:00+08:00',
  methods: [],
  minutes,
});

describe('a case page', () => {
  it('is not sent again while nothing has changed', async () => {
    const life = await receive(service);
    const auditor = service.as('auditor');
    const path = `/grievances/${life.id}`;
    const first = await auditor.get(path);
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"0"']);
    for (const tag of ['"0"', 'W/"0"', '"7", "0"']) {
      const again = await auditor.get(path, { 'if-none-match': tag });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', '"0"']);
    }
    await life.does('router', 'screenings', screening);
    const changed = await auditor.get(path, { 'if-none-match': '"0"' });
    expect([changed.status, changed.headers.get('etag'), changed.body.revision]).toEqual([200, '"1"', 1]);
  });

  it('shows at least the revision that was written, or says that it cannot yet', async () => {
    const life = await receive(service);
    for (let revision = 1; revision <= 10; revision += 1) {
      const { body } = await life.does('router', 'screenings', screening);
      expect(body.revision).toBe(revision);
      const page = await service.as('router').get(`/grievances/${life.id}?atLeast=${revision}`);
      expect([page.status, page.body.revision]).toEqual([200, revision]);
    }
    const began = performance.now();
    const lagging = await service.as('router').get(`/grievances/${life.id}?atLeast=11`);
    expect([lagging.status, lagging.body.code, lagging.headers.get('retry-after')]).toEqual([
      503,
      'read-model-lagging',
      '2',
    ]);
    expect(performance.now() - began).toBeGreaterThan(1_900);
  });

  it('never shows the query code, nor its hash, to anybody', async () => {
    const life = await receive(service);
    for (const path of ['', '/history', '/state']) {
      const { text } = await service.as('router').get(`/grievances/${life.id}${path}`);
      expect(text).not.toMatch(/queryCode/);
      expect(text).not.toContain(life.queryCode);
    }
  });
});

describe('contact data', () => {
  const contact = { name: '赵某', phone: '13812345678', idNumber: '990101199001011234', address: '河东村 5 号' };

  it('is for those at work on the case and the party, masked for examiners, hidden from the other side', async () => {
    const life = await receive(service, 'petitioner', { petitioner: contact });
    await life.does('registrar', 'party-identifications', {
      ...{ party: 'counterparty-1', account: 'counterparty', means: '现场核验' },
    });
    await life.does('registrar', 'screenings', screening);
    const seenBy = async (user: string) => {
      const page = await service.as(user).get(`/grievances/${life.id}?atLeast=2`);
      const history = await service.as(user).get(`/grievances/${life.id}/history`);
      expect([page.status, history.status]).toEqual([200, 200]);
      const parties = [page.body.parties, valueAt(history.body.items[0]?.data, 'parties')];
      for (const each of parties) expect((each as unknown[])[0]).toMatchObject({ party: 'petitioner' });
      const state = await service.as(user).get(`/grievances/${life.id}/state`);
      return { texts: [page.text, history.text, state.text], parties: parties as Record<string, unknown>[][] };
    };
    for (const user of ['router', 'registrar', 'petitioner']) {
      for (const [petitioner] of (await seenBy(user)).parties) expect(petitioner).toMatchObject(contact);
    }
    for (const user of ['auditor', 'supervisor']) {
      const { texts, parties } = await seenBy(user);
      for (const [petitioner] of parties) expect(petitioner).toMatchObject({ phone: '*******5678', address: null });
      for (const text of texts)
        for (const secret of [contact.phone, contact.idNumber]) expect(text).not.toContain(secret);
    }
    const { texts } = await seenBy('counterparty');
    for (const text of texts) {
      for (const secret of [contact.phone, contact.idNumber, contact.address, '5678'])
        expect(text).not.toContain(secret);
    }
  });
});

describe('what was said in caucus', () => {
  it('stays with the mediating unit', async () => {
    const life = await mediateInTheVillage(service);
    await life.does('station-worker', 'party-identifications', {
      ...{ party: 'petitioner', account: 'petitioner', means: '现场核验' },
    });
    await life.does('mediator', 'sessions', session('joint', '双方共同陈述'));
    await life.does('mediator', 'sessions', session('caucus', '底线是三千元'));
    const texts = async (user: string) =>
      Promise.all(
        ['', '/history', '/state'].map((path) =>
          service
            .as(user)
            .get(`/grievances/${life.id}${path}`)
            .then(({ status, text }) => {
              expect(status).toBe(200);
              return text;
            }),
        ),
      );
    expect((await texts('mediator')).join()).toContain('底线是三千元');
    for (const user of ['petitioner', 'auditor', 'router', 'registrar', 'supervisor', 'station-worker']) {
      const said = (await texts(user)).join();
      expect([user, said.includes('底线是三千元')]).toEqual([user, false]);
      expect([user, said.includes('双方共同陈述')]).toEqual([user, true]);
    }
  });
});

describe('the history', () => {
  it('and the state can be asked at a revision and at a time: what was known then', async () => {
    await on('2026-01-05');
    const life = await hear(service);
    await on('2026-03-09');
    const opinion = {
      result: 'explain',
      facts: '已核查。',
      basis: ['条例第三十二条'],
      reviewBody: 'city-housing-bureau',
    };
    await life.does('handler', 'opinions', opinion);
    await on('2026-03-10');
    await life.does('handler', 'opinion-services', { proof: '签收回执', at: '2026-03-09' });
    const auditor = service.as('auditor');
    const at = async (query: string) => {
      const history = await auditor.get(`/grievances/${life.id}/history?${query}`);
      const state = await auditor.get(`/grievances/${life.id}/state?${query}`);
      expect([history.status, state.status]).toEqual([200, 200]);
      return { types: history.body.items.map(({ type }) => type), state: state.body };
    };
    const handling = ['GrievanceReceived', 'GrievanceDelegated', 'DelegationReceived', 'GrievanceAccepted'];
    const third = await at('revision=2');
    expect([third.types, third.state.status, third.state.owner]).toEqual([
      handling.slice(0, 3),
      'delegated',
      'county-housing-bureau',
    ]);
    // The opinion was served on the 9th, but nobody knew that before it was taken down on the 10th.
    const ninth = await at('at=2026-03-09T23:00:00%2B08:00');
    expect(ninth.types).toEqual([...handling, 'FindingRecorded', 'OpinionIssued']);
    const handle = (state: Record<string, unknown>) =>
      (state.clocks as { code: string; state: string }[]).find(({ code }) => code === 'XF-HANDLE')?.state;
    expect([ninth.state.status, handle(ninth.state)]).toEqual(['opinion-issued', 'overdue']);
    expect(handle((await at('at=2026-02-01T00:00:00%2B08:00')).state)).toBe('running');
    expect((await at('at=2026-03-10T09:00:00%2B08:00')).types).toHaveLength(7);
    expect((await auditor.get(`/grievances/${life.id}/history?at=2026-01-04T00:00:00%2B08:00`)).status).toBe(404);
    expect((await auditor.get(`/grievances/${life.id}/state?at=2026-01-04T00:00:00%2B08:00`)).status).toBe(404);
  });

  it('says of every event when, by whom, on what basis, and chains them', async () => {
    const life = await accept(service);
    const items = await life.history();
    expect(items.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    for (const item of items) {
      expect(item).toMatchObject({ schema: 1, at: expect.any(String), recordedAt: expect.any(String) });
      for (const field of ['id', 'position', 'by', 'decision', 'hash']) {
        expect(item[field]).toEqual(expect.stringMatching(/./));
      }
    }
    expect(new Set(items.map(({ hash }) => hash)).size).toBe(4);
    expect(items.at(-1)).toMatchObject({ by: 'handler', unit: 'county-housing-bureau', decision: 'AcceptGrievance' });
  });

  it('comes in pages that fit together', async () => {
    const life = await accept(service);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await service.as('auditor').get(`/grievances/${life.id}/history?limit=1${cursor}`);
      seen.push(...body.items.map(({ type }) => type));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    expect(seen).toEqual(await life.types());
  });
});

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
  const settledOn = async (life: Life, revision: number) => {
    await service.as('auditor').get(`/grievances/${life.id}?atLeast=${revision}`);
  };

  it('is narrowed by what it is asked for', async () => {
    const [received, delegated] = [
      await receive(service, 'registrar', { category: 'filters', title: '路灯 100% 不亮' }),
      await delegate(service, { said: { category: 'filters' } }),
    ];
    const elsewhere = await receive(service, 'registrar', { category: 'filters', region: '990102' });
    const mediated = await mediateInTheVillage(service, { category: 'filters' });
    await settledOn(mediated, 8);
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
    await settledOn(life, 2);
    expect(await listed('auditor', 'category=colours&clock=red,amber')).toEqual([]);
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
    await settledOn(life, 8);
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

describe('figures', () => {
  const viewer = () => service.as('viewer');
  const numbers = async (query = '') => {
    const [pipeline, satisfaction] = [
      await viewer().get(`/pipeline${query}`),
      await viewer().get(`/satisfaction${query}`),
    ];
    expect([pipeline.status, satisfaction.status]).toEqual([200, 200]);
    const numberAt = (answer: Answer, path: string) => Number(valueAt(answer.body, path));
    const inTier = (name: string) => numberAt(pipeline, `tiers.people.${name}`);
    const ratings = (name: string) => numberAt(satisfaction, `overall.${name}`);
    const inPhase = (name: string) => numberAt(pipeline, `phases.${name}`);
    return {
      ...{ proposed: inTier('proposed'), opened: inTier('opened'), settled: inTier('settled') },
      ...{ performed: inTier('performed'), failed: inTier('failed') },
      ...{ invited: ratings('invited'), ratings: ratings('rated'), satisfied: ratings('satisfied') },
      ...{ received: inPhase('received'), delegated: inPhase('delegated'), mediated: inPhase('mediated') },
      ...{ resolved: inPhase('resolved'), rated: inPhase('rated') },
    };
  };
  /** Until every projection is at the same position and stays there longer than policies take to follow. */
  const quiet = async () => {
    const positions = async () => {
      const { body } = await service.as('operator').get('/projections');
      return [...new Set(body.items.map(({ position }) => String(position)))];
    };
    for (let before: string[] = []; ; ) {
      const now = await positions();
      if (now.length === 1 && now[0] === before[0]) return;
      before = now;
      await sleep(800);
    }
  };

  it('grow by exactly one case, and are still what they were when asked as of before', async () => {
    await quiet();
    const before = await numbers();
    const { body: known } = await viewer().get('/pipeline');
    const asOf = valueAt(known, 'asOf') as { position: string; at: string };
    const life = await resolve(service);
    const rating = { queryCode: life.queryCode, of: 'mediator', score: 'satisfied' };
    expect((await service.anyone.post(`/public/grievances/${life.number}/ratings`, rating)).status).toBe(201);
    await viewer().until('/satisfaction', ({ body }) => valueAt(body, 'overall.rated') === before.ratings + 1);
    await quiet();
    const after = await numbers();
    const grown = {
      proposed: 1,
      opened: 1,
      settled: 1,
      performed: 1,
      failed: 0,
      invited: 1,
      ratings: 1,
      satisfied: 1,
      rated: 1,
    };
    const delta = Object.fromEntries(
      Object.entries(after).map(([name, value]) => [name, value - before[name as keyof typeof before]]),
    );
    expect(delta).toEqual({ ...grown, received: 0, delegated: 0, mediated: 0, resolved: 0 });
    const then = await numbers(`?asOf=${encodeURIComponent(asOf.position)}`);
    expect(then).toEqual(before);
    const latest = (await viewer().get('/pipeline')).body;
    const now = await viewer().get(`/pipeline?asOf=${encodeURIComponent(String(valueAt(latest, 'asOf.position')))}`);
    expect(now.body).toEqual(latest);
  });

  it('as of a time are what was known then', async () => {
    const early = await numbers('?asOf=2026-02-01');
    await on('2026-02-10');
    const life = await mediateInTheVillage(service);
    await on('2026-03-02');
    await life.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
    await quiet();
    expect(await numbers('?asOf=2026-02-01')).toEqual(early);
    const mid = await numbers('?asOf=2026-02-15');
    expect([mid.proposed - early.proposed, mid.opened - early.opened, mid.settled - early.settled]).toEqual([1, 1, 0]);
  });

  it('without a denominator are null, never 0', async () => {
    const { body } = await viewer().get('/satisfaction?from=2001-01-01&to=2001-12-31');
    expect(valueAt(body, 'overall')).toMatchObject({ rated: 0, satisfactionRate: null, interval: null });
  });
});
