import { refuse } from '../../../kernel/refusal';
import { decision } from '../decide';
import { areMembers } from '../guards';
import type { Member } from '../terms';

export type ReplaceRepresentative = { from: Member; to: Member; reason: string };

/** The group replaces a representative by another member; their number stays what it was (XF 20(3)). */
export const replaceRepresentative = decision<ReplaceRepresentative>({
  name: 'ReplaceRepresentative',
  decide: (collective, { from, to, reason }, { actor, now }) => {
    const { representatives } = collective;
    const unknown = areMembers(collective, [to]);
    if (unknown) return unknown;
    if (!representatives.includes(from))
      return refuse(
        'not-a-representative',
        `${from} does not represent the group; its representatives are ${representatives.join(', ') || 'none'} (XF 20(3)).`,
        `${from} 不是该群体代表；现有代表：${representatives.join('、') || '无'}（信访工作条例第二十条第三款）。`,
      );
    if (representatives.includes(to))
      return refuse(
        'represents-already',
        `${to} represents the group already; name another member (XF 20(3)).`,
        `${to} 已是该群体代表，请另选其他成员（信访工作条例第二十条第三款）。`,
      );
    return [{ type: 'RepresentativeReplaced', data: { from, to, reason, by: actor.id, at: now } }];
  },
});
