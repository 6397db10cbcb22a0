import { hasRole } from '../../../../kernel/actor';
import { notFound, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofTheAnswerableUnit } from '../../guards';
import { idPattern, numberOf } from '../../number';

/**
 * `target` is the id of the case that goes on; whether it exists, is not merged itself and who brought it is asked
 * before. Whoever links them confirms that person and matter are the same.
 */
export type LinkDuplicate = { target: string; reason: string; person: 'same' | 'another' | 'unknown' };

const routerOrAnswerable: GrievanceGuard = (grievance, context) =>
  hasRole(context.actor, 'router') ? undefined : ofTheAnswerableUnit(grievance, context);

/** The same person brought the same matter twice: both numbers stay, the earlier case carries on (law §3.8). */
export const linkDuplicate = decision<LinkDuplicate>({
  name: 'LinkDuplicate',
  by: ['router', 'handler'],
  given: [inStatus('received', 'delegated', 'in-handling'), routerOrAnswerable],
  decide: (_, { target, reason, person }, { grievance, actor, now }) => {
    if (target === grievance)
      return refuse(
        'duplicate-of-itself',
        'A case cannot be a duplicate of itself; name the case that goes on.',
        '事项不能与自身合并，请注明继续办理的事项。',
      );
    if (!idPattern.test(target))
      return notFound('unknown-target', `There is no case ${target}.`, `没有编号为 ${target} 的事项。`);
    if (person === 'another')
      return refuse(
        'another-person',
        'Another person brought that case: the same matter from somebody else is no duplicate, but can be handled as a group (XF 20; law §3.8).',
        '该事项由其他信访人提出：同一事项、不同信访人不属重复信访，可以作为群体事项一并办理（信访工作条例第二十条）。',
      );
    return [
      { type: 'DuplicateLinked', data: { target, targetNumber: numberOf(target), reason, by: actor.id, at: now } },
    ];
  },
});
