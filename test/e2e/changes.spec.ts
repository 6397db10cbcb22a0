import { startPostgres } from '../start-postgres';
import { type Service, startProgram, startService, temporaryFolder } from './launch';
import { receive } from './life';
import { listen } from './listener';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});

describe('whoever listens for changes', () => {
  it('hears of each once the case page shows it, and how the case stands', async () => {
    const router = await listen(service, 'router');
    expect([router.status, router.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const life = await receive(service);
    await router.hears(life.id, 'GrievanceReceived');
    const [change] = router.heard().filter(({ data }) => data.grievance === life.id);
    expect(change).toMatchObject({
      event: 'change',
      data: { number: life.number, revision: 0, type: 'GrievanceReceived', status: 'received' },
    });
    const listed = await service.as('router').send('GET', '/grievances?limit=200', undefined);
    expect(listed.body.items.map(({ id }) => id)).toContain(life.id);
    router.leave();
  });

  it('resumes after the last change without missing or repeating one', async () => {
    const router = await listen(service, 'router');
    const life = await receive(service);
    await router.hears(life.id, 'GrievanceReceived');
    router.leave();
    await router.ended;
    const to = { mode: 'referral', to: 'county-housing-bureau', reason: '属其职责' };
    await life.does('router', 'delegations', to);
    await life.isShown();
    const back = await listen(service, 'router', router.lastId());
    await back.hears(life.id, 'GrievanceDelegated');
    await life.does('clerk', 'delegation-receipts');
    await back.hears(life.id, 'DelegationReceived');
    expect(back.typesOf(life.id)).toEqual(['GrievanceDelegated', 'DelegationReceived']);
    back.leave();
  });

  it('is told to read everything anew after a change that another store gave', async () => {
    await (await receive(service)).isShown();
    const alien = await listen(service, 'router', '00000000000000009999/00000000000000009999');
    const ahead = await listen(service, 'router', '9999999999999999');
    const life = await receive(service);
    for (const listener of [alien, ahead]) {
      await listener.hears(life.id, 'GrievanceReceived');
      expect(listener.heard()[0]?.event).toBe('anew');
      listener.leave();
    }
  });

  it('hears of the own cases alone as a petitioner', async () => {
    const petitioner = await listen(service, 'petitioner');
    const [anothers, own] = [await receive(service), await receive(service, 'petitioner')];
    await petitioner.hears(own.id, 'GrievanceReceived');
    expect(petitioner.typesOf(anothers.id)).toEqual([]);
    petitioner.leave();
  });

  it('hears nothing of an accusation about the own unit (XF 30(3))', async () => {
    const life = await receive(service, 'station-worker', { title: '反映违规审批问题' });
    const [clerk, discipline] = [await listen(service, 'clerk'), await listen(service, 'discipline')];
    const accusation = { kind: 'accusation', category: 'discipline', urgency: 'normal', tempo: 'firm' };
    await life.does('station-worker', 'screenings', { ...accusation, accused: 'county-housing-bureau' });
    await discipline.hears(life.id, 'GrievanceScreened');
    const next = await receive(service);
    await next.does('router', 'delegations', { mode: 'referral', to: 'county-housing-bureau', reason: '属其职责' });
    await clerk.hears(next.id, 'GrievanceDelegated');
    expect(clerk.typesOf(life.id)).toEqual([]);
    for (const each of [clerk, discipline]) each.leave();
  });

  it('may hold ten connections at once', async () => {
    const held = await Promise.all(Array.from({ length: 10 }, () => listen(service, 'supervisor')));
    const more = await service.as('supervisor').send('GET', '/changes', undefined);
    expect([more.status, more.body.code]).toEqual([429, 'too-many-listeners']);
    for (const each of held) each.leave();
  });

  it.each([
    ['without signing in', undefined, {}, 401],
    ['as somebody who opens no case', 'viewer', {}, 403],
    ['after what is no change', 'router', { 'last-event-id': "1' or true" }, 400],
  ])('is not let in %s', async (_, user, headers, status) => {
    const client = user ? service.as(user) : service.anyone;
    expect((await client.send('GET', '/changes', undefined, headers)).status).toBe(status);
  });
});

describe('the stream of changes', () => {
  it('ends with the service, at once', async () => {
    const another = await startService();
    const router = await listen(another, 'router');
    expect((await another.stop()).code).toBe(0);
    await router.ended;
  });

  it('is told where the projections are a process of their own, and not before they show it', async () => {
    const postgres = await startPostgres();
    const env = { DATABASE_URL: await postgres.createDatabase(), DATA_DIR: temporaryFolder() };
    const apart = await startService({ dataDir: env.DATA_DIR, env: { PROJECTIONS: 'apart', ...env } });
    const router = await listen(apart, 'router');
    const life = await receive(apart);
    const projections = startProgram('projections/main.js', env);
    await router.hears(life.id, 'GrievanceReceived');
    expect((await apart.as('router').send('GET', `/grievances/${life.id}`, undefined)).status).toBe(200);
    router.leave();
    await projections.end('SIGTERM');
    await apart.stop();
    await postgres.stop();
  });
});
