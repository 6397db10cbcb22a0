import { addedToPage, readersOfPage } from '../readers-of-cases';
import { valueAt } from './client';
import { type Service, startService } from './launch';
import { accept, hear, isStep, mediateInTheVillage, receive } from './life';

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
    const lagging = await service.as('router').send('GET', `/grievances/${life.id}?atLeast=11`, undefined);
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
    const { body } = await service.as('counterparty').get(`/grievances/${life.id}/history`);
    expect(body.items[0]).toMatchObject({ by: 'petitioner', data: { by: 'petitioner' } });
    const told = valueAt((await service.as('petitioner').get(`/grievances/${life.id}/history`)).body.items[1], 'data');
    expect(told).toMatchObject({ party: 'counterparty-1', account: null, means: null });
  });

  it('and what officials keep stand nowhere on the page of the other side, of which every field is placed', async () => {
    const life = await receive(service, 'petitioner', { petitioner: contact });
    const identified = { party: 'counterparty-1', account: 'counterparty', means: '现场核验' };
    await life.does('registrar', 'party-identifications', identified);
    await life.isShown();
    const { body } = await service.as('counterparty').get(`/grievances/${life.id}`);
    const kept = Object.entries(readersOfPage).filter(([, who]) => who === 'nobody' || who === 'officials');
    for (const [field] of kept) expect([field, body[field] ?? null]).toEqual([field, null]);
    const placed = [...Object.keys(readersOfPage), ...addedToPage];
    expect(Object.keys(body).filter((field) => !placed.includes(field))).toEqual([]);
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
      return { types: history.body.items.filter(isStep).map(({ type }) => type), state: state.body };
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
