import { refuse } from '../../../kernel/refusal';
import { decision, same } from '../decide';
import type { UnitProfile } from '../events';

/** Says what a unit is: it comes to be, or changes, or is already so. One that ended does not come back under its id. */
export const declareUnit = decision<UnitProfile>('DeclareUnit', (member, profile, { id, actor, now }) => {
  if (member.region) return refuse('not-a-unit', `${id} is a region, not a unit.`, `${id} 是地区编码，不是机构编码。`);
  if (member.ended)
    return refuse(
      'unit-ended',
      `${id} was ${member.ended.how}; ${member.ended.successor} succeeded it (XF 24).`,
      `${id} 已撤并，由 ${member.ended.successor} 承继（信访工作条例第二十四条）。`,
    );
  const said = { ...profile, by: actor.id, at: now };
  if (!member.unit) return [{ type: 'UnitEstablished', data: { ...said, source: 'import' } }];
  return same(member.unit, profile) ? [] : [{ type: 'UnitChanged', data: said }];
});
