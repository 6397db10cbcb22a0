import { type Refusal, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { chinese, listed } from '../../chinese';
import { type Context, decision, type GrievanceGuard } from '../../decide';
import { mayMediate } from '../../directory';
import type { Grievance } from '../../grievance';
import { mustBeOf, partyOf } from '../../guards';
import { isCrime, isStatusOrTitle } from '../../matters';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import { profileOf } from '../../rulebook/mediation-profiles';
import type { Tier } from '../../terms';
import { covers, unknownUnit } from '../../territory';
import { beforeMediation } from './attempt';

export type ProposeMediation = { tier: Tier; profile: string; unit: string };

const noOtherAttempt: GrievanceGuard = ({ mediation }) =>
  mediation
    ? refuse(
        'attempt-under-way',
        `Attempt ${mediation.attempt} (${mediation.tier}) must end before another is proposed (PML 17).`,
        `第 ${mediation.attempt} 次调解（${chinese.tier[mediation.tier]}）结束后方可再次提议（人民调解法第十七条）。`,
      )
    : undefined;

const mediableMatter: GrievanceGuard = ({ kind, category }) =>
  kind === 'suggestion' || kind === 'accusation' || isCrime(category)
    ? refuse(
        'matter-not-mediable',
        'Only a request can be mediated, not a suggestion, an accusation or a crime (XF 29, 30, 33).',
        '仅申诉求决类事项可以调解；建议意见、检举控告和犯罪事项不适用调解（信访工作条例第二十九条、第三十条、第三十三条）。',
      )
    : undefined;

const noSham: GrievanceGuard = ({ sham }) =>
  sham
    ? refuse(
        'sham-suspected',
        'The dispute is suspected of being feigned; it is not mediated again (TYTJ 18; ZXTJ 23).',
        '本案涉嫌虚假调解，不再组织调解（特邀调解规定第十八条、人民法院在线调解规则第二十三条）。',
      )
    : undefined;

const twoSides: GrievanceGuard = ({ parties }) => {
  if (!parties.some(({ party }) => party !== 'petitioner'))
    return refuse(
      'no-counterparty',
      'The case names no counterparty whose consent could be asked (XF 33; PML 17).',
      '本案没有对方当事人，无从征得同意（信访工作条例第三十三条、人民调解法第十七条）。',
    );
  return parties.some(({ party }) => party === 'petitioner')
    ? undefined
    : refuse(
        'petitioner-unknown',
        'An anonymous petitioner cannot consent to mediation (XF 33; PML 17).',
        '匿名信访人无法表示同意调解（信访工作条例第三十三条、人民调解法第十七条）。',
      );
};

const unitMayMediate = (
  grievance: Grievance,
  unit: string,
  tier: Tier,
  { directory }: Context,
): Refusal | undefined => {
  const found = directory.unit(unit);
  if (!found) return unknownUnit(unit, directory);
  if (!found.mediates?.includes(tier))
    return refuse(
      'unit-does-not-mediate',
      `${unit} does not mediate in the ${tier} tier; it mediates in: ${found.mediates?.join(', ') || 'none'}.`,
      `${unit} 不承担${chinese.tier[tier]}；其可承担的调解：${listed<string>(chinese.tier, found.mediates ?? [])}。`,
    );
  if (!mayMediate(found, tier, grievance.category))
    return refuse(
      'matter-not-theirs-to-mediate',
      `${unit} mediates only ${found.matters?.join(', ')}; this matter is ${grievance.category} (PML 34).`,
      `${unit} 仅调解以下类别的纠纷：${found.matters?.join('、')}；本事项类别为 ${grievance.category}（人民调解法第三十四条）。`,
    );
  return covers(unit, grievance, directory)
    ? undefined
    : refuse(
        'not-competent-territory',
        `${unit} does not cover region ${grievance.region} (PML 8, 34; XF 5).`,
        `${unit} 的管辖范围不含地区 ${grievance.region}（人民调解法第八条、第三十四条，信访工作条例第五条）。`,
      );
};

const profileFits = ({ rulebook, category }: Grievance, tier: Tier, code: string): Refusal | undefined => {
  const profile = profileOf(rulebookOf(rulebook), code);
  if (!profile)
    return refuse('unknown-profile', `There is no mediation profile ${code}.`, `没有编码为 ${code} 的调解程序。`);
  if (profile.tier !== tier)
    return refuse(
      'profile-of-another-tier',
      `Profile ${code} belongs to the ${profile.tier} tier, not to ${tier}.`,
      `调解程序 ${code} 属于${chinese.tier[profile.tier]}，而非${chinese.tier[tier]}。`,
    );
  return tier === 'judicial' && isStatusOrTitle(category)
    ? refuse(
        'status-or-title',
        'A court does not mediate the confirmation of personal status or of title (CPL-I 143).',
        '身份关系确认、权属确认案件，法院不予调解（民事诉讼法司法解释第一百四十三条）。',
      )
    : undefined;
};

/** A party, a mediating body or the unit answerable proposes mediation in a tier; nobody is bound by it (PML 17, 18; CPL 125). */
export const proposeMediation = decision<ProposeMediation>({
  name: 'ProposeMediation',
  by: ['mediator', 'court-liaison', 'handler', 'head', 'petitioner', 'counterparty'],
  byAgent: 'mediation',
  given: [beforeMediation, noOtherAttempt, mediableMatter, noSham, twoSides],
  decide: (grievance, { tier, profile, unit }, context) => {
    const { actor, now } = context;
    const entitled = partyOf(grievance, actor) || actor.unit === answerableUnit(grievance);
    const refusal =
      unitMayMediate(grievance, unit, tier, context) ??
      profileFits(grievance, tier, profile) ??
      (entitled ? undefined : mustBeOf(unit, actor));
    if (refusal) return refusal;
    const attempt = grievance.attempts + 1;
    return [{ type: 'MediationProposed', data: { attempt, tier, profile, unit, by: actor.id, at: now } }];
  },
});
