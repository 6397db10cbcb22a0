import { hasRole } from '../../../../kernel/actor';
import { notFound, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofTheAnswerableUnit } from '../../guards';
import { idPattern, numberOf } from '../../number';

/** `target` is the id of the case that goes on; whether it exists and is not merged itself is asked before. */
export type LinkDuplicate = { target: string; reason: string };

const routerOrAnswerable: GrievanceGuard = (grievance, context) =>
  hasRole(context.actor, 'router') ? undefined : ofTheAnswerableUnit(grievance, context);

/** The same person brought the same matter twice: both numbers stay, the earlier case carries on (law §3.8). */
export const linkDuplicate = decision<LinkDuplicate>({
  name: 'LinkDuplicate',
  by: ['router', 'handler'],
  given: [inStatus('received', 'delegated', 'in-handling'), routerOrAnswerable],
  decide: (_, { target, reason }, { grievance, actor, now }) => {
    if (target === grievance)
      return refuse(
        'duplicate-of-itself',
        'A case cannot be a duplicate of itself; name the case that goes on.',
        '事项不能与自身合并，请注明继续办理的事项。',
      );
    if (!idPattern.test(target))
      return notFound('unknown-target', `There is no case ${target}.`, `没有编号为 ${target} 的事项。`);
    return [
      { type: 'DuplicateLinked', data: { target, targetNumber: numberOf(target), reason, by: actor.id, at: now } },
    ];
  },
});
