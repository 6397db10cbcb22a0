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
  /** Writes the columns in which any row differs from what it was; the long texts of a case hardly ever do; nothing when none does. */
  update(rows: readonly object[], before: ReadonlyMap<string, object>): Statement | undefined;
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

/** One row per element of the parameters, as `u(c0, c1, …)`. */
const unnested = (columns: readonly Column[]): string => {
  const types = columns.map((column, index) => `$${index + 1}::${column.isArray ? 'text' : typeOf(column)}[]`);
  return `unnest(${types.join(', ')}) as u(${columns.map((_, index) => `c${index}`).join(', ')})`;
};

const differs = ({ propertyName }: Column, row: object, before: object | undefined): boolean =>
  (row as Record<string, unknown>)[propertyName] !== (before as Record<string, unknown> | undefined)?.[propertyName];

/** A short name for a choice of columns. */
const maskOf = (columns: readonly Column[], chosen: readonly Column[]): string =>
  columns
    .reduce((mask, column, index) => (chosen.includes(column) ? mask | (1n << BigInt(index)) : mask), 0n)
    .toString(36);

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
  const [first] = primaryColumns as [Column];
  const keyOf = (row: object): string => (row as Record<string, string>)[first.propertyName] as string;
  const insert =
    `insert into ${name} (${columns.map(quoted).join(', ')}) ` +
    `select ${columns.map(cast).join(', ')} from ${unnested(columns)}`;
  const others = columns.filter(({ isPrimary }) => !isPrimary);
  const replace = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  const select = `select ${columns.map(read).join(', ')} from ${name} where ${quoted(first)}`;
  const added = others.map((column) => `${quoted(column)} = ${name}.${quoted(column)} + excluded.${quoted(column)}`);
  const statement = (verb: string, sql: string, unsaid?: number) => (rows: readonly object[]) => ({
    name: `${verb} ${tableName}`,
    text: sql,
    values: columns.map((column) => values(column, rows, unsaid)),
  });
  return {
    keyOf,
    selectByKeys: (ids) => ({
      name: `select ${tableName}`,
      text: `${select} = any($1::text[])`,
      values: [arrayLiteral(ids)],
    }),
    insert: statement('insert', insert),
    upsert: statement('upsert', `${insert} on conflict (${keys}) do update set ${replace}`),
    update: (rows, before) => {
      const differing = others.filter((column) => rows.some((row) => differs(column, row, before.get(keyOf(row)))));
      if (differing.length === 0) return undefined;
      const written = [first, ...differing];
      const set = differing.map((column, index) => `${quoted(column)} = ${cast(column, index + 1)}`).join(', ');
      return {
        name: `update ${tableName} ${maskOf(columns, differing)}`,
        text: `update ${name} as t set ${set} from ${unnested(written)} where t.${quoted(first)} = u.c0`,
        values: written.map((column) => values(column, rows)),
      };
    },
    // A counter that does not grow adds nothing.
    increment: statement('increment', `${insert} on conflict (${keys}) do update set ${added.join(', ')}`, 0),
  };
};
