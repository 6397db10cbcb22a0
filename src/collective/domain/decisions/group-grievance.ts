import { decision, isFounded, staff } from '../decide';
import { common, type GroupedCase, grouped } from '../grouped-case';

/** `case` is the case as it stands. */
export type GroupGrievance = { case: GroupedCase };

/** A further case of the same matter is handled with the group (XF 20(3)). */
export const groupGrievance = decision<GroupGrievance>({
  name: 'GroupGrievance',
  by: staff,
  given: [isFounded],
  decide: (collective, { case: taken }, { actor, now }) => {
    if (collective.grievances.some(({ grievance }) => grievance === taken.grievance)) return [];
    return common([taken], collective) ?? [grouped(taken, { by: actor.id, at: now })];
  },
});
