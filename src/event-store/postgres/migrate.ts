import type { Pool, PoolClient } from 'pg';
import { migrationLock, migrations } from './schema.sql';

/** Brings the store's own schema to what this program needs, in one transaction; does nothing when it is there. */
export const migrate = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await applyMissing(client);
    await client.query('commit');
    client.release();
  } catch (error) {
    // Closing the connection rolls back, also when it is the connection that failed.
    client.release(true);
    throw error;
  }
};

const applyMissing = async (client: PoolClient): Promise<void> => {
  await client.query('create schema if not exists event_store');
  await client.query(
    'create table if not exists event_store.migrations (version integer primary key, at timestamptz not null default now())',
  );
  const { rows } = await client.query('select coalesce(max(version), 0) as version from event_store.migrations');
  const version: number = rows[0].version;
  if (version > migrations.length) {
    throw new Error(
      `the event store's schema has version ${version}, made by a newer program; this one knows ${migrations.length}`,
    );
  }
  for (const [i, sql] of migrations.entries()) {
    if (i < version) continue;
    await client.query(sql);
    await client.query('insert into event_store.migrations (version) values ($1)', [i + 1]);
  }
};
