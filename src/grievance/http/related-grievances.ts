import type { DataSource } from 'typeorm';
import { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import { inCommon } from '../domain/decisions/intake/same-person';
import type { Party } from '../domain/terms';
import { membersBehind } from './behind';
import { type Viewer, visibleTo } from './visible-to';

/** Another filing that may be about the same matter. Whose it is says nothing about who they are. */
export interface RelatedGrievance {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly receivedAt: string;
  /** `repeated`: by the same person, to be linked; `group`: by another, to be handled together; otherwise for a human to say. */
  readonly relation: 'repeated' | 'group' | 'unsure';
}

const relations = { same: 'repeated', another: 'group', unknown: 'unsure' } as const;
const most = 100;

const petitionerOf = ({ parties }: Pick<GrievanceDetails, 'parties'>) =>
  parties.find(({ party }) => party === ('petitioner' satisfies Party));

/**
 * Filings of the same kind from the same place, as far as the asking person may see them: repeated when a person
 * in common brought them, offered as a group when somebody else did (同人同事; law §3.8, XF 20).
 */
export const relatedGrievances = async (
  database: DataSource,
  id: string,
  viewer: Viewer,
): Promise<readonly RelatedGrievance[]> => {
  const cases = database.getRepository(GrievanceDetails);
  const own = await cases.findOneBy({ id });
  if (!own) return [];
  const query = cases
    .createQueryBuilder('g')
    .where(`g.id <> :id and g.category = :category and g.region = :region and g.status <> 'merged'`, {
      ...{ id, category: own.category, region: own.region },
    })
    .orderBy('g.receivedAt', 'DESC')
    .addOrderBy('g.id')
    .limit(most);
  const found = await visibleTo(query, viewer).getMany();
  const members = await membersBehind(
    database,
    [own, ...found].map((each) => each.id),
  );
  const behind = (each: GrievanceDetails) => [petitionerOf(each), ...members(each.id)];
  return found.map((each) => ({
    ...{ id: each.id, number: each.number, title: each.title, status: each.status, receivedAt: each.receivedAt },
    relation: relations[inCommon(behind(own), behind(each))],
  }));
};
