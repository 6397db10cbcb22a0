import { forbid, refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { awaitsReply } from '../../supervision';
import { onOrder, owingReply } from './open-order';

export type ReplyToSupervision = { order: number; reply: string };

/** The supervised body says what it did and will do, by the day the order names (XF 40). */
export const replyToSupervision = decision<ReplyToSupervision>({
  name: 'ReplyToSupervision',
  by: ['clerk', 'handler', 'head', 'registrar', 'router', 'mediator', 'court-liaison', 'reviewer'],
  given: [owingReply],
  decide: onOrder((supervision, { order, reply }, { actor, now }) => {
    const { unit } = supervision;
    if (actor.unit !== unit)
      return forbid(
        'not-the-supervised',
        `Only ${unit} replies to order ${order}.`,
        `第 ${order} 号督办由 ${unit} 答复。`,
      );
    if (!awaitsReply(supervision))
      return refuse('already-replied', 'The reply has been given and is being judged.', '督办答复已提交，正在审核。');
    return [{ type: 'SupervisionReplied', data: { order, unit, reply, by: actor.id, at: now } }];
  }),
});
