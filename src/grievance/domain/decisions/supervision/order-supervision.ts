import { forbid, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { decision, type GrievanceGuard } from '../../decide';
import { isOpen } from '../../supervision';
import type { SupervisionGround } from '../../terms';
import { mustBeAhead } from './future-due';

export type OrderSupervision = { ground: SupervisionGround; reason: string; due: string };

/** Nobody supervises themselves; a merged case is supervised in the one it was merged into. */
export const othersWork: GrievanceGuard = (grievance, { actor }) => {
  if (grievance.status === 'merged')
    return refuse(
      'case-merged',
      'The case was merged into another; supervise that one.',
      '本案已并案，请督办并入的事项。',
    );
  return actor.unit !== null && actor.unit !== answerableUnit(grievance)
    ? undefined
    : forbid(
        'own-work',
        'A unit supervises others, not the work it answers for itself (XF 40).',
        '督办针对其他机关、单位，不得督办本单位负责的事项（信访工作条例第四十条）。',
      );
};

const notTwice: GrievanceGuard = (grievance, { actor }) => {
  const unit = answerableUnit(grievance);
  const open = grievance.supervisions.find((each) => isOpen(each) && each.unit === unit && each.from === actor.unit);
  return open
    ? refuse(
        'already-supervised',
        `Order ${open.order} of your unit is open on ${unit}, its reply due on ${open.due}; remind, judge or escalate it.`,
        `您单位对 ${unit} 的第 ${open.order} 号督办尚未办结，答复期限 ${open.due}；请催办、审核或者提级。`,
      )
    : undefined;
};

/** The petition office or a supervisor orders the body answerable to explain itself by a day, and says on what ground (XF 40). */
export const orderSupervision = decision<OrderSupervision>({
  name: 'OrderSupervision',
  by: ['supervisor', 'router'],
  given: [othersWork, notTwice],
  decide: (grievance, { ground, reason, due }, { actor, now }) => {
    const order = grievance.supervisions.length + 1;
    const between = { order, from: actor.unit ?? '', unit: answerableUnit(grievance) };
    const data = { ...between, ground, reason, due, by: actor.id, at: now };
    return mustBeAhead(due, now) ?? [{ type: 'SupervisionOrdered', data }];
  },
});
