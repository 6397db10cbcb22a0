import { hasRole } from '../../../../kernel/actor';
import { type Refusal, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { chinese } from '../../chinese';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, mustBeOf, partyOf } from '../../guards';
import { type Tier, tiers } from '../../terms';

export type EscalateTier = { to: Tier; reason: string };

const afterAFailedAttempt: GrievanceGuard = ({ mediation, lastMediated, sham }) => {
  if (sham)
    return refuse(
      'sham-suspected',
      'The dispute is suspected of being feigned; it is not mediated again (TYTJ 18; ZXTJ 23).',
      '本案涉嫌虚假调解，不再组织调解（特邀调解规定第十八条、人民法院在线调解规则第二十三条）。',
    );
  if (mediation)
    return refuse(
      'attempt-under-way',
      `Attempt ${mediation.attempt} (${mediation.tier}) must end first (PML 26).`,
      `须先结束第 ${mediation.attempt} 次调解（${chinese.tier[mediation.tier]}）（人民调解法第二十六条）。`,
    );
  return lastMediated && lastMediated.outcome !== 'settled'
    ? undefined
    : refuse(
        'no-failed-attempt',
        'A case is passed on only after a mediation that failed (PML 26).',
        '仅在调解不成后方可转入下一层级调解（人民调解法第二十六条）。',
      );
};

const whoMayPassItOn: GrievanceGuard = (grievance, { actor }) =>
  partyOf(grievance, actor) ||
  hasRole(actor, 'router') ||
  (actor.unit !== null && actor.unit === grievance.lastMediated?.unit)
    ? undefined
    : mustBeOf(answerableUnit(grievance), actor);

const path = tiers.join(' → ');
const pathInChinese = tiers.map((tier) => chinese.tier[tier]).join(' → ');
const onThePath = (from: Tier, to: Tier, asked: boolean): Refusal | undefined => {
  if (from === to)
    return refuse(
      'same-tier',
      `Mediation in the ${from} tier failed; another tier or a new proposal there is open (${path}).`,
      `${chinese.tier[from]}未成；可转入其他层级，或在本层级重新提议（${pathInChinese}）。`,
    );
  return asked || tiers.indexOf(to) > tiers.indexOf(from)
    ? undefined
    : refuse(
        'tier-not-later',
        `The usual path is ${path}; only a party may ask to go back to ${to} (PML 3(3)).`,
        `通常路径为${pathInChinese}；仅当事人可以要求返回${chinese.tier[to]}（人民调解法第三条第三项）。`,
      );
};

/** After a failed attempt the case is passed on along the path, or wherever a party asks; fresh consent opens it there (PML 3(3)). */
export const escalateTier = decision<EscalateTier>({
  name: 'EscalateTier',
  by: ['handler', 'head', 'mediator', 'court-liaison', 'petitioner', 'counterparty', 'router'],
  byAgent: 'mediation',
  given: [inStatus('received', 'delegated', 'in-handling'), afterAFailedAttempt, whoMayPassItOn],
  decide: (grievance, { to, reason }, { actor, now }) => {
    const from = grievance.lastMediated?.tier ?? to;
    if (grievance.escalatedTo === to) return [];
    const asked = partyOf(grievance, actor) !== undefined;
    return onThePath(from, to, asked) ?? [{ type: 'TierEscalated', data: { from, to, reason, by: actor.id, at: now } }];
  },
});
