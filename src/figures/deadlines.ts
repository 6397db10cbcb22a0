import type { DataSource } from 'typeorm';
import { type ClockDimension, clockCounters } from '../../projections/deadlines/clock-counts.table';
import type { DutyCode } from '../../projections/deadlines/deadlines.table';
import type { Known } from './as-of';
import { type Asked, type Counted, grouped, keysOf, monthOfEntry, readCounts, type Source, sumOf } from './counted';

/** How duties ended in a period; a rate without a denominator is null. */
export interface DeadlineNumbers {
  /** Done in time. */
  readonly met: number;
  /** Done, or fallen away, after the last day. */
  readonly late: number;
  /** Fallen away in time. */
  readonly waived: number;
  /** Last days that passed without the duty being done, each once, whether it was done later or not. */
  readonly breached: number;
  readonly extended: number;
  /** Of the duties met or breached, the share that was met. */
  readonly metRate: number | null;
}

export interface DeadlineFigures {
  readonly asOf: Known;
  readonly total: DeadlineNumbers;
  readonly groups: readonly (DeadlineNumbers & { readonly key: string })[];
}

export interface AskedDeadlines extends Asked<Exclude<ClockDimension, 'all'> | 'clock' | 'month'> {
  /** Duties of these codes; of every code when left out. */
  readonly clocks?: readonly DutyCode[] | undefined;
}

const columns = {
  clock: 'l.code',
  region: 'l.region',
  category: 'l.category',
  unit: 'l.unit',
  month: monthOfEntry,
} as const;

const sums = clockCounters.map((column) => `sum(c.${column})::integer as ${column}`).join(', ');
const counted = clockCounters.map((column) => `('${column}', c.${column})`).join(', ');

const sourceOf = ({ by, clocks = [] }: AskedDeadlines): Source => ({
  checkpoint: 'deadlines.v1',
  ledger: 'read_models.clock_ledger',
  rollup: (say, { scope }) => {
    const codes = say(clocks);
    const keys = by === 'clock' ? `(values (c.dimension, c.key), ('clock', c.code))` : keysOf(by);
    return `
    select c.dimension, c.key, '' as tier, m.measure, '' as detail, m.n
    from (select d.dimension, d.key, ${sums}
          from stretches s
          join read_models.clock_counts c on c.scope = ${say(scope ?? '')}
            and c.dimension = any(${say(['all', by ?? 'all'])})
            and c.grain = s.grain and c.bucket between s.first and s.last
            and (cardinality(${codes}::text[]) = 0 or c.code = any(${codes}))
          cross join lateral ${keys} d(dimension, key)
          group by 1, 2) c
    cross join lateral (values ${counted}) m(measure, n)
    where m.n <> 0`;
  },
  entries: (say, { from, to, scope }, known) => {
    const codes = say(clocks);
    return `
    select d.dimension, d.key, '' as tier, l.measure, '' as detail, sum(l.n)::integer as n
    from read_models.clock_ledger l
    cross join lateral (values ('all', '') ${by ? `, ('${by}', ${columns[by]})` : ''}) d(dimension, key)
    where ${known} and (${say(scope)}::text is null or l.region_path @> array[${say(scope)}::text])
      and (cardinality(${codes}::text[]) = 0 or l.code = any(${codes})) and l.measure = any(${say(clockCounters)})
      and l.occurred_on between ${say(from ?? '0001-01-01')} and ${say(to ?? '9999-12-31')}
    group by 1, 2, 4`;
  },
});

const numbersOf = (rows: readonly Counted[]): DeadlineNumbers => {
  const [met, breached] = [sumOf(rows, 'met'), sumOf(rows, 'breached')];
  return {
    met,
    late: sumOf(rows, 'late'),
    waived: sumOf(rows, 'waived'),
    breached,
    extended: sumOf(rows, 'extended'),
    metRate: met + breached > 0 ? met / (met + breached) : null,
  };
};

/** How duties were met and breached, by clock, unit, category or region. */
export const deadlineFigures = async (database: DataSource, asked: AskedDeadlines): Promise<DeadlineFigures> => {
  const { asOf, rows } = await readCounts(database, sourceOf(asked), asked);
  return {
    asOf,
    total: numbersOf(rows.filter(({ dimension }) => dimension === 'all')),
    groups: grouped(rows, asked.by).map(([key, group]) => ({ key, ...numbersOf(group) })),
  };
};
