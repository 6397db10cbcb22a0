import { answerableUnit } from './answerable-unit';
import type { Context } from './decide';
import type { GrievanceEvent } from './events';
import type { Grievance } from './grievance';
import type { ResolvedBy } from './terms';

/** The matter is really settled, at the level of the unit that answers for it (事要解决; XF 15). */
export const resolved = (
  grievance: Grievance,
  resolution: ResolvedBy,
  note: string,
  { actor, now, directory }: Context,
): GrievanceEvent => {
  const unit = answerableUnit(grievance);
  const region = directory.unit(unit)?.region;
  const level = (region === undefined ? undefined : directory.regionLevel(region)) ?? 'province';
  return { type: 'GrievanceResolved', data: { resolution, unit, level, note, by: actor.id, at: now } };
};
