import { hasRole } from '../../../../kernel/actor';
import { forbid, refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus } from '../../guards';
import { nothingToExecute } from '../../outcome';
import { notServed } from '../../review-window';
import { unknownUnit } from '../../territory';

export type StartExecution = { body: string; due: string };

/** The body that gave the opinion, or a reviewer of the body that decided on it. */
const ofADecidingBody: GrievanceGuard = ({ opinion, review, finalReview }, { actor }) => {
  const reviewers = hasRole(actor, 'reviewer') ? [review?.body, finalReview?.body] : [];
  const bodies = [opinion?.unit, ...reviewers].filter((body) => body !== undefined);
  return bodies.some((body) => body === actor.unit)
    ? undefined
    : forbid(
        'not-your-unit',
        `Only ${bodies.join(', ')} may do this; you act for ${actor.unit ?? 'no unit'}.`,
        `仅 ${bodies.join('、')} 可以办理；您所属单位为 ${actor.unit ?? '无'}。`,
      );
};

const served: GrievanceGuard = ({ opinion }) => (opinion?.servedAt ? undefined : notServed());

const somethingToExecute: GrievanceGuard = (grievance) =>
  nothingToExecute(grievance)
    ? refuse(
        'nothing-to-execute',
        'Only an opinion that supports the request is executed (XF 32).',
        '只有支持信访请求的意见才需执行（信访工作条例第三十二条）。',
      )
    : undefined;

/** A request that was supported is carried out: by whom, and by when (XF 32). */
export const startExecution = decision<StartExecution>({
  name: 'StartExecution',
  by: ['handler', 'head', 'reviewer'],
  given: [inStatus('opinion-issued', 'review-decided', 'final-decided'), ofADecidingBody, served, somethingToExecute],
  decide: (_, { body, due }, { actor, now, directory }) => {
    if (!directory.unit(body)) return unknownUnit(body, directory);
    if (dayOf(due) < dayOf(now))
      return refuse('due-past', `Execution cannot be due on ${due}: that day is over.`, `执行期限 ${due} 已过。`);
    return [{ type: 'ExecutionStarted', data: { body, due, by: actor.id, at: now } }];
  },
});
