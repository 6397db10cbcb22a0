import { hasRole } from '../../../kernel/actor';
import { membersSaid } from '../../../kernel/members-said';
import { type Refusal, refuse } from '../../../kernel/refusal';
import { type Collective, type Joined, memberOf, present } from '../collective';
import { type CollectiveGuard, decision, isFounded, staff } from '../decide';
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

const joinedAlready = (member: Member): Refusal => {
  const { en, zh } = membersSaid([member]);
  return refuse(
    'member-already',
    `This person is ${en} of the group already; a person joins once (XF 20(3)).`,
    `该人已是该群体的${zh}，同一人只能加入一次（信访工作条例第二十条第三款）。`,
  );
};

/** Whoever joins online joins once. */
const notYetJoined: CollectiveGuard = (collective, { actor }) => {
  const self = hasRole(actor, ...staff) ? undefined : memberOf(collective, actor.id);
  return self && joinedAlready(self);
};

/** People join a group one by one, each of their own will, with the case they stand behind (XF 20(3)). */
export const joinCollective = decision<JoinCollective>({
  name: 'JoinCollective',
  given: [isFounded, notYetJoined],
  decide: (collective, { grievance, name, idNumber = null, phone = null }, { actor, now, newId }) => {
    const byOthers = hasRole(actor, ...staff);
    const unknown = isGrouped(collective, grievance);
    if (unknown) return unknown;
    const person = { account: byOthers ? null : actor.id, name, idNumber, phone };
    const already = present(collective).find((each) => isSame(each, person));
    if (already) return joinedAlready(already.member);
    const member = next(collective);
    return [{ type: 'MemberJoined', data: { member, grievance, subject: newId(), ...person, by: actor.id, at: now } }];
  },
});
