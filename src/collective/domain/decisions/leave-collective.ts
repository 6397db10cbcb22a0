import { decision, ofTheGroup } from '../decide';
import { speaksFor } from '../guards';
import { hasMembers } from '../open-to';
import type { Member } from '../terms';

export type LeaveCollective = { member: Member; reason: string };

/** Nobody is held in a group: a member leaves whenever they want, and nobody speaks for them any more (XF 20(3)). */
export const leaveCollective = decision<LeaveCollective>({
  name: 'LeaveCollective',
  given: [...ofTheGroup, hasMembers],
  decide: (collective, { member, reason }, { actor, now }) => {
    const known = collective.members.find((each) => each.member === member);
    if (known?.left) return [];
    const refusal = speaksFor(collective, member, actor);
    if (refusal || !known) return refusal ?? [];
    return [{ type: 'MemberLeft', data: { member, grievance: known.grievance, reason, by: actor.id, at: now } }];
  },
});
