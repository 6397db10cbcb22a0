import type { ErasureGround } from '../../../../kernel/erased';
import { forbid, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { partyInChinese } from '../../chinese';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import { erasureOf, subjectsWith } from '../../erasure';
import { knowsParty } from '../../guards';
import type { Party } from '../../terms';
import { notHeld } from './legal-hold';
import { hasEnded, noRatingOpen, noReviewOpen, noSupervisionOpen, nothingToEnforce } from './still-needed';

/** An anonymous petitioner is `petitioner`, too. */
export type EraseSubject = { party: Party; ground: ErasureGround };

/** Who answered for a case does not take away what it can be judged by. */
const othersRecord: GrievanceGuard = (grievance, { actor }) => {
  const unit = answerableUnit(grievance);
  return actor.unit !== null && actor.unit !== unit
    ? undefined
    : forbid(
        'own-record',
        `${unit} answered for this case and does not erase the record of its own work; a supervisor of another unit, as a rule the one above, decides (XF 40).`,
        `本案由 ${unit} 负责，不得自行删除本单位办理的记录，应由其他单位（通常为上级）的督办人员决定（信访工作条例第四十条）。`,
      );
};

/**
 * A supervisor has a person's texts erased from an ended case once nobody may ask for anything that needs them; the
 * events, their proofs and every figure stay (PIPL 47).
 */
export const eraseSubject = decision<EraseSubject>({
  name: 'EraseSubject',
  by: ['supervisor', 'discipline'],
  given: [othersRecord, hasEnded, notHeld, noReviewOpen, noRatingOpen, noSupervisionOpen, nothingToEnforce],
  decide: (grievance, { party, ground }, { grievance: id, actor, now }) => {
    const unknown = party === 'petitioner' ? undefined : knowsParty(grievance, party);
    if (unknown) return unknown;
    const before = erasureOf(grievance, id, party);
    if (before)
      return refuse(
        'erased-already',
        `The texts of ${party} were erased on ${dayOf(before.at)} (PIPL 47).`,
        `${partyInChinese(party)}的个人信息已于 ${dayOf(before.at)} 删除（个人信息保护法第四十七条）。`,
      );
    return subjectsWith(grievance, id, party).map((subject) => ({
      type: 'SubjectErased' as const,
      data: { subject, party, ground, by: actor.id, at: now },
    }));
  },
});
