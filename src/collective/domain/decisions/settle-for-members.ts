import { forbid, type Refusal, refuse } from '../../../kernel/refusal';
import { type Collective, memberOf } from '../collective';
import { decision } from '../decide';
import { areMembers, isOffered } from '../guards';
import type { Member } from '../terms';

/** `representative` is who settles, when staff take it down. */
export type SettleForMembers = { settlement: number; members: readonly Member[]; representative?: Member };

const represents = ({ representatives }: Collective, member: Member | undefined): Refusal | undefined =>
  member && representatives.includes(member)
    ? undefined
    : forbid(
        'not-a-representative',
        `Only a representative settles for members; they are ${representatives.join(', ') || 'none'}, you named ${member ?? 'nobody'} (XF 20(3)).`,
        `仅群体代表可以代成员和解；现有代表：${representatives.join('、') || '无'}，您所列为 ${member ?? '无'}（信访工作条例第二十条第三款）。`,
      );

/** A representative settles for the members who consented, and for nobody else: members settle one by one (XF 33; MKT 11). */
export const settleForMembers = decision<SettleForMembers>({
  name: 'SettleForMembers',
  decide: (collective, { settlement: number, members, representative: named }, { actor, now }) => {
    const representative = memberOf(collective, actor.id) ?? named;
    const refusal =
      represents(collective, representative) ??
      areMembers(collective, members) ??
      isOffered(collective, number, ...members);
    const settlement = collective.settlements.find((each) => each.settlement === number);
    if (refusal || !settlement || !representative) return refusal ?? [];
    const without = members.filter((each) => !settlement.consented.includes(each));
    if (without.length > 0)
      return refuse(
        'member-without-consent',
        `${without.join(', ')} did not consent to settlement ${number}; a representative binds only members who did: ${settlement.consented.join(', ') || 'none so far'} (XF 33; MKT 11).`,
        `${without.join('、')} 未同意第 ${number} 号和解；代表和解仅对已同意的成员有效：${settlement.consented.join('、') || '尚无'}（信访工作条例第三十三条；市场监督管理投诉举报处理暂行办法第十一条）。`,
      );
    const bound = [...new Set(members)].filter((each) => !settlement.settled.includes(each));
    if (bound.length === 0) return [];
    const { grievance } = settlement;
    const said = { settlement: number, grievance, members: bound, representative };
    return [{ type: 'MembersSettled', data: { ...said, by: actor.id, at: now } }];
  },
});
