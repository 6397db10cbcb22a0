import { Client } from 'pg';
import type { Round } from '../harness/figures';
import type { Work } from './work';

/** A store under measurement, in a database of its own. */
export interface Appender {
  readonly name: string;
  append(work: Work): Promise<Round>;
  /** How many events the database holds by now, and how many different ones. */
  stored(): Promise<{ readonly events: number; readonly different: number }>;
  close(): Promise<void>;
}

/** Opens a store in an empty database, for so many writers. */
export type Opening = (database: string, writers: number) => Promise<Appender>;

/** Counts rows and their different ids. */
export const countIn = async (database: string, table: string, id: string) => {
  const client = new Client(database);
  await client.connect();
  try {
    const { rows } = await client.query(
      `select count(*)::int as events, count(distinct ${id})::int as different from ${table}`,
    );
    return rows[0] as { events: number; different: number };
  } finally {
    await client.end();
  }
};
