import type { DataSource } from 'typeorm';
import { type AsOf, asOfFrom, type Known } from './as-of';
import { stretchesOf } from './period';

/** What every figure may be asked for. */
export interface Asked<Dimension extends string> {
  /** First and last day; from the beginning, to the end when left out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: Dimension | undefined;
  /** A position or a time: what was known then, from the ledger. */
  readonly asOf?: string | undefined;
  /** A region's code, with its parts; everywhere when null. */
  readonly scope: string | null;
}

/** How often something was counted, within the whole (`all`) or within one value of a dimension. */
export interface Counted {
  readonly dimension: string;
  readonly key: string;
  readonly tier: string;
  readonly measure: string;
  readonly detail: string;
  readonly n: number;
}

export interface Counts {
  readonly asOf: Known;
  readonly rows: readonly Counted[];
}

/** SQL values of one statement, each standing where it is said. */
export class Values {
  readonly list: unknown[] = [];
  readonly say = (value: unknown): string => `$${this.list.push(value)}`;
}
export type Say = Values['say'];

/** The values of the dimension asked for that a rollup's rows `c` count for; every row counts for its month, too. */
export const keysOf = (by: string | undefined): string =>
  by === 'month'
    ? `(values (c.dimension, c.key), ('month', to_char(c.bucket, 'YYYY-MM')))`
    : '(values (c.dimension, c.key))';

/** The month an entry `l` of a ledger counts for. */
export const monthOfEntry = `to_char(l.occurred_on, 'YYYY-MM')`;

/** How a figure reads its rollup and its ledger; both select what `Counted` has, summed. */
export interface Source {
  /** The projection whose checkpoint it stands for. */
  readonly checkpoint: string;
  readonly ledger: string;
  /** From `stretches s(grain, first, last)`. */
  rollup(say: Say, asked: Asked<string>): string;
  entries(say: Say, asked: Asked<string>, known: string): string;
}

/** An instant column as the service writes instants. */
export const shanghai = (column: string) =>
  `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')`;

const fromRollup = (source: Source, say: Say, asked: Asked<string>): string => {
  const stretches = stretchesOf(asked.from, asked.to);
  const lists = (['grain', 'first', 'last'] as const).map((part) => say(stretches.map((each) => each[part])));
  return `
    with stretches as (select * from unnest(${lists[0]}::text[], ${lists[1]}::date[], ${lists[2]}::date[]) as s(grain, first, last)),
    counted as (${source.rollup(say, asked)})
    select (select json_build_object('position', position, 'at', ${shanghai('at')})
              from read_models.checkpoints where name = ${say(source.checkpoint)}) as known,
           coalesce((select json_agg(counted) from counted), '[]') as rows`;
};

const fromLedger = (source: Source, say: Say, asked: Asked<string>, asOf: AsOf): string => {
  const known = 'at' in asOf ? `l.recorded_at <= ${say(asOf.at)}::timestamptz` : `l.position <= ${say(asOf.position)}`;
  return `
    with counted as (${source.entries(say, asked, known)})
    select (select json_build_object('position', l.position, 'at', ${shanghai('l.recorded_at')})
              from ${source.ledger} l where ${known} order by l.position desc limit 1) as known,
           coalesce((select json_agg(counted) from counted), '[]') as rows`;
};

/** Reads a figure's counts in one statement, so that they and the position they stand for belong together. */
export const readCounts = async (database: DataSource, source: Source, asked: Asked<string>): Promise<Counts> => {
  const values = new Values();
  const sql = asked.asOf
    ? fromLedger(source, values.say, asked, asOfFrom(asked.asOf))
    : fromRollup(source, values.say, asked);
  const [answer] = await database.query(sql, values.list);
  return { asOf: answer.known ?? { position: null, at: null }, rows: answer.rows };
};

/** Rows by the value of the dimension asked for, in the order of the values. */
export const grouped = (rows: readonly Counted[], by: string | undefined): [string, Counted[]][] => {
  const groups = new Map<string, Counted[]>();
  for (const row of rows) {
    if (row.dimension !== by || row.n === 0) continue;
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
};

/** The sum over rows of one measure. */
export const sumOf = (rows: readonly Counted[], measure: string): number =>
  rows.reduce((sum, row) => (row.measure === measure ? sum + row.n : sum), 0);
