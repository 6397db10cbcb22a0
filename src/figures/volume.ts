import type { DataSource } from 'typeorm';
import { samePersonIn } from '../../projections/repeated-petitions/repeated-petitions.table';
import type { Known } from './as-of';
import { type Asked, type Counted, grouped, readCounts, type Say, type Source, sumOf } from './counted';

/** People, filings, matters and cases are four numbers; each says what it counts. Accusations are in none of them (XF 30(3)). */
export interface Volume {
  /**
   * Persons who brought the filings: each petitioner and each member of a group who stands behind one, once, however often
   * and in whichever part they came, as far as their papers tell them from others (law §3.8); and for a filing made for
   * more people than are named so, the rest, of one petitioner's filings the largest.
   */
  readonly people: number;
  /** Every receipt (登记件次), whatever became of it. */
  readonly filings: number;
  /** Cases, those handled as one group counted as one (XF 20(3)). */
  readonly matters: number;
  /** Filings that are not linked to another as its repetition. */
  readonly cases: number;
}

export const volumeDimensions = ['region', 'category', 'channel'] as const;
export type VolumeDimension = (typeof volumeDimensions)[number];

/** A member is told as the petitioner of a filing is whom their papers fit, else by these papers; without any, by themselves. */
const personOf = `coalesce(
  (select f.person from read_models.filings f where ${samePersonIn('f', 'g')} order by f.received_at, f.id limit 1),
  'id ' || g.id_number, 'account ' || g.account, 'name ' || g.name || ' ' || g.phone, 'member ' || p.member)`;

/** Counts how filings stand, and the members who stand behind them, once as a whole and once by the dimension. */
const counted = (say: Say, { from, to, by, scope }: Asked<string>, filings: string, present: string): string => `
  select c.dimension, c.key, '' as tier, m.measure, '' as detail, m.n from (
    with filed as (
      select d.dimension, d.key, f.id, f.person, f.headcount, f.merged_into, f.collective
      from (${filings}) f
      cross join lateral (values ('all', '') ${by ? `, ('${by}', f.${by})` : ''}) d(dimension, key)
      where f.region_path @> array[${say(scope)}::text] and f.kind is distinct from 'accusation'
        and f.received_on between ${say(from ?? '0001-01-01')} and ${say(to ?? '9999-12-31')}),
    members as materialized (
      select f.dimension, f.key, f.id, f.person as petitioner, ${personOf} as person
      from filed f join (${present}) p on p.grievance = f.id left join read_models.group_members g on g.id = p.member),
    beside as (
      select dimension, key, id, count(distinct person)::integer as n from members where person <> petitioner group by 1, 2, 3),
    persons as (
      select dimension, key, person, max(unnamed) as unnamed from (
        select dimension, key, person, greatest(headcount - 1 - coalesce(n, 0), 0) as unnamed
        from filed left join beside using (dimension, key, id)
        union all select dimension, key, person, 0 from members) named
      group by 1, 2, 3),
    brought as (select dimension, key, sum(1 + unnamed)::integer as people from persons group by 1, 2)
    select dimension, key, people, count(*)::integer as filings,
      count(*) filter (where merged_into is null)::integer as cases,
      count(distinct coalesce(collective, id)) filter (where merged_into is null)::integer as matters
    from filed join brought using (dimension, key) group by 1, 2, 3) c
  cross join lateral (values ('people', people), ('filings', filings), ('matters', matters), ('cases', cases)) m(measure, n)`;

/** How filings stood then is what the ledger tells; who is one person is told by what is known of them today, since who was erased is told from nobody. */
const source: Source = {
  checkpoint: 'repeated-petitions.v2',
  ledger: 'read_models.filing_ledger',
  rollup: (say, asked) =>
    counted(
      say,
      asked,
      'select * from read_models.filings',
      `select id as grievance, collective || ' ' || member as member
       from read_models.filings cross join lateral unnest(members) as joined(member) where member <> all(departed)`,
    ),
  entries: (say, asked, known) =>
    counted(
      say,
      asked,
      `select stood.*, now.person, now.id from (
         select distinct on (l.grievance) l.* from read_models.filing_ledger l
         where ${known} and l.measure = 'stands' order by l.grievance, l.position desc, l.entry desc) stood
       join read_models.filings now on now.id = stood.grievance`,
      `select grievance, member from (
         select distinct on (l.member) l.grievance, l.member, l.measure from read_models.filing_ledger l
         where ${known} and l.member <> '' order by l.member, l.position desc, l.entry desc) moved
       where measure = 'joined'`,
    ),
};

/** The volume of a period, overall and by the dimension asked for. */
export type VolumeFigures = Volume & {
  readonly asOf: Known;
  readonly groups: readonly (Volume & { readonly key: string })[];
};

const volumeOf = (rows: readonly Counted[]): Volume => ({
  people: sumOf(rows, 'people'),
  filings: sumOf(rows, 'filings'),
  matters: sumOf(rows, 'matters'),
  cases: sumOf(rows, 'cases'),
});

/** How many people brought how many matters in how many filings, and how many cases they became; as of a past day, too. */
export const volumeFigures = async (database: DataSource, asked: Asked<VolumeDimension>): Promise<VolumeFigures> => {
  const { asOf, rows } = await readCounts(database, source, asked);
  return {
    asOf,
    ...volumeOf(rows.filter(({ dimension }) => dimension === 'all')),
    groups: grouped(rows, asked.by).map(([key, group]) => ({ key, ...volumeOf(group) })),
  };
};
