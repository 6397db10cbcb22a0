import type { DataSource, EntityMetadata } from 'typeorm';
import { arrayLiteral } from './array-literal';
import type { Table } from './projection';

type Column = EntityMetadata['columns'][number];

/** A statement as node-postgres takes it; the name keeps its plan for the session. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** The bulk statements of one read table, made from its entity's columns: one parameter per column. */
export interface TableSql {
  /** Rows by their first key column, as objects with the entity's property names. */
  selectByKeys(keys: readonly string[]): Statement;
  insert(rows: readonly object[]): Statement;
  upsert(rows: readonly object[]): Statement;
  /** Adds each row's counters to the row with the same key, or begins it. */
  increment(rows: readonly object[]): Statement;
  /** A row's first key column. */
  keyOf(row: object): string;
}

const typeOf = ({ type }: Column): string => String(type);
const quoted = ({ databaseName }: Column): string => `"${databaseName}"`;

/** Arrays travel as text, since a nested array would be unnested too. */
const cast = (column: Column, index: number): string =>
  column.isArray ? `u.c${index}::${typeOf(column)}[]` : `u.c${index}`;

const values = (column: Column, rows: readonly object[], unsaid?: number): string => {
  const said = rows.map((row) => (row as Record<string, unknown>)[column.propertyName] ?? unsaid ?? null);
  if (column.isArray) return arrayLiteral(said.map((each) => each && arrayLiteral(each as unknown[])));
  if (typeOf(column) === 'jsonb') return arrayLiteral(said.map((each) => each && JSON.stringify(each)));
  // Counters are most of what is written: plain numbers need no quoting.
  return unsaid === undefined || typeOf(column) !== 'integer' ? arrayLiteral(said) : `{${said.join(',')}}`;
};

/** Instants and days are read as events write them, so that a row read back is the row that was written. */
const read = (column: Column): string => {
  const alias = `as "${column.propertyName}"`;
  if (typeOf(column) === 'date') return `${quoted(column)}::text ${alias}`;
  if (typeOf(column) !== 'timestamptz') return `${quoted(column)} ${alias}`;
  return `to_char(${quoted(column)} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') ${alias}`;
};

/** The statements for a table; the data source knows its columns. */
export const tableSql = (dataSource: DataSource, table: Table): TableSql => {
  const { columns, primaryColumns, schema, tableName } = dataSource.getMetadata(table);
  const name = `"${schema}"."${tableName}"`;
  const keys = primaryColumns.map(quoted).join(', ');
  const types = columns.map((column, index) => `$${index + 1}::${column.isArray ? 'text' : typeOf(column)}[]`);
  const aliases = columns.map((_, index) => `c${index}`).join(', ');
  const insert =
    `insert into ${name} (${columns.map(quoted).join(', ')}) select ${columns.map(cast).join(', ')} ` +
    `from unnest(${types.join(', ')}) as u(${aliases})`;
  const others = columns.filter(({ isPrimary }) => !isPrimary);
  const replace = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  const select = `select ${columns.map(read).join(', ')} from ${name} where ${quoted(primaryColumns[0] as Column)}`;
  const added = others.map((column) => `${quoted(column)} = ${name}.${quoted(column)} + excluded.${quoted(column)}`);
  const statement = (verb: string, sql: string, unsaid?: number) => (rows: readonly object[]) => ({
    name: `${verb} ${tableName}`,
    text: sql,
    values: columns.map((column) => values(column, rows, unsaid)),
  });
  return {
    keyOf: (row) => (row as Record<string, string>)[(primaryColumns[0] as Column).propertyName] as string,
    selectByKeys: (ids) => ({
      name: `select ${tableName}`,
      text: `${select} = any($1::text[])`,
      values: [arrayLiteral(ids)],
    }),
    insert: statement('insert', insert),
    upsert: statement('upsert', `${insert} on conflict (${keys}) do update set ${replace}`),
    // A counter that does not grow adds nothing.
    increment: statement('increment', `${insert} on conflict (${keys}) do update set ${added.join(', ')}`, 0),
  };
};
