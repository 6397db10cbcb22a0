import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { filesOfPeer } from '../harness/peers';
import { type Appender, countIn, type Opening } from './appender';
import { drive } from './drive';

// As its install scripts order it; its one extension only brings gen_random_uuid, which PostgreSQL itself has now.
const installed = ['schema', 'types', 'tables', 'functions', 'indexes'];

const install = async (pool: Pool): Promise<void> => {
  const folder = join(filesOfPeer('@eventide/message-db'), 'database');
  await pool.query('set check_function_bodies = off');
  for (const part of installed) {
    for (const file of readdirSync(join(folder, part)).filter((name) => name.endsWith('.sql'))) {
      await pool.query(readFileSync(join(folder, part, file), 'utf8'));
    }
  }
};

/** Of 4, 8, 16, 32 and 64 connections for 64 writers, so many were the fastest: more only wait for its lock. */
const connections = 4;

const text = 'select message_store.write_message($1, $2, $3, $4, $5, $6)';

/** message-db's own function, called by a prepared statement; it takes one lock for a category of streams. */
export const openMessageDb: Opening = async (database, writers): Promise<Appender> => {
  const options = '-c search_path=message_store,public';
  const installing = new Pool({ connectionString: database, max: 1, options });
  await install(installing);
  await installing.end();
  const pool = new Pool({ connectionString: database, max: Math.min(writers, connections), options });
  return {
    name: 'message-db',
    append: (work) =>
      drive(work, ({ stream, expected, event: { id, type, data, metadata } }) => {
        const values = [id, stream, type, JSON.stringify(data), JSON.stringify(metadata), expected];
        return pool.query({ name: 'write', text, values });
      }),
    stored: () => countIn(database, 'message_store.messages', 'id'),
    close: () => pool.end(),
  };
};
