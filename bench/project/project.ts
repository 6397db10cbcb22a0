import { mediationWorklist } from '../../projections/mediation-worklist/mediation-worklist.projection';
import { pipeline } from '../../projections/pipeline/pipeline.projection';
import { projections } from '../../projections/projector.module';
import { rating } from '../../projections/rating/rating.projection';
import type { Projection } from '../../projections/runner/projection';
import { tellManyCases } from '../cases/many-cases';
import { alternate, type Contender } from '../harness/alternate';
import type { Bench, Findings, Setting } from '../harness/bench';
import { type Round, ratioOf, roundOf } from '../harness/figures';
import { catchUp, emptied, openPlace, type Place } from './catching-up';
import { liveLag } from './live-lag';
import { mediationWorklistFloor } from './mediation-worklist-floor.sql';
import { heapInUse } from './memory';
import { pipelineFloor } from './pipeline-floor.sql';
import { ratingFloor } from './rating-floor.sql';
import { differentRows, keepRows } from './same-rows';

const together = 'all read models together';
/** From so many events on a round takes many minutes: nothing is tried before it, and alone runs only what has a floor. */
const long = 1_000_000;

/** What PostgreSQL alone needs for the same tables; the case page's 53 columns have no such statement here. */
const floors: readonly { readonly projection: Projection; readonly name: string; readonly sql: string }[] = [
  { projection: mediationWorklist, name: 'floor of the mediation worklist', sql: mediationWorklistFloor },
  { projection: pipeline, name: 'floor of the pipeline', sql: pipelineFloor },
  { projection: rating, name: 'floor of the ratings', sql: ratingFloor },
];

const fromFloor = async ({ database }: Place, sql: string, events: number): Promise<Round> => {
  const begun = performance.now();
  await database.transaction(async (manager) => {
    // The planner knows nothing of what a CTE holds and would join by nested loops, a hundredfold slower.
    await manager.query(
      `set local enable_nestloop = off; set local work_mem = '256MB'; set local synchronous_commit = off`,
    );
    await manager.query(sql);
  });
  return roundOf(events, performance.now() - begun);
};

const contendersOver = (place: Place, events: number, { postgres }: Setting): Contender[] => {
  const contender = (name: string, only: readonly Projection[], round: () => Promise<Round>): Contender => {
    const prepare = async () => {
      await emptied(place, only);
      await postgres.settle();
    };
    return { name, prepare, round };
  };
  const alone = events < long ? projections : floors.map(({ projection }) => projection);
  return [
    ...alone.map((each) => contender(each.name, [each], () => catchUp(place, [each], events))),
    contender(together, projections, () => catchUp(place, projections, events)),
    ...floors.map(({ projection, name, sql }) => contender(name, [projection], () => fromFloor(place, sql, events))),
  ];
};

/** What is on disk once every read model is there. */
const onDisk = async ({ database }: Place): Promise<Record<string, number>> => {
  const size = `sum(pg_total_relation_size(c.oid))::float8 / 1e6 as mb from pg_class c join pg_namespace n on n.oid = relnamespace`;
  const of = async (schema: string) => {
    const sql = `select ${size} where nspname = '${schema}' and relkind = 'r'`;
    return Math.round((await database.query(sql))[0].mb);
  };
  return { 'events, MB on disk': await of('event_store'), 'read models, MB on disk': await of('read_models') };
};

/** Fills every table that has a floor by it, over a copy of what the projections made, and counts what differs. */
const differences = async (place: Place, events: number): Promise<Record<string, number>> => {
  const facts: Record<string, number> = {};
  for (const { projection, name, sql } of floors) {
    await keepRows(place.database, projection);
    await emptied(place, [projection]);
    await fromFloor(place, sql, events);
    facts[`rows in which ${projection.name} differs from the ${name}`] = await differentRows(
      place.database,
      projection,
    );
  }
  return facts;
};

/** The rate at which one after the other fills all that the floors fill. */
const oneAfterAnother = (floorRounds: readonly (readonly Round[])[]): readonly Round[] =>
  (floorRounds[0] ?? []).map((_, i) => ({
    rate: 1 / floorRounds.reduce((time, each) => time + 1 / (each[i] as Round).rate, 0),
  }));

const measure = async (setting: Setting): Promise<Findings> => {
  const { postgres, rounds, size, say } = setting;
  const url = await postgres.createDatabase('project');
  const telling = performance.now();
  await tellManyCases(url, size);
  const told = (performance.now() - telling) / 1_000;
  const place = await openPlace(url);
  const measured = await alternate(contendersOver(place, size, setting), rounds, say, size < long);
  const rates = (name: string) => measured[name] as readonly Round[];
  await emptied(place);
  await catchUp(place, projections, size);
  const heap = heapInUse();
  const disk = await onDisk(place);
  const lag = await liveLag(place, Math.min(10, size / 1_000));
  const different = await differences(place, size);
  await place.close();
  const all = 'all read models together / the three floors one after another';
  const singles = floors.map(({ projection, name }) => [
    `${projection.name} / ${name}`,
    ratioOf(rates(projection.name), rates(name)),
  ]);
  return {
    measured,
    ratios: {
      ...Object.fromEntries(singles),
      [all]: ratioOf(rates(together), oneAfterAnother(floors.map(({ name }) => rates(name)))),
    },
    goals: { ...Object.fromEntries(singles.map(([name]) => [name, { least: 0.3 }])), [all]: { least: 0.15 } },
    facts: {
      'seconds to make the events': Math.round(told),
      'heap in use after all caught up, MB': heap,
      'most memory the whole run took, MB': Math.round(process.resourceUsage().maxRSS / 1024),
      ...disk,
      'live lag at 1,000 events a second, p50 ms': lag.p50,
      'live lag at 1,000 events a second, p99 ms (goal < 250)': lag.p99,
      ...different,
    },
  };
};

/** Read models filled from a year's events, beside the one SQL statement that fills the same tables. */
export const project: Bench = {
  name: 'project',
  unit: 'events',
  size: { counts: 'events', usually: 120_000 },
  measure,
};
