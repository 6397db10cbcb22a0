import { type Answer, valueAt } from './client';
import { type Service, startService } from './launch';
import { mediateInTheVillage, resolve, settled } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
beforeEach(() => on('2026-03-02'));

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);

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

  it('grow by exactly one case, and are still what they were when asked as of before', async () => {
    await (await resolve(service)).isShown();
    const before = await numbers();
    const { body: known } = await viewer().get('/pipeline');
    const asOf = valueAt(known, 'asOf') as { position: string; at: string };
    const life = await resolve(service);
    const rating = { queryCode: life.queryCode, of: 'mediator', score: 'satisfied' };
    expect((await service.anyone.post(`/public/grievances/${life.number}/ratings`, rating)).status).toBe(201);
    await life.isShown();
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
    await life.isShown();
    expect(await numbers('?asOf=2026-02-01')).toEqual(early);
    const mid = await numbers('?asOf=2026-02-15');
    expect([mid.proposed - early.proposed, mid.opened - early.opened, mid.settled - early.settled]).toEqual([1, 1, 0]);
  });

  it('without a denominator are null, never 0', async () => {
    const { body } = await viewer().get('/satisfaction?from=2001-01-01&to=2001-12-31');
    expect(valueAt(body, 'overall')).toMatchObject({ rated: 0, satisfactionRate: null, interval: null });
  });
});
