import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { grievanceDetailsName } from '../../projections/grievance-details/grievance-details.table';
import { type Program, startProgram } from '../command/program';

const livesPlayed = 600;
const over = ['resolved', 'closed', 'declined', 'redirected', 'withdrawn', 'merged', 'terminated'];
const behind = `
  select not exists (
    select from read_models.checkpoints
    where name = '${grievanceDetailsName}' and position::bigint = (select max(position) from event_store.events)) as behind`;

/** Every open case is there again under other ids, due on other days, until there are so many. */
const multiply = `
  with open as (select *, row_number() over (order by id) as nth, count(*) over () as all from read_models.grievance_details
                where status <> all($1)),
       again as (select to_jsonb(o) - 'nth' - 'all' as row, nth, k, all_of from (select open.*, open.all as all_of from open) o
                 cross join lateral generate_series(1, ceil($2::numeric / o.all_of)::int - 1) as s(k))
  insert into read_models.grievance_details
  select r.* from again, lateral (select substr(md5((row ->> 'id') || k), 1, 12) as id) i,
    lateral jsonb_populate_record(null::read_models.grievance_details, row || jsonb_build_object(
      'id', id,
      'number', upper(substr(id, 1, 4) || '-' || substr(id, 5, 4) || '-' || substr(id, 9, 4)),
      'next_due', (row ->> 'next_due')::date + (k * 7 + nth::int) % 120)) r
  order by nth, k limit greatest(0, $2::int - (select count(*) from open))`;

/** The service as people start it, over a simulated caseload with so many open cases in the worklist. */
export const startCity = async (
  url: string,
  folder: string,
  openCases: number,
): Promise<Program & { cases: number }> => {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: url, DATA_DIR: folder };
  const args = [join('dist', 'src', 'simulation', 'main.js'), '--cases', String(livesPlayed), '--seed', '7'];
  await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1 << 26 });
  const program = await startProgram(join('dist', 'src', 'main.js'), {
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: url,
  });
  const client = new Client(url);
  await client.connect();
  try {
    while ((await client.query(behind)).rows[0].behind) await sleep(200);
    await client.query(multiply, [over, openCases]);
    await client.query('vacuum (analyze) read_models.grievance_details');
    const { rows } = await client.query(
      'select count(*)::int as n from read_models.grievance_details where status <> all($1)',
      [over],
    );
    return { ...program, cases: rows[0].n };
  } finally {
    await client.end();
  }
};
