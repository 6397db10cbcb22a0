import { type Refusal, refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import type { Directory } from '../../directory';
import { awaitsReply, type SupervisionOrder } from '../../supervision';
import { mustBeAhead } from './future-due';
import { mostReturns } from './most-returns';
import { asSupervisor, onOrder, supervising } from './open-order';

export type EscalateSupervision = { order: number; to: string; reason: string; due: string };

/** One level up, in the line of supervision: from the petition office to the one above it, or to the joint meeting (XF 13, 39). */
const mustBeAbove = (to: string, from: string, directory: Directory): Refusal | undefined => {
  const superior = directory.superior(from, 'supervision');
  return superior === to
    ? undefined
    : refuse(
        'not-the-supervising-superior',
        `Supervision by ${from} is escalated to ${superior ?? 'nobody: nothing is above it'}, not to ${to} (XF 13, 39).`,
        `${from} 的督办应提级至 ${superior ?? '（无上一级）'}，而非 ${to}（信访工作条例第十三条、第三十九条）。`,
      );
};

const worthEscalating = (supervision: SupervisionOrder, most: number, now: string): Refusal | undefined => {
  const late = awaitsReply(supervision) && dayOf(now) > dayOf(supervision.due);
  return late || supervision.returns >= most
    ? undefined
    : refuse(
        'nothing-to-escalate',
        `A supervision is escalated once its reply is overdue (due ${supervision.due}) or was sent back ${most} times (XF 40).`,
        `督办逾期未答复（期限 ${supervision.due}）或者答复被退回 ${most} 次后方可提级（信访工作条例第四十条）。`,
      );
};

/** A body that does not answer, or not well enough, is supervised from one level above (挂牌督办, XF 13, 39, 40). */
export const escalateSupervision = decision<EscalateSupervision>({
  name: 'EscalateSupervision',
  by: ['supervisor', 'router'],
  given: [supervising],
  decide: onOrder((supervision, { order, to, reason, due }, { actor, now, directory }, grievance) => {
    const data = { order, from: supervision.from, to, reason, due, by: actor.id, at: now };
    return (
      asSupervisor(supervision, actor) ??
      worthEscalating(supervision, mostReturns(grievance), now) ??
      mustBeAbove(to, supervision.from, directory) ??
      mustBeAhead(due, now) ?? [{ type: 'SupervisionEscalated', data }]
    );
  }),
});
