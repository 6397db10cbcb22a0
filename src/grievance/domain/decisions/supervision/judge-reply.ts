import { refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { mustBeAhead } from './future-due';
import { mostReturns } from './most-returns';
import { asSupervisor, onOrder, replied } from './open-order';

/** `due` is the new day for a reply that is sent back. */
export type JudgeReply = { order: number; outcome: 'accepted' | 'returned'; reasons: string; due?: string };

/** Whoever supervises accepts the reply, which ends the order, or sends it back with a new day (XF 40). */
export const judgeReply = decision<JudgeReply>({
  name: 'JudgeReply',
  by: ['supervisor', 'router'],
  given: [replied],
  decide: onOrder((supervision, { order, outcome, reasons, due }, { actor, now }, grievance) => {
    const { from, state } = supervision;
    const refusal = asSupervisor(supervision, actor);
    if (refusal) return refusal;
    if (state !== 'replied')
      return refuse(
        'not-replied',
        `Order ${order} has no reply to be judged; it is due on ${supervision.due}.`,
        `第 ${order} 号督办尚无答复；答复期限 ${supervision.due}。`,
      );
    const judged = { order, from, reasons, by: actor.id, at: now };
    if (outcome === 'accepted') return [{ type: 'SupervisionReplyAccepted', data: judged }];
    const most = mostReturns(grievance);
    if (supervision.returns >= most)
      return refuse(
        'escalate-instead',
        `The reply was sent back ${most} times; accept it, lift the order or escalate it (XF 40).`,
        `督办答复已退回 ${most} 次；请予采纳、解除督办或者提级督办（信访工作条例第四十条）。`,
      );
    if (!due)
      return refuse(
        'reply-due-missing',
        'A reply that is sent back needs a new day, given as due (XF 40).',
        '退回督办答复须另定答复期限（due）（信访工作条例第四十条）。',
      );
    return mustBeAhead(due, now) ?? [{ type: 'SupervisionReplyReturned', data: { ...judged, due } }];
  }),
});
