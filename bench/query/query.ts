import type { DataSource } from 'typeorm';
import { pipeline } from '../../projections/pipeline/pipeline.projection';
import { rating } from '../../projections/rating/rating.projection';
import { pipelineFigures } from '../../src/figures/pipeline';
import { satisfactionFigures } from '../../src/figures/satisfaction';
import { countyCodes } from '../cases/district';
import { tellManyCases } from '../cases/many-cases';
import type { Bench, Findings } from '../harness/bench';
import { type Round, ratioOf, roundOf } from '../harness/figures';
import { catchUp, openPlace } from '../project/catching-up';
import { fillYear, tenfold } from './full-rollups';

const dimensions = [undefined, 'tier', 'region', 'category', 'channel', 'unit'] as const;
/** Whole months, and a year that begins and ends within one. */
const years = [
  { from: '2026-01-01', to: '2026-12-31' },
  { from: '2026-01-10', to: '2026-12-20' },
] as const;
const county = `${countyCodes[0]}00`;
const scopes = ['880000', county, `${countyCodes[0]}01`];
const eventsPerCase = 6.5;

type Asked = { by: (typeof dimensions)[number]; scope: string; from: string; to: string; asOf?: string };

const everything: readonly Asked[] = years.flatMap((year) =>
  scopes.flatMap((scope) => dimensions.map((by) => ({ ...year, scope, by }))),
);

/** Every figure of every dimension, one after the other, so many times. */
const ask = async (database: DataSource, asked: readonly Asked[], times: number): Promise<Round> => {
  const latencies: number[] = [];
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) {
    for (const each of asked) {
      for (const figures of [pipelineFigures, satisfactionFigures]) {
        const asking = performance.now();
        await figures(database, each);
        latencies.push(performance.now() - asking);
      }
    }
  }
  return roundOf(latencies.length, performance.now() - begun, latencies);
};

const rounds = async (count: number, round: () => Promise<Round>): Promise<readonly Round[]> => {
  await round();
  const done: Round[] = [];
  while (done.length < count) done.push(await round());
  return done;
};

const rowsOf = async (database: DataSource): Promise<number> => {
  const count = (table: string) => `(select count(*) from read_models.${table})`;
  const sql = `select (${['pipeline_counts', 'pipeline_days', 'pipeline_stock', 'rating_counts'].map(count).join(' + ')})::int as n`;
  return (await database.query(sql))[0].n;
};

const measure: Bench['measure'] = async ({ postgres, rounds: count, size, say }): Promise<Findings> => {
  const url = await postgres.createDatabase('query');
  const events = Math.max(500, Math.round(size / 20));
  await tellManyCases(url, events);
  const place = await openPlace(url);
  await catchUp(place, [pipeline, rating], events);
  const { database } = place;
  const past: Asked[] = [{ ...years[0], scope: '880000', by: 'region', asOf: '2026-09-30' }];
  const asOf = await rounds(count, () => ask(database, past, 3));
  const [{ entries }] = await database.query('select count(*)::int as entries from read_models.pipeline_ledger');
  await fillYear(database, Math.max(1, Math.round((size * eventsPerCase) / events / 12)));
  const rowsAtFirst = await rowsOf(database);
  say(`${rowsAtFirst} rows of counts`);
  const once = await rounds(count, () => ask(database, everything, 2));
  await tenfold(database);
  const rowsTenfold = await rowsOf(database);
  say(`${rowsTenfold} rows of counts`);
  const ten = await rounds(count, () => ask(database, everything, 2));
  await place.close();
  const [first, tenth] = ['a year, every dimension', 'a year, every dimension, ten times the cases'];
  const p99 = ({ p99: latency }: Round) => latency;
  return {
    measured: { [first]: once, [tenth]: ten, 'as of a past day, from the ledger': asOf },
    ratios: {
      'p99 at ten times the cases / p99': ratioOf(ten, once, p99),
      'p99 / 50 ms': ratioOf(
        once,
        once.map(() => ({ rate: 1, p99: 50 })),
        p99,
      ),
    },
    goals: { 'p99 at ten times the cases / p99': { most: 1.3 }, 'p99 / 50 ms': { most: 1 } },
    facts: {
      'rows of counts': rowsAtFirst,
      'rows of counts at ten times the cases': rowsTenfold,
      'entries in the pipeline ledger asked as of a past day': entries,
    },
  };
};

/** Pipeline and satisfaction for a year by every dimension, of cities, counties and townships, from the rollups. */
export const query: Bench = { name: 'query', unit: 'figures', size: { counts: 'cases', usually: 1_000_000 }, measure };
