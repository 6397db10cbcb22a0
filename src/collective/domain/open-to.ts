/** What a group must have come to before somebody can wish for more: told beside a decision, and refused alike. */
import { membersSaid } from '../../kernel/members-said';
import { refuse } from '../../kernel/refusal';
import { type Collective, memberOf, present, reachable } from './collective';
import type { CollectiveGuard } from './decide';

/** The group has people now whose word can be taken down. */
export const hasMembers: CollectiveGuard = (collective) =>
  reachable(collective).length > 0
    ? undefined
    : refuse(
        'no-members',
        'The group has nobody now whose word can be taken down; people join it first (XF 20(3)).',
        '该群体目前没有可以记录意见的成员，请先登记加入群体的人员（信访工作条例第二十条第三款）。',
      );

/** Somebody represents the group of whom it can still be written. */
export const isRepresented: CollectiveGuard = (collective) =>
  reachable(collective).some(({ member }) => collective.representatives.includes(member))
    ? undefined
    : refuse(
        'not-represented',
        'Nobody represents the group now; it names representatives first (XF 20(3)).',
        '该群体目前没有代表，请先推选代表（信访工作条例第二十条第三款）。',
      );

/** There is a member who does not represent the group yet. */
export const hasAnother: CollectiveGuard = (collective) =>
  present(collective).some(({ member }) => !collective.representatives.includes(member))
    ? undefined
    : refuse(
        'nobody-to-replace-by',
        `Every member represents the group already: ${membersSaid(collective.representatives).en} (XF 20(3)).`,
        `全体成员均已是代表：${membersSaid(collective.representatives).zh}（信访工作条例第二十条第三款）。`,
      );

/** Those for whom this person may speak: a member for themselves, staff for everybody. */
const voices = (collective: Collective, account: string) => {
  const self = memberOf(collective, account);
  return reachable(collective).filter(({ member }) => self === undefined || member === self);
};

/** Terms are laid before somebody who may still answer them. */
export const isAsked: CollectiveGuard = (collective, { actor }) =>
  collective.settlements.some(({ grievance, settled }) =>
    voices(collective, actor.id).some((each) => each.grievance === grievance && !settled.includes(each.member)),
  )
    ? undefined
    : refuse(
        'nothing-to-answer',
        `No settlement waits for an answer: ${collective.settlements.length} were offered, and none that does not bind those it is about (XF 33; MKT 11).`,
        `目前没有待表示意见的和解方案：已提出 ${collective.settlements.length} 项，均已对有关成员生效或者不涉及有关成员（信访工作条例第三十三条；市场监督管理投诉举报处理暂行办法第十一条）。`,
      );

/** Somebody consented to terms, so that a representative can settle for them. */
export const hasConsent: CollectiveGuard = (collective) =>
  collective.settlements.some(({ consented }) => present(collective).some(({ member }) => consented.includes(member)))
    ? undefined
    : refuse(
        'nobody-consented',
        'No member has consented to a settlement; a representative binds only members who did (XF 33; MKT 11).',
        '尚无成员同意和解方案；代表和解仅对已同意的成员有效（信访工作条例第三十三条；市场监督管理投诉举报处理暂行办法第十一条）。',
      );
