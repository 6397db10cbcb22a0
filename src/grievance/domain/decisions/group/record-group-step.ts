import { notFound, refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import type { GrievanceEvent } from '../../events';

/** What happened in the group: the case was taken in, a member came or went, members settled. */
export type RecordGroupStep = { collective: string } & (
  | { step: 'grouped' }
  | { step: 'joined' | 'left'; member: string }
  | { step: 'settled'; settlement: number; members: readonly string[] }
);

const eventOf = (wish: RecordGroupStep, signed: { by: string; at: string }): GrievanceEvent => {
  const { collective } = wish;
  switch (wish.step) {
    case 'grouped':
      return { type: 'GroupJoined', data: { collective, ...signed } };
    case 'joined':
      return { type: 'GroupMemberJoined', data: { collective, member: wish.member, ...signed } };
    case 'left':
      return { type: 'GroupMemberLeft', data: { collective, member: wish.member, ...signed } };
    case 'settled': {
      const { settlement, members } = wish;
      return { type: 'GroupMembersSettled', data: { collective, settlement, members: [...members], ...signed } };
    }
  }
};

/** The case takes down what happened in the group it is handled in: who stands behind it, and whom a settlement binds (XF 20(3)). */
export const recordGroupStep = decision<RecordGroupStep>({
  name: 'RecordGroupStep',
  by: ['clock'],
  decide: ({ status, group }, wish, { actor, now }) => {
    if (status === 'none')
      return notFound('unknown-case', 'There is no such case to be handled in a group.', '没有可纳入群体的该事项。');
    if (group && group.collective !== wish.collective)
      return refuse(
        'in-a-group-already',
        `The case is handled in group ${group.collective}; it is not in two groups (XF 20(3)).`,
        `该事项已在群体 ${group.collective} 中办理，不得同时属于两个群体（信访工作条例第二十条第三款）。`,
      );
    if (wish.step === 'grouped' && group) return [];
    return [eventOf(wish, { by: actor.id, at: now })];
  },
});
