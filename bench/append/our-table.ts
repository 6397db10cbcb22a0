import { Pool } from 'pg';
import { migrate } from '../../src/event-store/postgres/migrate';

/** The very table our events are in, with all its indexes, for others to write to. */
export const openOurTable = async (database: string, connections: number): Promise<Pool> => {
  const pool = new Pool({ connectionString: database, max: connections });
  await migrate(pool);
  return pool;
};
