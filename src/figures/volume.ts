import type { DataSource } from 'typeorm';
import type { Known } from './as-of';

/** People, filings, matters and cases are four numbers; each says what it counts. */
export interface Volume {
  /** Each petitioner once, however often they filed; whoever filed for several counts as many, at their most. */
  readonly people: number;
  /** Every receipt. */
  readonly filings: number;
  /** Cases, those handled as one group counted as one. */
  readonly matters: number;
  /** Filings that were not linked to another as its repetition. */
  readonly cases: number;
}

export interface VolumeAsked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: VolumeDimension | undefined;
  /** A region's code, with its parts. */
  readonly scope: string;
}

export const volumeDimensions = ['region', 'category', 'channel'] as const;
export type VolumeDimension = (typeof volumeDimensions)[number];

const shanghai = (column: string) =>
  `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')`;

/** Counts the filings of a period once as a whole and once by the dimension; accusations are not counted (XF 30(3)). */
const sql = (by: VolumeDimension | undefined) => `
  with filed as (
    select d.dimension, d.key, f.id, f.person, f.people, f.merged_into, f.collective
    from read_models.filings f
    cross join lateral (values ('all', '') ${by ? `, ('${by}', f.${by})` : ''}) d(dimension, key)
    where f.region_path @> array[$1::text] and f.kind is distinct from 'accusation'
      and f.received_on between $2 and $3),
  counted as (
    select dimension, key, count(*)::integer as filings,
      count(*) filter (where merged_into is null)::integer as cases,
      count(distinct coalesce(collective, id)) filter (where merged_into is null)::integer as matters
    from filed group by 1, 2),
  persons as (
    select dimension, key, sum(most)::integer as people
    from (select dimension, key, person, max(people) as most from filed group by 1, 2, 3) each
    group by 1, 2)
  select (select json_build_object('position', position, 'at', ${shanghai('at')})
            from read_models.checkpoints where name = 'repeated-petitions.v1') as known,
         coalesce((select json_agg(c order by c.key) from (
           select dimension, key, people, filings, matters, cases
           from counted join persons using (dimension, key)) c), '[]') as rows`;

/** The volume of a period, overall and by the dimension asked for. */
export type VolumeFigures = Volume & {
  readonly asOf: Known;
  readonly groups: readonly (Volume & { readonly key: string })[];
};

type Row = Volume & { readonly dimension: string; readonly key: string };
const none: Volume = { people: 0, filings: 0, matters: 0, cases: 0 };
const volumeOf = ({ people, filings, matters, cases }: Volume): Volume => ({ people, filings, matters, cases });

/** How many people brought how many matters in how many filings, and how many cases they became. */
export const volumeFigures = async (
  database: DataSource,
  { from = '0001-01-01', to = '9999-12-31', by, scope }: VolumeAsked,
): Promise<VolumeFigures> => {
  const [{ known, rows }] = await database.query(sql(by), [scope, from, to]);
  const all = (rows as readonly Row[]).find(({ dimension }) => dimension === 'all');
  return {
    asOf: known ?? { position: null, at: null },
    ...volumeOf(all ?? none),
    groups: (rows as readonly Row[])
      .filter(({ dimension }) => dimension === by)
      .map((row) => ({ key: row.key, ...volumeOf(row) })),
  };
};
