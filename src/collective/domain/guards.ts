import type { Actor } from '../../kernel/actor';
import { membersSaid } from '../../kernel/members-said';
import { forbid, notFound, type Refusal, refuse } from '../../kernel/refusal';
import { type Collective, memberOf, present } from './collective';
import type { Member } from './terms';

/** Whom the group does not have, and whom it has. */
export const noSuchMember = (collective: Collective, strangers: readonly Member[]): Refusal => {
  const [named, here] = [membersSaid(strangers), membersSaid(present(collective).map(({ member }) => member))];
  return notFound(
    'unknown-member',
    `The group has no ${named.en}; its members are: ${here.en}.`,
    `该群体没有${named.zh}；现有成员：${here.zh}。`,
  );
};

/** These are people of the group now. */
export const areMembers = (collective: Collective, members: readonly Member[]): Refusal | undefined => {
  const here = present(collective).map(({ member }) => member);
  const strangers = members.filter((each) => !here.includes(each));
  return strangers.length === 0 ? undefined : noSuchMember(collective, strangers);
};

/** This is a case of the group. */
export const isGrouped = ({ grievances }: Collective, grievance: string): Refusal | undefined =>
  grievances.some((each) => each.grievance === grievance)
    ? undefined
    : notFound(
        'not-in-the-group',
        `Case ${grievance} is not in the group; its cases are ${grievances.map((each) => each.grievance).join(', ')}.`,
        `事项 ${grievance} 不在该群体之列；群体事项：${grievances.map((each) => each.grievance).join('、')}。`,
      );

/** A member speaks only for themselves; staff record what any member said in person. */
export const speaksFor = (collective: Collective, member: Member, actor: Actor): Refusal | undefined => {
  const self = memberOf(collective, actor.id);
  const [own, other] = [membersSaid(self ? [self] : []), membersSaid([member])];
  return self && self !== member
    ? forbid(
        'not-your-word',
        `You are ${own.en} and cannot speak for ${other.en}: members decide one by one (XF 20(3); MKT 11).`,
        `您是${own.zh}，不能代${other.zh}表示意见：成员各自决定（信访工作条例第二十条第三款；市场监督管理投诉举报处理暂行办法第十一条）。`,
      )
    : areMembers(collective, [member]);
};

/** There is such a settlement, and it concerns the case these members stand behind. */
export const isOffered = (
  collective: Collective,
  number: number,
  ...members: readonly Member[]
): Refusal | undefined => {
  const settlement = collective.settlements.find((each) => each.settlement === number);
  if (!settlement)
    return notFound(
      'unknown-settlement',
      `No settlement ${number} was offered to the group; there are ${collective.settlements.length}.`,
      `该群体没有第 ${number} 号和解方案；现有 ${collective.settlements.length} 项。`,
    );
  const others = present(collective).filter(
    ({ member, grievance }) => members.includes(member) && grievance !== settlement.grievance,
  );
  const { en, zh } = membersSaid(others.map(({ member }) => member));
  return others.length === 0
    ? undefined
    : refuse(
        'settlement-of-another-case',
        `Settlement ${number} is about case ${settlement.grievance}; ${en} stand behind another case of the group.`,
        `第 ${number} 号和解针对事项 ${settlement.grievance}；${zh}属群体中的其他事项。`,
      );
};
