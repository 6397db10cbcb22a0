import { membersSaid } from '../../../kernel/members-said';
import { refuse } from '../../../kernel/refusal';
import { decision, ofTheGroup } from '../decide';
import { areMembers } from '../guards';
import { hasAnother, isRepresented } from '../open-to';
import type { Member } from '../terms';

export type ReplaceRepresentative = { from: Member; to: Member; reason: string };

/** The group replaces a representative by another member; their number stays what it was (XF 20(3)). */
export const replaceRepresentative = decision<ReplaceRepresentative>({
  name: 'ReplaceRepresentative',
  given: [...ofTheGroup, isRepresented, hasAnother],
  decide: (collective, { from, to, reason }, { actor, now }) => {
    const { representatives } = collective;
    const [before, after, all] = [membersSaid([from]), membersSaid([to]), membersSaid(representatives)];
    const unknown = areMembers(collective, [to]);
    if (unknown) return unknown;
    if (!representatives.includes(from))
      return refuse(
        'not-a-representative',
        `The group is not represented by ${before.en}; its representatives are ${all.en} (XF 20(3)).`,
        `${before.zh}不是该群体代表；现有代表：${all.zh}（信访工作条例第二十条第三款）。`,
      );
    if (representatives.includes(to))
      return refuse(
        'represents-already',
        `The group is represented by ${after.en} already; name another member (XF 20(3)).`,
        `${after.zh}已是该群体代表，请另选其他成员（信访工作条例第二十条第三款）。`,
      );
    return [{ type: 'RepresentativeReplaced', data: { from, to, reason, by: actor.id, at: now } }];
  },
});
