import { hasRole } from '../../../kernel/actor';
import { forbid, refuse } from '../../../kernel/refusal';
import { type Collective, type Joined, present } from '../collective';
import { decision, isFounded, staff } from '../decide';
import { isGrouped } from '../guards';
import type { Member } from '../terms';

/** `grievance` is the case of the group they stand behind; whoever is no staff joins with the account they ask with. */
export type JoinCollective = { grievance: string; name: string; idNumber?: string; phone?: string };

const next = ({ members }: Collective): Member => `member-${members.length + 1}`;

/** One person is one member: by their account, their identity number, or their name with their phone. */
const isSame = (one: Joined, other: Omit<Joined, 'subject' | 'member' | 'grievance' | 'left'>): boolean => {
  const same = (field: 'account' | 'idNumber' | 'name' | 'phone') => one[field] !== null && one[field] === other[field];
  return same('account') || same('idNumber') || (same('name') && same('phone'));
};

/** People join a group one by one, each of their own will, with the case they stand behind (XF 20(3)). */
export const joinCollective = decision<JoinCollective>({
  name: 'JoinCollective',
  given: [isFounded],
  decide: (collective, { grievance, name, idNumber = null, phone = null }, { actor, now, newId }) => {
    const byOthers = hasRole(actor, ...staff);
    if (!byOthers && !hasRole(actor, 'petitioner'))
      return forbid(
        'not-of-the-matter',
        'Only those who brought the matter join the group, or the staff who take down that they do (XF 20(3)).',
        '仅提出该共同事项的信访人可以加入群体，或者由工作人员代为记录（信访工作条例第二十条第三款）。',
      );
    const unknown = isGrouped(collective, grievance);
    if (unknown) return unknown;
    const person = { account: byOthers ? null : actor.id, name, idNumber, phone };
    const already = present(collective).find((each) => isSame(each, person));
    if (already)
      return refuse(
        'member-already',
        `This person is ${already.member} of the group already; a person joins once (XF 20(3)).`,
        `该人已是群体成员 ${already.member}，同一人只能加入一次（信访工作条例第二十条第三款）。`,
      );
    const member = next(collective);
    return [{ type: 'MemberJoined', data: { member, grievance, subject: newId(), ...person, by: actor.id, at: now } }];
  },
});
