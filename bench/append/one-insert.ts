import { type Appender, countIn, type Opening } from './appender';
import { drive } from './drive';
import { openOurTable } from './our-table';

/** Of 4, 8, 16, 32 and 64 connections for 64 writers, so many were the fastest. */
const connections = 16;

const text = `insert into event_store.events values (nextval('position'), $1, $2, $3, $4, $5, $6)`;

/**
 * One prepared insert per event on a few connections: the unique index of stream and revision checks
 * what was expected. Positions come from a sequence, so a reader that follows them can miss events.
 */
export const openOneInsert: Opening = async (database, writers): Promise<Appender> => {
  const pool = await openOurTable(database, Math.min(writers, connections));
  await pool.query('create sequence position');
  return {
    name: 'one insert per event',
    append: (work) =>
      drive(work, ({ stream, expected, event: { id, type, data, metadata } }) => {
        const values = [stream, expected + 1, id, type, JSON.stringify(data), JSON.stringify(metadata)];
        return pool.query({ name: 'insert', text, values });
      }),
    stored: () => countIn(database, 'event_store.events', 'id'),
    close: () => pool.end(),
  };
};
