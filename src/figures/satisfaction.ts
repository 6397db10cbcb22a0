import type { DataSource } from 'typeorm';
import { type RatingDimension, ratingCounters } from '../../projections/rating/rating-counts.table';
import type { Rated, Rater } from '../grievance/domain/terms';
import type { Known } from './as-of';
import { type Asked, type Counted, grouped, keysOf, monthOfEntry, readCounts, type Source, sumOf } from './counted';
import { wilson95 } from './wilson';

/** How people were asked and how satisfied they are; a rate without a denominator is null. */
export interface SatisfactionNumbers {
  /** Invitations made, answered at least once, and lapsed in the period. */
  readonly invited: number;
  readonly rated: number;
  readonly lapsed: number;
  readonly satisfied: number;
  readonly basicallySatisfied: number;
  readonly dissatisfied: number;
  /** 参评率: of the invitations made in the period, the share that was answered since. */
  readonly responseRate: number | null;
  /** 满意率 with what was not answered left out. */
  readonly satisfactionRate: number | null;
  /** 满意率 with what lapsed counted as satisfied, as some systems do. */
  readonly satisfactionRateCountingLapsed: number | null;
  /** Wilson 95 % interval of `satisfactionRate`. */
  readonly interval: readonly [number, number] | null;
}

export interface SatisfactionFigures {
  readonly asOf: Known;
  readonly overall: SatisfactionNumbers;
  readonly groups: readonly (SatisfactionNumbers & { readonly key: string })[];
}

export interface AskedSatisfaction extends Asked<Exclude<RatingDimension, 'all'> | 'month'> {
  /** Petitioners when left out: raters are never merged. */
  readonly rater?: Rater | undefined;
  /** Anybody when left out: an invitation counts once, whomever it was answered for. */
  readonly of?: Rated | undefined;
}

const columns: Readonly<Record<string, string>> = {
  tier: 'l.tier',
  region: 'l.region',
  category: 'l.category',
  channel: 'l.channel',
  unit: 'l.unit',
  mediator: 'l.mediator',
  month: monthOfEntry,
};

const countersOf = (of: Rated | undefined) => ratingCounters.filter((each) => each.of === (of ?? 'any'));
const sums = (of: Rated | undefined) =>
  countersOf(of)
    .map(({ column }) => `sum(c.${column})::integer as ${column}`)
    .join(', ');
const counted = (of: Rated | undefined) =>
  countersOf(of)
    .map(({ measure, column }) => `('${measure}', c.${column})`)
    .join(', ');

const sourceOf = ({ rater = 'petitioner', of }: AskedSatisfaction): Source => ({
  checkpoint: 'rating.v1',
  ledger: 'read_models.rating_ledger',
  rollup: (say, { by, scope }) => `
    select c.dimension, c.key, '' as tier, m.measure, '' as detail, m.n
    from (select d.dimension, d.key, ${sums(of)}
          from stretches s
          join read_models.rating_counts c on c.scope = ${say(scope ?? '')} and c.rater = ${say(rater)}
            and c.dimension = any(${say(['all', by ?? 'all'])})
            and c.grain = s.grain and c.bucket between s.first and s.last
          cross join lateral ${keysOf(by)} d(dimension, key)
          group by 1, 2) c
    cross join lateral (values ${counted(of)}) m(measure, n)
    where m.n <> 0`,
  entries: (say, { from, to, by, scope }, known) => `
    select d.dimension, d.key, '' as tier, l.measure, '' as detail, sum(l.n)::integer as n
    from read_models.rating_ledger l
    cross join lateral (values ('all', '') ${columns[by ?? ''] ? `, ('${by}', ${columns[by ?? '']})` : ''}) d(dimension, key)
    where ${known} and (${say(scope)}::text is null or l.region_path @> array[${say(scope)}::text])
      and l.rater = ${say(rater)} and l.of = ${say(of ?? 'any')}
      and l.occurred_on between ${say(from ?? '0001-01-01')} and ${say(to ?? '9999-12-31')}
    group by 1, 2, 3, 4, 5`,
});

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const numbersOf = (rows: readonly Counted[]): SatisfactionNumbers => {
  const of = (measure: string) => sumOf(rows, measure);
  const [satisfied, basicallySatisfied, dissatisfied] = [
    of('satisfied'),
    of('basically-satisfied'),
    of('dissatisfied'),
  ];
  const content = satisfied + basicallySatisfied;
  const scored = content + dissatisfied;
  const [invited, lapsed] = [of('invited'), of('lapsed')];
  return {
    invited,
    rated: of('rated'),
    lapsed,
    satisfied,
    basicallySatisfied,
    dissatisfied,
    responseRate: share(of('answered'), invited),
    satisfactionRate: share(content, scored),
    satisfactionRateCountingLapsed: share(content + lapsed, scored + lapsed),
    interval: wilson95(content, scored),
  };
};

/** Who was invited to rate, who did, and how satisfied they are: of one kind of rater, with both variants of the rate. */
export const satisfactionFigures = async (
  database: DataSource,
  asked: AskedSatisfaction,
): Promise<SatisfactionFigures> => {
  const { asOf, rows } = await readCounts(database, sourceOf(asked), asked);
  return {
    asOf,
    overall: numbersOf(rows.filter(({ dimension }) => dimension === 'all')),
    groups: grouped(rows, asked.by).map(([key, group]) => ({ key: key || 'none', ...numbersOf(group) })),
  };
};
