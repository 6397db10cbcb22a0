import { pipeline } from '../../projections/pipeline/pipeline.projection';
import { projections } from '../../projections/projector.module';
import type { Projection } from '../../projections/runner/projection';
import { tellManyCases } from '../cases/many-cases';
import { alternate, type Contender } from '../harness/alternate';
import type { Bench, Findings, Setting } from '../harness/bench';
import { type Round, ratioOf, roundOf } from '../harness/figures';
import { catchUp, emptied, openPlace, type Place } from './catching-up';
import { liveLag } from './live-lag';
import { heapInUse } from './memory';
import { pipelineFloor } from './pipeline-floor.sql';
import { differentRows, keepRows } from './same-rows';

const together = 'all read models together';
const floor = 'floor: the pipeline in one SQL statement';

const fromFloor = async ({ database }: Place, events: number): Promise<Round> => {
  const begun = performance.now();
  await database.transaction(async (manager) => {
    // The planner knows nothing of what a CTE holds and would join by nested loops, a hundredfold slower.
    await manager.query(
      `set local enable_nestloop = off; set local work_mem = '256MB'; set local synchronous_commit = off`,
    );
    await manager.query(pipelineFloor);
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
  return [
    ...projections.map((each) => contender(each.name, [each], () => catchUp(place, [each], events))),
    contender(together, projections, () => catchUp(place, projections, events)),
    contender(floor, [pipeline], () => fromFloor(place, events)),
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

const measure = async (setting: Setting): Promise<Findings> => {
  const { postgres, rounds, size, say } = setting;
  const url = await postgres.createDatabase('project');
  await tellManyCases(url, size);
  const place = await openPlace(url);
  const measured = await alternate(contendersOver(place, size, setting), rounds, say);
  await emptied(place);
  await catchUp(place, projections, size);
  const heap = heapInUse();
  const disk = await onDisk(place);
  await keepRows(place.database, pipeline);
  await emptied(place, [pipeline]);
  await fromFloor(place, size);
  const different = await differentRows(place.database, pipeline);
  await emptied(place, [pipeline]);
  await catchUp(place, [pipeline], size);
  const lag = await liveLag(place, Math.min(10, size / 1_000));
  await place.close();
  const rates = (name: string) => measured[name] as readonly Round[];
  return {
    measured,
    ratios: {
      'the pipeline / its floor': ratioOf(rates(pipeline.name), rates(floor)),
      'all read models together / the floor of the pipeline alone': ratioOf(rates(together), rates(floor)),
    },
    goals: {
      'the pipeline / its floor': { least: 0.3 },
      'all read models together / the floor of the pipeline alone': { least: 0.15 },
    },
    facts: {
      'rows in which the pipeline and its floor differ': different,
      'heap in use after all caught up, MB': heap,
      'most memory the whole run took, MB': Math.round(process.resourceUsage().maxRSS / 1024),
      ...disk,
      'live lag at 1,000 events a second, p50 ms': lag.p50,
      'live lag at 1,000 events a second, p99 ms (goal < 250)': lag.p99,
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
