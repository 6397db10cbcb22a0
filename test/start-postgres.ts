import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../src/event-store/embedded/start-embedded-postgres';

/** One real PostgreSQL in a temporary directory, for a test suite to make empty databases in. */
export interface TestPostgres {
  /** Makes an empty database and answers its connection string. */
  createDatabase(): Promise<string>;
  /** Stops the server and removes its directory. */
  stop(): Promise<void>;
}

export const startPostgres = async (): Promise<TestPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'grievance-test-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  return {
    createDatabase: async () => {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await onServer(server.url, `create database ${name}`);
      return server.url.replace(/\/postgres$/, `/${name}`);
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Runs one statement on a connection of its own. */
export const onServer = async (
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> => {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
};
