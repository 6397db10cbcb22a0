import { notFound, refuse } from '../../../kernel/refusal';
import type { Context } from '../decide';
import type { OrganizationEvent } from '../events';
import type { Member } from '../member';
import type { Ended } from '../terms';

export type EndUnit = { successor: string; reason: string };

/** A unit that was known from the file alone is first written down as it is. */
const asKnown = (member: Member, { id, actor, now, known }: Context): readonly OrganizationEvent[] => {
  const profile = member.unit ? undefined : known.profile(id);
  return profile ? [{ type: 'UnitEstablished', data: { ...profile, source: 'file', by: actor.id, at: now } }] : [];
};

/** What both ends of a unit have in common: it must exist, and its successor must be another unit there is now (XF 24). */
export const ending =
  (how: Ended, type: 'UnitMerged' | 'UnitAbolished') =>
  (member: Member, { successor, reason }: EndUnit, context: Context) => {
    const { id, actor, now, known } = context;
    if (member.ended)
      return member.ended.how === how && member.ended.successor === successor
        ? []
        : refuse(
            'unit-ended',
            `${id} was ${member.ended.how} already; ${member.ended.successor} succeeded it (XF 24).`,
            `${id} 已撤并，由 ${member.ended.successor} 承继（信访工作条例第二十四条）。`,
          );
    if (!member.unit && !known.profile(id))
      return notFound('unknown-unit', `There is no unit ${id}.`, `没有编码为 ${id} 的单位。`);
    if (successor === id || !known.profile(successor))
      return refuse(
        'successor-unknown',
        `${successor} cannot succeed ${id}: the successor is another unit there is now (XF 24).`,
        `${successor} 不能承继 ${id}：承继单位须为现有的其他单位（信访工作条例第二十四条）。`,
      );
    const data = { successor, reason, by: actor.id, at: now };
    return [...asKnown(member, context), { type, data } as OrganizationEvent];
  };
