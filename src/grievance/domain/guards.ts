import { type Actor, hasRole, type Role } from '../../kernel/actor';
import { forbid, notFound, type Refusal, refuse } from '../../kernel/refusal';
import { mandateOf } from './agency';
import { answerableUnit } from './answerable-unit';
import { chinese, listed, partiesInChinese, partyInChinese } from './chinese';
import type { GrievanceGuard } from './decide';
import type { Grievance } from './grievance';
import { isInForce } from './mandate';
import { petitionerByCode } from './petitioner-by-code';
import type { Party, Status } from './terms';

/** The case is in one of these states; refused as `not-<state>` or `not-<state>-or-<state>`. */
export const inStatus =
  (...statuses: readonly Status[]): GrievanceGuard =>
  ({ status }) =>
    statuses.some((each) => each === status)
      ? undefined
      : refuse(
          `not-${statuses.join('-or-')}`,
          `The case must be ${statuses.join(' or ')}; it is ${status}.`,
          `该事项须处于以下状态：${listed(chinese.status, statuses)}；当前为${chinese.status[status]}。`,
        );

/** The asking person acts for the unit that answers for the case now. */
export const ofTheAnswerableUnit: GrievanceGuard = (grievance, { actor }) => mustBeOf(answerableUnit(grievance), actor);

/** The asking person acts for this unit. */
export const mustBeOf = (unit: string, actor: Actor): Refusal | undefined =>
  actor.unit === unit
    ? undefined
    : forbid(
        'not-your-unit',
        `Only ${unit} may do this; you act for ${actor.unit ?? 'no unit'}.`,
        `仅 ${unit} 可以办理；您所属单位为 ${actor.unit ?? '无'}。`,
      );

/** The asking person acts for a unit that has taken part in the case. */
export const ofAUnitInTheCase: GrievanceGuard = ({ units }, { actor }) =>
  actor.unit !== null && units.includes(actor.unit)
    ? undefined
    : forbid(
        'not-your-unit',
        `Only units that take part in the case (${units.join(', ')}) may do this; you act for ${actor.unit ?? 'no unit'}.`,
        `仅参与本案的单位（${units.join('、')}）可以办理；您所属单位为 ${actor.unit ?? '无'}。`,
      );

/** The party the asking person is in this case, or acts for as an agent, if any. */
export const partyOf = (grievance: Grievance, actor: Actor): Party | undefined => {
  if (actor === petitionerByCode) return 'petitioner';
  const own = grievance.parties.find(({ account }) => account === actor.id)?.party;
  const mandate = own ? undefined : mandateOf(grievance, actor);
  return mandate && isInForce(mandate) ? 'petitioner' : own;
};

/** Whether the case knows such a party. */
export const knowsParty = ({ parties }: Grievance, party: Party): Refusal | undefined =>
  parties.some((each) => each.party === party)
    ? undefined
    : notFound(
        'unknown-party',
        `The case has no ${party}; it has ${parties.map((each) => each.party).join(', ') || 'none'}.`,
        `本案没有${partyInChinese(party)}；现有当事人：${partiesInChinese(parties.map((each) => each.party))}。`,
      );

/** A party speaks only for themselves; staff record what any party said in person. */
export const speaksFor = (grievance: Grievance, party: Party, actor: Actor): Refusal | undefined => {
  const self = partyOf(grievance, actor);
  return self && self !== party
    ? forbid(
        'not-your-word',
        `You are ${self} and cannot speak for ${party}.`,
        `您是${partyInChinese(self)}，不能代${partyInChinese(party)}表示意见。`,
      )
    : knowsParty(grievance, party);
};

/** The petitioner in person, or one of these roles on their behalf. */
export const byThePetitionerOr =
  (...roles: readonly Role[]): GrievanceGuard =>
  (grievance, { actor }) =>
    hasRole(actor, ...roles) || partyOf(grievance, actor) === 'petitioner'
      ? undefined
      : forbid('not-the-petitioner', 'Only the petitioner of this case may do this.', '只有本案信访人可以办理。');

/** Nobody handles or reviews a matter they have a direct interest in (回避, XF 28(3)). */
export const withoutInterest: GrievanceGuard = (grievance, { actor }) =>
  partyOf(grievance, actor) === undefined
    ? undefined
    : forbid(
        'interest-in-the-matter',
        'You are a party to this case, or act for one, and must withdraw from handling it (XF 28(3)).',
        '您是本案当事人或者其代理人，应当回避（信访工作条例第二十八条第三款）。',
      );
