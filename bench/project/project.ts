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
import { oneWorker, twoWorkers, workersOver } from './workers';

const together = 'all read models together';
/**
 * From so many events on a round takes many minutes: none is tried before it, one read model alone has its turn, and
 * workers, lag and single rows are looked at with fewer events only.
 */
const long = 1_000_000;

/** With fewer events workers would only show how long a process takes to begin. */
const shareable = 10_000;

/** What was seen once all read models together had caught up. */
type Seen = Record<string, number>;

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

const contendersOver = (place: Place, events: number, { postgres }: Setting, seen: Seen): Contender[] => {
  const contender = (name: string, only: readonly Projection[], round: () => Promise<Round>): Contender => {
    const prepare = async () => {
      await emptied(place, only);
      await postgres.settle();
    };
    return { name, prepare, round };
  };
  const alone = events < long ? projections : [mediationWorklist];
  const allTogether = async () => {
    const round = await catchUp(place, projections, events);
    Object.assign(seen, { 'heap in use after all caught up, MB': heapInUse() }, await onDisk(place));
    return round;
  };
  return [
    ...alone.map((each) => contender(each.name, [each], () => catchUp(place, [each], events))),
    contender(together, projections, allTogether),
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

/** A ratio's name, ours, theirs, and what it should be at least. */
type Pair = readonly [name: string, ours: readonly Round[], theirs: readonly Round[], least: number];

/** Ours over theirs, and what it should be at least, as far as both had their turn. */
const compared = (measured: Readonly<Record<string, readonly Round[]>>): Pick<Findings, 'ratios' | 'goals'> => {
  const rates = (name: string) => measured[name] ?? [];
  const slowly = oneAfterAnother(floors.map(({ name }) => rates(name)));
  const pairs: readonly Pair[] = [
    ...floors.map(
      ({ projection, name }): Pair => [`${projection.name} / ${name}`, rates(projection.name), rates(name), 0.3],
    ),
    [`${together} / the three floors one after another`, rates(together), slowly, 0.15],
    [`${twoWorkers} / ${oneWorker}`, rates(twoWorkers), rates(oneWorker), 1.6],
  ];
  const both = pairs.filter(([, ours]) => ours.length > 0);
  return {
    ratios: Object.fromEntries(both.map(([name, ours, theirs]) => [name, ratioOf(ours, theirs)])),
    goals: Object.fromEntries(both.map(([name, , , least]) => [name, { least }])),
  };
};

const lagged = async (place: Place, seconds: number): Promise<Seen> => {
  const { p50, p99 } = await liveLag(place, seconds);
  return {
    'live lag at 1,000 events a second, p50 ms': p50,
    'live lag at 1,000 events a second, p99 ms (goal < 250)': p99,
  };
};

const measure = async (setting: Setting): Promise<Findings> => {
  const { postgres, rounds, size, say } = setting;
  const url = await postgres.createDatabase('project');
  const telling = performance.now();
  await tellManyCases(url, size);
  const seen: Seen = { 'seconds to make the events': Math.round((performance.now() - telling) / 1_000) };
  const place = await openPlace(url);
  const isLong = size >= long;
  const workers = isLong || size < shareable ? [] : workersOver({ url, place, events: size, setting });
  const contenders = [...contendersOver(place, size, setting, seen), ...workers];
  const measured = await alternate(contenders, rounds, say, !isLong);
  seen['most memory the whole run took, MB'] = Math.round(process.resourceUsage().maxRSS / 1024);
  if (!isLong) {
    Object.assign(seen, await lagged(place, Math.min(10, size / 1_000)));
    Object.assign(seen, await differences(place, size));
  }
  await place.close();
  return { measured, ...compared(measured), facts: seen };
};

/** Read models filled from a year's events, beside the one SQL statement that fills the same tables. */
export const project: Bench = {
  name: 'project',
  unit: 'events',
  size: { counts: 'events', usually: 120_000 },
  measure,
};
