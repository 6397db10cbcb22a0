import type { DataSource } from 'typeorm';
import { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import { Filing, samePersonIn } from '../../../projections/repeated-petitions/repeated-petitions.table';
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

/** The same kind of matter from the same place, filed before `f`; accusations are not compared (XF 30(3)). */
const matterBefore = `e.category = f.category and e.region = f.region
  and e.kind is distinct from 'accusation' and f.kind is distinct from 'accusation'
  and (e.received_at, e.id) < (f.received_at, f.id)`;

/** The filings `e` before a filing `f` that have a person in common with it: its petitioner, or a member of its group who stands behind it. */
const earlier = `
  select e.id from read_models.filings e where ${samePersonIn('e', 'f')} and ${matterBefore}
  union select e.id from read_models.group_members m join read_models.filings e on ${samePersonIn('e', 'm')}
    where m.grievance = f.id and ${matterBefore}
  union select e.id from read_models.group_members m join read_models.filings e on e.id = m.grievance
    where ${samePersonIn('m', 'f')} and ${matterBefore}
  union select e.id from read_models.group_members m join read_models.group_members n on ${samePersonIn('m', 'n')}
    join read_models.filings e on e.id = n.grievance
    where m.grievance = f.id and ${matterBefore}`;

const narrowed = (database: DataSource, asked: AskedForRepeated) => {
  const { region, category, linked, from, to, before } = asked;
  const found = database
    .getRepository(Filing)
    .createQueryBuilder('f')
    .innerJoin(GrievanceDetails, 'g', 'g.id = f.id')
    .where(`exists (${earlier.replaceAll('union', 'union all')})`);
  if (region) found.andWhere('f.region_path @> :lies', { lies: [region] });
  if (category) found.andWhere('f.category = :category', { category });
  if (linked !== undefined) found.andWhere(`f.merged_into is ${linked ? 'not ' : ''}null`);
  if (from) found.andWhere('f.received_on >= :from', { from });
  if (to) found.andWhere('f.received_on <= :to', { to });
  if (before) found.andWhere('(f.received_at, f.id) < (cast(:receivedAt as timestamptz), :id)', before);
  return found;
};

/** The earlier filings of each of these, the first one first, as far as the asking person may see them. */
const earlierOnes = async (database: DataSource, ids: readonly string[], viewer: Viewer) => {
  const pairs: readonly { readonly later: string; readonly id: string }[] = await database.query(
    `select f.id as later, e.id from read_models.filings f cross join lateral (${earlier}) e where f.id = any($1)`,
    [ids],
  );
  const found = await visibleTo(
    database
      .getRepository(Filing)
      .createQueryBuilder('e')
      .innerJoin(GrievanceDetails, 'g', 'g.id = e.id')
      .where('e.id = any(:ids)', { ids: pairs.map(({ id }) => id) })
      .orderBy('e.receivedAt')
      .addOrderBy('e.id'),
    viewer,
  ).getMany();
  return (filing: string): readonly OtherFiling[] =>
    found
      .filter(({ id }) => pairs.some((each) => each.later === filing && each.id === id))
      .map(({ id, number, receivedAt }) => ({ id, number, receivedAt }));
};

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
  const earlierThan = await earlierOnes(database, ids, viewer);
  return found.map(({ id, number, receivedAt, category, channel, region, mergedInto }) => {
    const mine = earlierThan(id);
    return {
      ...{ id, number, receivedAt, category, channel, region },
      ...{ times: mine.length + 1, linkedTo: mergedInto, earlier: mine },
    };
  });
};
