import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/event-store/embedded/start-embedded-postgres';

/** A PostgreSQL of its own, as the service runs it. */
export interface BenchPostgres {
  readonly version: string;
  /** Makes an empty database and answers its connection string. */
  createDatabase(name: string): Promise<string>;
  /** Writes down what earlier work left in memory, so that the next one does not pay for it. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it on the disk the project lies on: the temporary directory of many machines is memory. */
export const startBenchPostgres = async (root: string): Promise<BenchPostgres> => {
  const kept = join(root, 'data');
  await mkdir(kept, { recursive: true });
  const folder = mkdtempSync(join(kept, 'bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const client = new Client(server.url);
  await client.connect();
  const { rows } = await client.query('show server_version');
  return {
    version: rows[0].server_version,
    createDatabase: async (name) => {
      await client.query(`create database "${name}"`);
      return server.url.replace(/\/postgres$/, `/${encodeURIComponent(name)}`);
    },
    settle: async () => {
      await client.query('checkpoint');
    },
    stop: async () => {
      await client.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
