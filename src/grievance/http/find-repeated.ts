import type { DataSource } from 'typeorm';
import { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import { Filing } from '../../../projections/repeated-petitions/repeated-petitions.table';
import { type Viewer, visibleTo } from './visible-to';

/** A filing of the same person on the same matter; who they are is said to nobody. */
interface OtherFiling {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: string;
}

/** A repeated filing (重复信访): which of the person's filings on the matter it is, and the earlier ones. */
export interface RepeatedPetition extends OtherFiling {
  readonly category: string;
  readonly channel: string;
  readonly region: string;
  /** 2 for the second filing, and so on. */
  readonly times: number;
  /** The case it was linked to, once a human confirmed that person and matter are the same. */
  readonly linkedTo: string | null;
  readonly earlier: readonly OtherFiling[];
}

/** Where a page begins, and what it is narrowed to. */
export interface AskedForRepeated {
  readonly region?: string | undefined;
  readonly category?: string | undefined;
  readonly linked?: boolean | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before?: { readonly receivedAt: string; readonly id: string } | undefined;
  readonly limit: number;
}

/**
 * The rule of `samePerson`, as SQL over two filings `e` and `f`: an identity number or an account settles it, a name
 * joins with its phone; and the same kind of matter from the same place (law §3.8). Accusations are not compared (XF 30(3)).
 */
const samePersonAndMatter = `
  (e.id_number = f.id_number or e.account = f.account or (e.name = f.name and e.phone = f.phone))
  and coalesce(e.id_number = f.id_number, e.account = f.account, true)
  and e.category = f.category and e.region = f.region
  and e.kind is distinct from 'accusation' and f.kind is distinct from 'accusation'`;
const earlier = `${samePersonAndMatter} and (e.received_at, e.id) < (f.received_at, f.id)`;

const narrowed = (database: DataSource, asked: AskedForRepeated) => {
  const { region, category, linked, from, to, before } = asked;
  const found = database
    .getRepository(Filing)
    .createQueryBuilder('f')
    .innerJoin(GrievanceDetails, 'g', 'g.id = f.id')
    .where(`exists (select 1 from read_models.filings e where ${earlier})`);
  if (region) found.andWhere('f.region_path @> :lies', { lies: [region] });
  if (category) found.andWhere('f.category = :category', { category });
  if (linked !== undefined) found.andWhere(`f.merged_into is ${linked ? 'not ' : ''}null`);
  if (from) found.andWhere('f.received_on >= :from', { from });
  if (to) found.andWhere('f.received_on <= :to', { to });
  if (before) found.andWhere('(f.received_at, f.id) < (cast(:receivedAt as timestamptz), :id)', before);
  return found;
};

const instant = `to_char(e.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')`;

/** The earlier filings of each of these, as far as the asking person may see them. */
const earlierOnes = (database: DataSource, ids: readonly string[], viewer: Viewer) =>
  visibleTo(
    database
      .getRepository(Filing)
      .createQueryBuilder('e')
      .innerJoin(Filing, 'f', earlier)
      .innerJoin(GrievanceDetails, 'g', 'g.id = e.id')
      .select(['f.id as later', 'e.id as id', 'e.number as number', `${instant} as "receivedAt"`])
      .where('f.id = any(:ids)', { ids })
      .orderBy('e.receivedAt')
      .addOrderBy('e.id'),
    viewer,
  ).getRawMany<OtherFiling & { readonly later: string }>();

/** Repeated filings the asking person may see, the latest first: one more than asked for, when there are more. */
export const findRepeated = async (
  database: DataSource,
  asked: AskedForRepeated,
  viewer: Viewer,
): Promise<readonly RepeatedPetition[]> => {
  const found = await visibleTo(narrowed(database, asked), viewer)
    .orderBy('f.receivedAt', 'DESC')
    .addOrderBy('f.id', 'DESC')
    .limit(asked.limit + 1)
    .getMany();
  const ids = found.map(({ id }) => id);
  const others = await earlierOnes(database, ids, viewer);
  return found.map(({ id, number, receivedAt, category, channel, region, mergedInto }) => {
    const mine = others.filter(({ later }) => later === id).map(({ later: _, ...each }) => each);
    return {
      ...{ id, number, receivedAt, category, channel, region },
      ...{ times: mine.length + 1, linkedTo: mergedInto, earlier: mine },
    };
  });
};
