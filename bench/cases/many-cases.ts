import { Client } from 'pg';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { numberOf } from '../../src/grievance/domain/number';
import { Chance } from '../../src/simulation/chance';
import { countyCodes } from './district';
import { liveOneCase } from './lives';
import type { Told } from './one-case';

/** Stands for the id of a case until it is told anew under an id of its own. */
const anyId = 'zzzz0000zzzz';
const year = { begins: Date.parse('2026-01-01T00:00:00+08:00'), days: 365 };
const perInsert = 20_000;

const columns = (lives: readonly (readonly Told[])[], first: number): unknown[] => {
  const rows = lives.flatMap((told, index) =>
    told.map((each, revision) => ({ ...each, life: first + index, revision })),
  );
  return [
    rows.map(({ life }) => life),
    rows.map(({ revision }) => revision),
    rows.map(({ at }) => at),
    rows.map(({ type }) => type),
    rows.map(({ data }) => JSON.stringify(data)),
    rows.map(({ metadata }) => JSON.stringify(metadata)),
  ];
};

/** Case lives of one year, made by real decisions in the first county. */
const tellLives = async (client: Client, events: number): Promise<void> => {
  const chance = new Chance(7);
  const insert =
    'insert into lives select * from unnest($1::int[], $2::int[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])';
  let written = Promise.resolve() as Promise<unknown>;
  let lives: (readonly Told[])[] = [];
  let [first, pending] = [0, 0];
  for (let told = 0; told < events; ) {
    const one = liveOneCase(chance, anyId, year.begins + chance.next() * year.days * 86_400_000);
    lives.push(one.told);
    told += one.told.length;
    pending += one.told.length;
    if (pending < perInsert && told < events) continue;
    await written;
    written = client.query(insert, columns(lives, first));
    first += lives.length;
    [lives, pending] = [[], 0];
  }
  await written;
};

/**
 * Every life is told once for each county, under another id, and all events lie in the order of their times, so that
 * the events of one case lie far apart, as they do in a year's work.
 */
const expand = `
  insert into event_store.events (position, stream, revision, id, type, data, metadata)
  select row_number() over (order by at, county, life, revision) + $4, 'grievance-' || id, revision, gen_random_uuid(), type,
         replace(replace(replace(data, $1, county), '${anyId}', id), '${numberOf(anyId)}',
           upper(substr(id, 1, 4) || '-' || substr(id, 5, 4) || '-' || substr(id, 9, 4)))::json,
         replace(metadata, $1, county)::json
  from lives cross join lateral unnest($2::text[]) as c(county)
  cross join lateral (select substr(md5($3 || county || life), 1, 12) as id) i
  order by 1
  limit $5`;

/** Indexes are built faster afterwards than row by row. */
const withoutIndexes = async (client: Client, fill: () => Promise<unknown>): Promise<void> => {
  const found = `select indexname, indexdef from pg_indexes
    where schemaname = 'event_store' and tablename = 'events' and indexname <> 'events_pkey'`;
  const { rows } = await client.query(found);
  for (const { indexname } of rows) await client.query(`drop index event_store."${indexname}"`);
  await fill();
  for (const { indexdef } of rows) await client.query(indexdef);
};

/**
 * Fills a store with a year's cases, about six and a half events each. The chain of hashes is left out: only audits
 * follow it. What is there already stays, the new cases come after it. Answers how many events the store holds.
 */
export const tellManyCases = async (url: string, events: number): Promise<number> => {
  await (await PostgresEventStore.open({ connection: { connectionString: url } })).close();
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(`set work_mem = '512MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off;
      create temp table lives (life int, revision int, at timestamptz, type text, data text, metadata text)`);
    await tellLives(client, Math.ceil(events / countyCodes.length));
    const { rows } = await client.query('select coalesce(max(position), 0)::int as last from event_store.events');
    const last: number = rows[0].last;
    await withoutIndexes(client, () =>
      client.query(expand, [countyCodes[0], countyCodes, `cases after ${last}`, last, events]),
    );
    await client.query('drop table lives');
    await client.query('vacuum (analyze) event_store.events');
    return last + events;
  } finally {
    await client.end();
  }
};
