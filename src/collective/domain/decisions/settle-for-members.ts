import { membersSaid } from '../../../kernel/members-said';
import { forbid, type Refusal, refuse } from '../../../kernel/refusal';
import { type Collective, memberOf } from '../collective';
import { type CollectiveGuard, decision, ofTheGroup } from '../decide';
import { areMembers, isOffered } from '../guards';
import { hasConsent, isRepresented } from '../open-to';
import type { Member } from '../terms';

/** `representative` is who settles, when staff take it down. */
export type SettleForMembers = { settlement: number; members: readonly Member[]; representative?: Member };

const represents = ({ representatives }: Collective, member: Member | undefined): Refusal | undefined => {
  if (member && representatives.includes(member)) return undefined;
  const [all, named] = [membersSaid(representatives), membersSaid(member ? [member] : [])];
  return forbid(
    'not-a-representative',
    `Only a representative settles for members; they are ${all.en}, you named ${named.en} (XF 20(3)).`,
    `仅群体代表可以代成员和解；现有代表：${all.zh}，您所列为${named.zh}（信访工作条例第二十条第三款）。`,
  );
};

/** A member of the group settles for others only as their representative. */
const representsThem: CollectiveGuard = (collective, { actor }) => {
  const self = memberOf(collective, actor.id);
  return self && represents(collective, self);
};

/** A representative settles for the members who consented, and for nobody else: members settle one by one (XF 33; MKT 11). */
export const settleForMembers = decision<SettleForMembers>({
  name: 'SettleForMembers',
  given: [...ofTheGroup, representsThem, isRepresented, hasConsent],
  decide: (collective, { settlement: number, members, representative: named }, { actor, now }) => {
    const representative = memberOf(collective, actor.id) ?? named;
    const refusal =
      represents(collective, representative) ??
      areMembers(collective, members) ??
      isOffered(collective, number, ...members);
    const settlement = collective.settlements.find((each) => each.settlement === number);
    if (refusal || !settlement || !representative) return refusal ?? [];
    const without = members.filter((each) => !settlement.consented.includes(each));
    const [missing, given] = [membersSaid(without), membersSaid(settlement.consented)];
    if (without.length > 0)
      return refuse(
        'member-without-consent',
        `Settlement ${number} has no consent of ${missing.en}; a representative binds only members who did: ${given.en} (XF 33; MKT 11).`,
        `${missing.zh}未同意第 ${number} 号和解；代表和解仅对已同意的成员有效：${given.zh}（信访工作条例第三十三条；市场监督管理投诉举报处理暂行办法第十一条）。`,
      );
    const bound = [...new Set(members)].filter((each) => !settlement.settled.includes(each));
    if (bound.length === 0) return [];
    const { grievance } = settlement;
    const said = { settlement: number, grievance, members: bound, representative };
    return [{ type: 'MembersSettled', data: { ...said, by: actor.id, at: now } }];
  },
});
