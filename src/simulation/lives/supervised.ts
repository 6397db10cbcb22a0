import { answerableUnit } from '../../grievance/domain/answerable-unit';
import { judgeReply } from '../../grievance/domain/decisions/supervision/judge-reply';
import { orderSupervision } from '../../grievance/domain/decisions/supervision/order-supervision';
import { replyToSupervision } from '../../grievance/domain/decisions/supervision/reply-to-supervision';
import { sendReminder } from '../../grievance/domain/decisions/supervision/send-reminder';
import type { SupervisionGround } from '../../grievance/domain/terms';
import type { Life } from '../life';
import type { SimulatedCase } from '../simulated-case';
import { answering } from './parties';

const reasons: Readonly<Partial<Record<SupervisionGround, string>>> = {
  overdue: '逾期未办结，请说明原因并抓紧办理。',
  'non-execution': '处理意见未按期执行，请说明原因。',
};

/** The office above asks the body answerable to explain itself; one reply in five is not good enough the first time (XF 40). */
export function* supervised(one: SimulatedCase, ground: SupervisionGround): Life {
  const { chance, grievance, organization } = one;
  const above = organization.superior(grievance.office, 'supervision');
  if (!above || above === answerableUnit(grievance)) return;
  const supervisor = one.staff(above, 'supervisor');
  if (chance.in(0.4)) {
    one.decides(supervisor, sendReminder, { note: '请关注办理期限。' });
    yield chance.between(30, 90);
  }
  one.decides(supervisor, orderSupervision, { ground, reason: reasons[ground] ?? '请说明情况。', due: one.dayIn(10) });
  const order = one.grievance.supervisions.length;
  yield chance.between(24, 150);
  one.decides(answering(one), replyToSupervision, { order, reply: '已安排专人办理，近日答复信访人。' });
  yield chance.between(4, 50);
  if (chance.in(0.2)) {
    one.decides(supervisor, judgeReply, { order, outcome: 'returned', reasons: '未说明办结时间。', due: one.dayIn(7) });
    yield chance.between(24, 100);
    one.decides(answering(one), replyToSupervision, { order, reply: '十日内办结并书面告知信访人。' });
    yield chance.between(4, 50);
  }
  one.decides(supervisor, judgeReply, { order, outcome: 'accepted', reasons: '说明属实。' });
  yield chance.between(4, 40);
}
