import { Pool } from 'pg';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { upTo } from '../../src/grievance/case-door';
import { historyOf, readHistory } from '../../src/grievance/history';
import { historyItems } from '../../src/grievance/history-items';
import type { Actor } from '../../src/kernel/actor';
import { district } from '../cases/district';
import { alternate, type Contender } from '../harness/alternate';
import type { Bench, Findings } from '../harness/bench';
import { type Round, ratioOf, roundOf } from '../harness/figures';
import { tellCasesOfLength } from './cases-of-length';

const atOnce = 16;
const seenAt = '2026-12-31T09:00:00.000+08:00';
const auditor: Actor = { id: 'auditor', roles: ['auditor'], unit: 'city-government' };
/** How many events the cases have, and how many of them are read for one that is asked. */
const lengths: readonly { readonly events: number; readonly share: number }[] = [
  { events: 6, share: 1 },
  { events: 500, share: 0.05 },
];

/** Reads so many cases, sixteen at once. */
const readAll = async (
  ids: readonly string[],
  reads: number,
  read: (id: string, nth: number) => Promise<unknown>,
): Promise<Round> => {
  const latencies = new Float64Array(reads);
  let next = 0;
  const reader = async () => {
    for (let nth = next++; nth < reads; nth = next++) {
      const begun = performance.now();
      await read(ids[nth % ids.length] as string, nth);
      latencies[nth] = performance.now() - begun;
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: atOnce }, reader));
  return roundOf(reads, performance.now() - begun, latencies);
};

const select = {
  name: 'one stream',
  text: `select position, stream, revision, id, type, data, metadata from event_store.events
         where stream = $1 and revision >= $2 order by revision`,
};

/** Ours as the routes `state` and `history` answer: the whole stream is read, and folded up to the point asked for. */
const contendersFor = (
  store: PostgresEventStore,
  pool: Pool,
  ids: readonly string[],
  events: number,
  reads: number,
): Contender[] => [
  {
    name: `${events} events / state at any revision`,
    round: () =>
      readAll(ids, reads, async (id, nth) => {
        const { stored } = await readHistory(store, id, district);
        return historyOf(upTo(stored, { revision: nth % events }));
      }),
  },
  {
    name: `${events} events / history at any revision`,
    round: () =>
      readAll(ids, reads, async (id, nth) => {
        const { stored } = await readHistory(store, id, district);
        return historyItems(historyOf(upTo(stored, { revision: nth % events })), auditor, seenAt);
      }),
  },
  {
    name: `${events} events / one prepared SELECT`,
    round: () => readAll(ids, reads, (id) => pool.query({ ...select, values: [`grievance-${id}`, 0] })),
  },
];

const measure: Bench['measure'] = async ({ postgres, rounds, size, say }): Promise<Findings> => {
  const url = await postgres.createDatabase('replay');
  const store = await PostgresEventStore.open({ connection: { connectionString: url, max: atOnce } });
  const pool = new Pool({ connectionString: url, max: atOnce });
  const measured: Record<string, readonly Round[]> = {};
  const ratios: Findings['ratios'][string][] = [];
  const names: string[] = [];
  for (const { events, share } of lengths) {
    const ids = await tellCasesOfLength(url, events, Math.max(16, Math.min(1_000, size / events)));
    const contenders = contendersFor(store, pool, ids, events, Math.max(atOnce, Math.ceil(size * share)));
    const found = await alternate(contenders, rounds, say);
    Object.assign(measured, found);
    const [state, history, plain] = contenders.map(({ name }) => name) as [string, string, string];
    for (const name of [state, history]) {
      names.push(`${name} / one prepared SELECT`);
      ratios.push(ratioOf(found[name] as readonly Round[], found[plain] as readonly Round[]));
    }
  }
  await pool.end();
  await store.close();
  return {
    measured,
    ratios: Object.fromEntries(names.map((name, i) => [name, ratios[i] as Findings['ratios'][string]])),
    goals: Object.fromEntries(names.map((name) => [name, { least: 0.5 }])),
  };
};

/** State and history of one case at any revision, through the port and the functions the routes use. */
export const replay: Bench = {
  name: 'replay',
  unit: 'cases',
  size: { counts: 'reads a round of cases of 6 events (of 500 events a twentieth)', usually: 10_000 },
  measure,
};
