import type { DataSource } from 'typeorm';
import type { Projection } from '../../projections/runner/projection';

const tablesOf = (database: DataSource, { tables }: Projection): string[] =>
  tables.map((table) => database.getMetadata(table).tableName);

/** Keeps a copy of a projection's tables. */
export const keepRows = async (database: DataSource, projection: Projection): Promise<void> => {
  await database.query('drop schema if exists kept cascade; create schema kept');
  for (const table of tablesOf(database, projection)) {
    await database.query(`create table kept.${table} as table read_models.${table}`);
  }
};

/** How many rows are in one of the two only: in the tables as they are now, or in the copy that was kept. */
export const differentRows = async (database: DataSource, projection: Projection): Promise<number> => {
  let different = 0;
  for (const table of tablesOf(database, projection)) {
    const [here, kept] = [`table read_models.${table}`, `table kept.${table}`];
    const sql = `select count(*)::int as n from ((${here} except all ${kept}) union all (${kept} except all ${here})) d`;
    different += (await database.query(sql))[0].n;
  }
  return different;
};
