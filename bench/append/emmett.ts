import { Pool } from 'pg';
import { noStream } from '../../src/event-store/event-store';
import { peer } from '../harness/peers';
import { type Appender, countIn, type Opening } from './appender';
import { drive } from './drive';

/** Of 4, 8, 16, 32 and 64 connections for 64 writers, none was faster than so many. */
const connections = 16;

interface Emmett {
  getPostgreSQLEventStore(
    connectionString: string,
    options: { readonly connectionOptions: { readonly pooled: true; readonly pool: Pool } },
  ): {
    appendToStream(
      stream: string,
      events: readonly { readonly type: string; readonly data: object; readonly metadata: object }[],
      options: { readonly expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
    ): Promise<unknown>;
    readonly schema: { migrate(): Promise<unknown> };
    close(): Promise<void>;
  };
}

/** `@event-driven-io/emmett-postgresql`, which counts a stream's events from 1 and gives them ids of its own. */
export const openEmmett: Opening = async (database, writers): Promise<Appender> => {
  const { getPostgreSQLEventStore } = peer<Emmett>('@event-driven-io/emmett-postgresql');
  const pool = new Pool({ connectionString: database, max: Math.min(writers, connections) });
  const store = getPostgreSQLEventStore(database, { connectionOptions: { pooled: true, pool } });
  await store.schema.migrate();
  return {
    name: 'emmett',
    append: (work) =>
      drive(work, ({ stream, expected, event: { type, data, metadata } }) =>
        store.appendToStream(stream, [{ type, data, metadata }], {
          expectedStreamVersion: expected === noStream ? 'STREAM_DOES_NOT_EXIST' : BigInt(expected + 1),
        }),
      ),
    stored: () => countIn(database, 'emt_messages', '(stream_id, stream_position)'),
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
};
