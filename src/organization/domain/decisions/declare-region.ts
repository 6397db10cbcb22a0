import { refuse } from '../../../kernel/refusal';
import { decision, same } from '../decide';
import type { RegionProfile } from '../events';

/** Says what a region is: it comes to be, or changes, or is already so. */
export const declareRegion = decision<RegionProfile>('DeclareRegion', (member, profile, { id, actor, now }) => {
  if (member.unit) return refuse('not-a-region', `${id} is a unit, not a region.`, `${id} 是机构编码，不是地区编码。`);
  const said = { ...profile, by: actor.id, at: now };
  if (!member.region) return [{ type: 'RegionEstablished', data: { ...said, source: 'import' } }];
  return same(member.region, profile) ? [] : [{ type: 'RegionChanged', data: said }];
});
