import { membersSaid } from '../../../kernel/members-said';
import { refuse } from '../../../kernel/refusal';
import { memberOf } from '../collective';
import { decision, ofTheGroup } from '../decide';
import { isOffered, speaksFor } from '../guards';
import { isAsked } from '../open-to';
import type { Answer, Member } from '../terms';

/** `means` says how they said so, when somebody takes it down for them. */
export type AnswerSettlement = { settlement: number; member: Member; answer: Answer; means?: string };

/** Each member consents to a settlement or refuses it, for themselves alone; until it is settled they may think again (MKT 11). */
export const answerSettlement = decision<AnswerSettlement>({
  name: 'AnswerSettlement',
  given: [...ofTheGroup, isAsked],
  decide: (collective, { settlement: number, member, answer, means = null }, { actor, now }) => {
    const unknown = speaksFor(collective, member, actor) ?? isOffered(collective, number, member);
    if (unknown) return unknown;
    const { en, zh } = membersSaid([member]);
    if (means === null && memberOf(collective, actor.id) !== member)
      return refuse(
        'means-missing',
        `Say by what means ${en} answered: the consent of each member is proved (XF 33; MKT 11).`,
        `请注明${zh}以何种方式表示意见：每名成员的同意均须有据可查（信访工作条例第三十三条；市场监督管理投诉举报处理暂行办法第十一条）。`,
      );
    const settlement = collective.settlements.find((each) => each.settlement === number);
    if (settlement?.settled.includes(member))
      return refuse(
        'settled-already',
        `Settlement ${number} binds ${en} already; a settlement is not taken back by one side (PML 31).`,
        `第 ${number} 号和解已对${zh}生效，不得单方反悔（人民调解法第三十一条）。`,
      );
    if (answer === 'consented' && settlement?.consented.includes(member)) return [];
    const data = { settlement: number, member, means, by: actor.id, at: now };
    return [answer === 'consented' ? { type: 'MemberConsented', data } : { type: 'MemberRefused', data }];
  },
});
