import { type DataSource, In, IsNull, Not } from 'typeorm';
import { GroupMember } from '../../../projections/group-members/group-members.table';
import type { Named } from '../domain/decisions/intake/same-person';

/** The members of a group who stand behind each of these cases; who they are is for comparing, and said to nobody. */
export const membersBehind = async (
  database: DataSource,
  grievances: readonly string[],
): Promise<(grievance: string) => readonly Named[]> => {
  const found = await database
    .getRepository(GroupMember)
    .findBy({ grievance: In([...grievances]), name: Not(IsNull()) });
  return (id) => found.filter(({ grievance }) => grievance === id);
};
