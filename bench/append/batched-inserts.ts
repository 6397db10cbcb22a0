import { roundOf } from '../harness/figures';
import { type Appender, countIn, type Opening } from './appender';
import { openOurTable } from './our-table';
import type { Wish } from './work';

const rowsOfAnInsert = 1_000;

const text = `
  insert into event_store.events
  select position, stream, revision, id, type, data, metadata
  from unnest($1::bigint[], $2::text[], $3::integer[], $4::uuid[], $5::text[], $6::json[], $7::json[])
    as e(position, stream, revision, id, type, data, metadata)
`;

/**
 * The limit: one writer that has all events at hand, checks nothing and answers nobody. Its rate is the same however
 * many writers the others have.
 */
export const openBatchedInserts: Opening = async (database): Promise<Appender> => {
  const pool = await openOurTable(database, 1);
  let position = 0;
  const insert = (wishes: readonly Wish[]) => {
    const events = wishes.map(({ event }) => event);
    const values = [
      wishes.map(() => (position += 1)),
      wishes.map(({ stream }) => stream),
      wishes.map(({ expected }) => expected + 1),
      events.map(({ id }) => id),
      events.map(({ type }) => type),
      events.map(({ data }) => JSON.stringify(data)),
      events.map(({ metadata }) => JSON.stringify(metadata)),
    ];
    return pool.query({ name: 'batch', text, values });
  };
  return {
    name: `batched inserts of ${rowsOfAnInsert}`,
    append: async (work) => {
      const wishes = work.flat();
      const begun = performance.now();
      for (let i = 0; i < wishes.length; i += rowsOfAnInsert) await insert(wishes.slice(i, i + rowsOfAnInsert));
      return roundOf(wishes.length, performance.now() - begun);
    },
    stored: () => countIn(database, 'event_store.events', 'id'),
    close: () => pool.end(),
  };
};
