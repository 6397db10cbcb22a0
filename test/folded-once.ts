import type { DataSource } from 'typeorm';
import { projections } from '../projections/projector.module';
import { readModelsAt } from '../projections/read-models';
import { foldBatch } from '../projections/runner/fold-batch';
import type { Projection, Table } from '../projections/runner/projection';
import { occurrenceOf } from '../projections/runner/recorded';
import { tableSql } from '../projections/runner/table-sql';
import { readConfig } from '../src/config';
import type { StoredEvent } from '../src/event-store/event-store';
import { grievanceUpcasters } from '../src/grievance/domain/upcasters';
import { openSealedStores } from '../src/privacy/open-sealed-stores';
import { everyEvent } from './every-event';

/** A database with the rows of a service, where its events are, and the data directory that holds its secret. */
export interface Kept {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly eventStoreUrl?: string;
}

/** Every event of a category, from the first to the last there is, as a projection reads it. */
const everyEventOf = async (kept: Kept, { category, personal }: Projection): Promise<readonly StoredEvent[]> => {
  const { masterKeys } = readConfig({ DATA_DIR: kept.dataDir });
  const { store, close } = await openSealedStores({ ...kept, masterKeys });
  const events = await everyEvent(store, {
    prefixes: [`${category}-`],
    ...(personal ? { revealing: () => true } : {}),
  });
  await close();
  return events;
};

/** Rows as text, in order; what a row does not say is null, or nothing counted. */
const texts = (database: DataSource, table: Table, rows: readonly object[]): readonly string[] => {
  const { columns } = database.getMetadata(table);
  const unsaid = ({ type, isNullable }: (typeof columns)[number]) => (type === 'integer' && !isNullable ? 0 : null);
  return rows
    .map((row) =>
      columns.map((column) => (row as Record<string, unknown>)[column.propertyName] ?? unsaid(column) ?? null),
    )
    .map((row) => JSON.stringify(row, sorted))
    .sort();
};

/** The database keeps no order of the fields of an object. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** What a projection's tables hold once every event was folded in memory, all at once. */
const foldedOnce = (projection: Projection, events: readonly StoredEvent[]): readonly [Table, readonly object[]][] => {
  const { table, spread, ledger, rollups, concerns } = projection;
  const occurrences = events.filter(({ type }) => concerns(type)).map(occurrenceOf(grievanceUpcasters));
  const { rows, parts, entries, counts } = foldBatch(projection, new Map(), occurrences);
  const counted = counts();
  return [
    [table, rows],
    ...(spread ? [[spread.table, parts] as [Table, readonly object[]]] : []),
    ...(ledger ? [[ledger.table, entries] as [Table, readonly object[]]] : []),
    ...rollups.map((rollup, index): [Table, readonly object[]] => [rollup.table, counted[index] ?? []]),
  ];
};

/** The read tables of a database hold exactly what one fold of its events gives, each event counted once. */
export const holdsWhatOneFoldGives = async (kept: Kept): Promise<void> => {
  const database = await readModelsAt(kept.databaseUrl).initialize();
  for (const projection of projections) {
    const events = await everyEventOf(kept, projection);
    const [{ applied }] = await database.query('select applied from read_models.checkpoints where name = $1', [
      projection.name,
    ]);
    expect({ name: projection.name, applied }).toEqual({ name: projection.name, applied: events.length });
    for (const [table, rows] of foldedOnce(projection, events)) {
      const sql = tableSql(database, table);
      const { text, values } = sql.selectByKeys([...new Set(rows.map(sql.keyOf))]);
      const found: object[] = await database.query(text, values as unknown[]);
      const counted = await database.getRepository(table).count();
      expect({ table: table.name, counted }).toEqual({ table: table.name, counted: rows.length });
      expect(texts(database, table, found)).toEqual(texts(database, table, rows));
    }
  }
  await database.destroy();
};
