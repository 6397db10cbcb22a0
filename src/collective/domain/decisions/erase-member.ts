import type { ErasureGround } from '../../../kernel/erased';
import { refuse } from '../../../kernel/refusal';
import { unerased } from '../collective';
import { type CollectiveGuard, decision, isFounded } from '../decide';
import { erasedAlready, erasureOf, subjectsWith } from '../erasure';
import { noSuchMember } from '../guards';
import type { Member } from '../terms';

export type EraseMember = { member: Member; ground: ErasureGround };

/** Some member's texts are there, and the case they stand behind needs them no more. */
const somebodyToErase: CollectiveGuard = (collective, { keeps }) => {
  const there = unerased(collective);
  if (there.length === 0)
    return refuse(
      'nobody-to-erase',
      'The group holds no texts of members any more (PIPL 47).',
      '该群体已不再保存成员的个人信息（个人信息保护法第四十七条）。',
    );
  const reasons = there.map(({ grievance }) => keeps(grievance));
  return reasons.every((each) => each !== undefined) ? reasons[0] : undefined;
};

/**
 * A supervisor has one member's texts erased from a group once the case they stand behind would let its own go; the events,
 * their proofs and every figure stay, and with the last member goes what all of them said together (PIPL 47).
 */
export const eraseMember = decision<EraseMember>({
  name: 'EraseMember',
  by: ['supervisor', 'discipline'],
  given: [isFounded, somebodyToErase],
  decide: (collective, { member, ground }, { collective: id, actor, now, keeps }) => {
    const one = collective.members.find((each) => each.member === member);
    if (!one) return noSuchMember(collective, [member]);
    const before = erasureOf(collective, one);
    const kept = before ? erasedAlready(before) : keeps(one.grievance);
    return (
      kept ??
      subjectsWith(collective, id, one).map((subject) => ({
        type: 'MemberErased' as const,
        data: { subject, member, ground, by: actor.id, at: now },
      }))
    );
  },
});
