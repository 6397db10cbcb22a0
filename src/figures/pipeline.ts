import type { DataSource } from 'typeorm';
import { type Dimension, pipelineCounters } from '../../projections/pipeline/pipeline-counts.table';
import { type FailureGround, phases, type Tier, tiers } from '../grievance/domain/terms';
import type { Known } from './as-of';
import { type Asked, type Counted, grouped, keysOf, monthOfEntry, readCounts, type Source, sumOf } from './counted';
import { daysOf } from './days-of';

/** What happened in mediation, and how many whole days attempts took from opening to their end. */
export interface PipelineNumbers {
  readonly proposed: number;
  /** Attempts that every party consented to. */
  readonly consented: number;
  readonly opened: number;
  readonly settled: number;
  readonly partlySettled: number;
  readonly failed: number;
  readonly failedBy: Readonly<Partial<Record<FailureGround, number>>>;
  /** Counted under the tier that was left. */
  readonly escalated: number;
  /** Of these, how many to which tier. */
  readonly escalatedTo: Readonly<Partial<Record<Tier, number>>>;
  readonly performed: number;
  /** Agreements breached, each once. */
  readonly breached: number;
  readonly confirmed: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

const levels = ['village', 'township', 'county', 'city'] as const;

export interface PipelineFigures {
  readonly asOf: Known;
  readonly tiers: Readonly<Record<(typeof tiers)[number], PipelineNumbers>>;
  readonly total: PipelineNumbers;
  /** Cases that are in each phase, whatever the period. */
  readonly phases: Readonly<Record<(typeof phases)[number], number>>;
  /** Every filing is counted; a matter brought twice is one (law §3.8). */
  readonly filings: number;
  readonly matters: number;
  readonly resolvedAt: Readonly<Record<(typeof levels)[number], number>>;
  readonly groups: readonly (PipelineNumbers & { readonly key: string })[];
}

const columns: Readonly<Record<string, string>> = {
  region: 'l.region',
  category: 'l.category',
  channel: 'l.channel',
  unit: 'l.unit',
  month: monthOfEntry,
};
const isStock = `l.measure in ('phase', 'status')`;

const sums = pipelineCounters.map(({ column }) => `sum(c.${column})::integer as ${column}`).join(', ');
const counted = pipelineCounters
  .map(({ measure, detail, column }) => `('${measure}', '${detail}', c.${column})`)
  .join(', ');

const source: Source = {
  checkpoint: 'pipeline.v1',
  ledger: 'read_models.pipeline_ledger',
  rollup: (say, { by, scope }) => {
    const within = say(scope ?? '');
    const dimensions = say(['all', by ?? 'all']);
    return `
      select c.dimension, c.key, c.tier, m.measure, m.detail, m.n
      from (select d.dimension, d.key, c.tier, ${sums}
            from stretches s
            join read_models.pipeline_counts c on c.scope = ${within} and c.dimension = any(${dimensions})
              and c.grain = s.grain and c.bucket between s.first and s.last
            cross join lateral ${keysOf(by)} d(dimension, key)
            group by 1, 2, 3) c
      cross join lateral (values ${counted}) m(measure, detail, n)
      where m.n <> 0
      union all
      select d.dimension, d.key, c.tier, 'attempt-days', c.days::text, sum(c.n)::integer
      from stretches s
      join read_models.pipeline_days c on c.scope = ${within} and c.dimension = any(${dimensions})
        and c.grain = s.grain and c.bucket between s.first and s.last
      cross join lateral ${keysOf(by)} d(dimension, key)
      group by 1, 2, 3, 4, 5
      union all
      select 'all', '', '', c.measure, c.detail, sum(c.n)::integer
      from (select * from stretches union all select 'ever', date '0001-01-01', date '0001-01-01') s
      join read_models.pipeline_stock c on c.scope = ${within}
        and c.grain = s.grain and c.bucket between s.first and s.last
      group by 4, 5`;
  },
  entries: (say, { from, to, by, scope }, known) => `
    select d.dimension, d.key, l.tier, l.measure, m.detail, sum(m.n)::integer as n
    from read_models.pipeline_ledger l
    cross join lateral (values ('all', '') ${columns[by ?? ''] ? `, ('${by}', ${columns[by ?? '']})` : ''}) d(dimension, key)
    cross join lateral (values (l.detail, 1), (l.previous, -1)) m(detail, n)
    where ${known} and (${say(scope)}::text is null or l.region_path @> array[${say(scope)}::text])
      and (l.measure <> 'resolved' or d.dimension = 'all')
      and case when ${isStock} then d.dimension = 'all' and m.detail <> ''
          else m.n = 1 and l.occurred_on between ${say(from ?? '0001-01-01')} and ${say(to ?? '9999-12-31')} end
    group by 1, 2, 3, 4, 5`,
};

const byDetail = (rows: readonly Counted[], measure: string): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { detail, n } of rows.filter((row) => row.measure === measure && row.n !== 0)) {
    sums[detail] = (sums[detail] ?? 0) + n;
  }
  return sums;
};

const numbersOf = (rows: readonly Counted[]): PipelineNumbers => {
  const of = (measure: string) => sumOf(rows, measure);
  return {
    proposed: of('proposed'),
    consented: of('consented'),
    opened: of('opened'),
    settled: of('settled'),
    partlySettled: of('partly-settled'),
    failed: of('failed'),
    failedBy: byDetail(rows, 'failed'),
    escalated: of('escalated'),
    escalatedTo: byDetail(rows, 'escalated'),
    performed: of('performed'),
    breached: of('breached'),
    confirmed: of('confirmed'),
    ...daysOf(rows.filter(({ measure }) => measure === 'attempt-days')),
  };
};

const tallied = <Value extends string>(values: readonly Value[], rows: readonly Counted[], measure: string) =>
  Object.fromEntries(
    values.map((value) => [
      value,
      sumOf(
        rows.filter(({ detail }) => detail === value),
        measure,
      ),
    ]),
  ) as Record<Value, number>;

/** Grand mediation per tier and in total: what was proposed, opened, settled, performed, and where cases stand. */
export const pipelineFigures = async (
  database: DataSource,
  asked: Asked<Exclude<Dimension, 'all'> | 'tier' | 'month'>,
): Promise<PipelineFigures> => {
  const { asOf, rows } = await readCounts(database, source, asked);
  const all = rows.filter(({ dimension }) => dimension === 'all');
  const inTier = (tier: string) => numbersOf(all.filter((row) => row.tier === tier));
  const byTier = { people: inTier('people'), administrative: inTier('administrative'), judicial: inTier('judicial') };
  return {
    asOf,
    tiers: byTier,
    total: numbersOf(all),
    phases: tallied(phases, all, 'phase'),
    filings: sumOf(all, 'status'),
    matters: sumOf(
      all.filter(({ detail }) => detail !== 'merged'),
      'status',
    ),
    resolvedAt: tallied(levels, all, 'resolved'),
    groups:
      asked.by === 'tier'
        ? tiers.map((key) => ({ key, ...byTier[key] }))
        : grouped(rows, asked.by).map(([key, group]) => ({ key, ...numbersOf(group) })),
  };
};
