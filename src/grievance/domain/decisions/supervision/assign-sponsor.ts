import { refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { covers, unknownUnit } from '../../territory';
import { stillOpen } from './still-open';

/** `leader` is the account of a leader of `unit`. */
export type AssignSponsor = { leader: string; unit: string; reason: string };

/** A leader takes the case upon themselves until it is settled (领导包案, XF 18). */
export const assignSponsor = decision<AssignSponsor>({
  name: 'AssignSponsor',
  by: ['supervisor'],
  given: [stillOpen],
  decide: (grievance, { leader, unit, reason }, { actor, now, directory }) => {
    if (grievance.sponsor === leader) return [];
    if (!directory.unit(unit)) return unknownUnit(unit, directory);
    if (!covers(unit, grievance, directory))
      return refuse(
        'not-competent-territory',
        `${unit} does not cover region ${grievance.region} (XF 5, 18).`,
        `${unit} 的管辖范围不含地区 ${grievance.region}（信访工作条例第五条、第十八条）。`,
      );
    return [{ type: 'SponsorAssigned', data: { leader, unit, reason, by: actor.id, at: now } }];
  },
});
