import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { asOfFrom, type Known } from './as-of';
import { type Asked, type Say, shanghai, Values } from './counted';
import type { FigureDefinition } from './figure-definitions';

/** What a figure may be narrowed to; who rates and whom concern ratings alone, the detail (a ground, a tier, a level) all others. */
export const narrowings = ['tier', 'category', 'channel', 'unit', 'mediator', 'detail', 'rater', 'of'] as const;

export interface AskedFigure extends Omit<Asked<never>, 'by'> {
  readonly narrowed: Readonly<Partial<Record<(typeof narrowings)[number], string>>>;
  /** A region within the scope. */
  readonly region?: string | undefined;
}

/** A number and what it rests on, so that anybody can compute it again (audit: recompute any published figure). */
export interface Receipt {
  readonly asOf: Known;
  /** The count, the share, or the days; null where there is nothing to take it of. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** How many entries of the ledger it rests on. */
  readonly entries: number;
  /** SHA-256 over position, entry, event and how each counts, one line each, in the order of `events`. */
  readonly digest: string;
}

/** One entry of the ledger that a figure counts: which event of which case, and how. */
export interface FigureEvent {
  readonly position: string;
  readonly entry: number;
  readonly event: string;
  /** Null for an accusation: it is for few to know (XF 30(3)). */
  readonly grievance: string | null;
  readonly number: string | null;
  readonly measure: string;
  readonly detail: string | null;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly numerator: number;
  readonly denominator: number;
}

const ledgers = { pipeline: 'read_models.pipeline_ledger', rating: 'read_models.rating_ledger' } as const;

const within = (say: Say, { ledger }: FigureDefinition, { scope, region, narrowed }: AskedFigure): string => {
  const said =
    ledger === 'rating' ? { ...narrowed, rater: narrowed.rater ?? 'petitioner', of: narrowed.of ?? 'any' } : narrowed;
  return [
    ...[scope, region].flatMap((each) => (each ? [`l.region_path @> array[${say(each)}::text]`] : [])),
    ...Object.entries(said).flatMap(([name, value]) => (value ? [`l.${name} = ${say(value)}`] : [])),
  ].join(' and ');
};

const list = (say: Say, measures: readonly string[] = []): string => `l.measure = any(${say(measures)}::text[])`;

/** The entries a figure counts, each with what it adds above and below the line. */
const counted = (say: Say, figure: FigureDefinition, asked: AskedFigure): string => {
  const { asOf, from, to } = asked;
  const point = asOf === undefined ? undefined : asOfFrom(asOf);
  const time =
    point &&
    ('at' in point ? `l.recorded_at <= ${say(point.at)}::timestamptz` : `l.position <= ${say(point.position)}`);
  const known = time ?? 'true';
  const where = within(say, figure, asked) || 'true';
  const n = figure.ledger === 'rating' ? 'l.n' : '1';
  if (figure.now !== undefined) {
    const { is, isNot = '' } = figure.now;
    const stands = is === undefined ? `l.detail <> all(${say(['', isNot])}::text[])` : `l.detail = ${say(is)}`;
    return `select l.*, 1 as up, 0 as down from (
      select distinct on (l.grievance) l.* from ${ledgers.pipeline} l where ${known} and ${list(say, figure.numerator)}
      order by l.grievance, l.position desc, l.entry desc) l where ${stands} and ${where}`;
  }
  return `select l.*, case when ${list(say, figure.numerator)} then ${n} else 0 end as up,
      case when ${list(say, figure.denominator)} then ${n} else 0 end as down
    from ${ledgers[figure.ledger]} l
    where ${known} and ${where} and ${list(say, [...figure.numerator, ...(figure.denominator ?? [])])}
      and l.occurred_on between ${say(from ?? '0001-01-01')} and ${say(to ?? '9999-12-31')}`;
};

const newest = (say: Say, { ledger }: FigureDefinition, { asOf }: AskedFigure): string => {
  const point = asOf === undefined ? undefined : asOfFrom(asOf);
  const known = !point
    ? 'true'
    : 'at' in point
      ? `l.recorded_at <= ${say(point.at)}::timestamptz`
      : `l.position <= ${say(point.position)}`;
  return `select json_build_object('position', l.position, 'at', ${shanghai('l.recorded_at')})
    from ${ledgers[ledger]} l where ${known} order by l.position desc limit 1`;
};

/** As `daysOf` says them: between the two middle ones where there are two; the least that nine in ten did not exceed. */
const daysTaken = {
  median: 'percentile_cont(0.5) within group (order by days)',
  p90: 'percentile_disc(0.9) within group (order by days)',
} as const;

const empty = createHash('sha256').digest('hex');

/** A figure's number with its receipt, from the ledger alone. */
export const receiptOf = async (
  database: DataSource,
  figure: FigureDefinition,
  asked: AskedFigure,
): Promise<Receipt> => {
  const values = new Values();
  const [row] = await database.query(
    `with counted as (${counted(values.say, figure, asked)})
     select (${newest(values.say, figure, asked)}) as known, count(*)::integer as entries,
       ${figure.days ? daysTaken[figure.days] : 'null'} as days, coalesce(sum(up), 0)::integer as up, coalesce(sum(down), 0)::integer as down,
       encode(sha256(convert_to(string_agg(concat_ws(' ', position, entry, event_id, up, down), E'\\n'
         order by position, entry), 'UTF8')), 'hex') as digest
     from counted`,
    values.list,
  );
  const { known, entries, up, down, days, digest } = row;
  const isShare = figure.denominator !== undefined;
  const share = down > 0 ? up / down : null;
  const plain = figure.days ? days : up;
  return {
    asOf: known ?? { position: null, at: null },
    value: isShare ? share : plain,
    numerator: up,
    denominator: isShare ? down : null,
    entries,
    digest: digest ?? empty,
  };
};

/** Exactly the events a figure rests on, in commit order. */
export const eventsOf = (
  database: DataSource,
  figure: FigureDefinition,
  asked: AskedFigure,
  page: { readonly limit: number; readonly after: readonly [position: string, entry: number] | undefined },
): Promise<FigureEvent[]> => {
  const values = new Values();
  const { say } = values;
  const from = page.after
    ? `where (c.position, c.entry) > (${say(page.after[0])}, ${say(page.after[1])}::integer)`
    : '';
  return database.query(
    `with counted as (${counted(say, figure, asked)})
     select c.position, c.entry, c.event_id as event, g.id as grievance, g.number, c.measure, ${figure.ledger === 'pipeline' ? 'c.detail' : `null as detail`},
       c.occurred_on::text as "occurredOn", ${shanghai('c.recorded_at')} as "recordedAt", c.up as numerator, c.down as denominator
     from counted c left join read_models.grievance_details g on g.id = c.grievance and g.kind is distinct from 'accusation'
     ${from} order by c.position, c.entry limit ${say(page.limit)}`,
    values.list,
  );
};
