import { repeatedPetitions } from '../../projections/repeated-petitions/repeated-petitions.projection';
import { deadlineFigures } from '../../src/figures/deadlines';
import { pipelineFigures } from '../../src/figures/pipeline';
import { satisfactionFigures } from '../../src/figures/satisfaction';
import { volumeDimensions, volumeFigures } from '../../src/figures/volume';
import { plausibleHistory } from '../plausible-histories';
import { startPostgres, type TestPostgres } from '../start-postgres';
import { caughtUp, openWorld, type World } from './projections-world';

const scopes = [null, '990000', '990101', '990101001', 'nowhere'];
const periods = [
  {},
  { from: '2026-02-10', to: '2026-04-05' },
  { from: '2026-03-01', to: '2026-03-31' },
  { to: '2026-02-03' },
];

describe('figures', () => {
  let postgres: TestPostgres;
  let world: World;
  let position: string;
  const history = plausibleHistory(3, 700);
  beforeAll(async () => {
    postgres = await startPostgres();
    world = await openWorld(await postgres.createDatabase());
    position = await world.append(history);
    const projector = world.projector();
    projector.start();
    await caughtUp(projector, position);
  });
  afterAll(async () => {
    await world.close();
    await postgres.stop();
  });

  it.each(['tier', 'region', 'category', 'channel', 'unit', 'month', undefined] as const)(
    'of the pipeline by %s are the same from the ledger as of now and from the rollup',
    async (by) => {
      for (const scope of scopes) {
        for (const period of periods) {
          const rollup = await pipelineFigures(world.database, { ...period, by, scope });
          const ledger = await pipelineFigures(world.database, { ...period, by, scope, asOf: position });
          expect({ ...ledger, asOf: null }).toEqual({ ...rollup, asOf: null });
        }
      }
    },
  );

  it.each(['tier', 'region', 'category', 'channel', 'unit', 'mediator', 'month', undefined] as const)(
    'of satisfaction by %s are the same from the ledger as of now and from the rollup',
    async (by) => {
      for (const rater of ['petitioner', 'counterparty', 'expert', undefined] as const) {
        for (const rated of ['mediator', undefined] as const) {
          for (const scope of scopes) {
            for (const period of periods) {
              const rollup = await satisfactionFigures(world.database, { ...period, by, rater, of: rated, scope });
              const ledger = await satisfactionFigures(world.database, {
                ...period,
                by,
                rater,
                of: rated,
                scope,
                asOf: position,
              });
              expect({ ...ledger, asOf: null }).toEqual({ ...rollup, asOf: null });
              const { responseRate, invited } = rollup.overall;
              expect(responseRate === null ? invited : responseRate).toBeLessThanOrEqual(1);
              expect(responseRate === null).toBe(invited === 0);
            }
          }
        }
      }
    },
  );

  it.each(['clock', 'region', 'category', 'unit', 'month', undefined] as const)(
    'of duties by %s are the same from the ledger as of now and from the rollup',
    async (by) => {
      for (const clocks of [undefined, ['XF-TRANSFER', 'XF-HANDLE']] as const) {
        for (const scope of scopes) {
          for (const period of periods) {
            const rollup = await deadlineFigures(world.database, { ...period, by, clocks, scope });
            const ledger = await deadlineFigures(world.database, { ...period, by, clocks, scope, asOf: position });
            expect({ ...ledger, asOf: null }).toEqual({ ...rollup, asOf: null });
          }
        }
      }
      const { total } = await deadlineFigures(world.database, { by, scope: null });
      for (const each of ['met', 'late', 'waived', 'extended'] as const) expect(total[each]).toBeGreaterThan(0);
    },
  );

  it('stand for the position and the time of the last event', async () => {
    const at = history.at(-1)?.event.data.at;
    expect((await pipelineFigures(world.database, { scope: null })).asOf).toEqual({ position, at });
    expect((await satisfactionFigures(world.database, { scope: null })).asOf).toEqual({ position, at });
  });

  it('as of a past time count what had been taken down by then, and nothing before the first event', async () => {
    const half = history[350]?.event.data.at as string;
    const soFar = history.slice(0, 351).map(({ event }) => event);
    const accusations = new Set(
      history.flatMap(({ grievance, event }) =>
        event.type === 'GrievanceScreened' && event.data.kind === 'accusation' ? [grievance] : [],
      ),
    );
    const counted = history
      .slice(0, 351)
      .filter(({ grievance, event }) => event.type === 'MediationOpened' && !accusations.has(grievance)).length;
    const then = await pipelineFigures(world.database, { asOf: half, scope: null });
    expect(soFar.at(-1)?.data.at).toBe(half);
    expect(then.total.opened).toBeGreaterThanOrEqual(counted);
    expect(then.total.opened).toBeLessThan((await pipelineFigures(world.database, { scope: null })).total.opened);
    const never = await pipelineFigures(world.database, { asOf: '2020-01-01', scope: null });
    expect(never.asOf).toEqual({ position: null, at: null });
    expect(never.total).toMatchObject({ proposed: 0, medianDays: null });
    expect(never.phases).toEqual({ received: 0, delegated: 0, mediated: 0, resolved: 0, rated: 0 });
  });

  it.each([{}, { from: '2026-02-10', to: '2026-04-05' }])('by month add up to the whole of %j', async (period) => {
    const pipeline = await pipelineFigures(world.database, { ...period, by: 'month', scope: null });
    const satisfaction = await satisfactionFigures(world.database, { ...period, by: 'month', scope: null });
    const months = (groups: readonly { readonly key: string }[]) => groups.map(({ key }) => key);
    expect(months(pipeline.groups)).toEqual(months(pipeline.groups).toSorted());
    expect(months(pipeline.groups).every((month) => /^2026-\d{2}$/.test(month))).toBe(true);
    const opened = pipeline.groups.reduce((sum, group) => sum + group.opened, 0);
    const rated = satisfaction.groups.reduce((sum, group) => sum + group.rated, 0);
    expect([opened, rated]).toEqual([pipeline.total.opened, satisfaction.overall.rated]);
    expect(opened).toBeGreaterThan(0);
  });

  it('say to which tier was escalated', async () => {
    const { tiers, total } = await pipelineFigures(world.database, { scope: null });
    for (const { escalated, escalatedTo } of [...Object.values(tiers), total]) {
      expect(Object.values(escalatedTo).reduce((sum, n) => sum + n, 0)).toBe(escalated);
    }
    expect(total.escalated).toBeGreaterThan(0);
  });

  it('have every case that is no accusation in exactly one phase', async () => {
    const { phases } = await pipelineFigures(world.database, { scope: null });
    const rows = await world.database.query(
      `select phase, count(*)::integer as n from read_models.pipeline_cases where kind is distinct from 'accusation' group by 1`,
    );
    for (const { phase, n } of rows) expect({ phase, n: phases[phase as keyof typeof phases] }).toEqual({ phase, n });
    expect(Object.values(phases).reduce((sum, n) => sum + n, 0)).toBe(
      rows.reduce((sum: number, { n }: { n: number }) => sum + n, 0),
    );
  });

  it('refuse an asOf that is neither a position nor a time', async () => {
    await expect(pipelineFigures(world.database, { asOf: '2026-13-45', scope: null })).rejects.toMatchObject({
      status: 400,
    });
    await expect(pipelineFigures(world.database, { asOf: "x'", scope: null })).rejects.toMatchObject({ status: 400 });
  });
});

describe('volumes', () => {
  let postgres: TestPostgres;
  let world: World;
  beforeAll(async () => {
    postgres = await startPostgres();
    world = await openWorld(await postgres.createDatabase());
  });
  afterAll(async () => {
    await world.close();
    await postgres.stop();
  });
  const asked = [undefined, ...volumeDimensions].flatMap((by) =>
    periods.flatMap((period) => ['990000', '990101', 'nowhere'].map((scope) => ({ ...period, by, scope }))),
  );
  const all = async (asOf?: string) => {
    const answers = [];
    for (const each of asked) answers.push({ ...(await volumeFigures(world.database, { ...each, asOf })), asOf: null });
    return answers;
  };

  it('are the same as of now from the ledger, and as of then what they were then', async () => {
    const only = [repeatedPetitions];
    const projector = world.projector({ only });
    projector.start();
    const history = plausibleHistory(11, 500);
    const then = await world.append(history.slice(0, 250));
    await caughtUp(projector, then, only);
    const known = await all();
    expect(known[0]?.filings).toBeGreaterThan(5);
    expect(await all(then)).toEqual(known);
    const now = await world.append(history.slice(250));
    await caughtUp(projector, now, only);
    expect(await all(now)).toEqual(await all());
    expect(await all()).not.toEqual(known);
    expect(await all(then)).toEqual(known);
  });
});
