import { identifyParty } from '../../grievance/domain/decisions/intake/identify-party';
import { answerDesignation } from '../../grievance/domain/decisions/mediation/answer-designation';
import { answerProposal } from '../../grievance/domain/decisions/mediation/answer-proposal';
import { concludeMediation } from '../../grievance/domain/decisions/mediation/conclude-mediation';
import { designateMediator } from '../../grievance/domain/decisions/mediation/designate-mediator';
import { endMediation } from '../../grievance/domain/decisions/mediation/end-mediation';
import { openMediation } from '../../grievance/domain/decisions/mediation/open-mediation';
import { proposeMediation } from '../../grievance/domain/decisions/mediation/propose-mediation';
import { recordSession } from '../../grievance/domain/decisions/mediation/record-session';
import { unsettledOf } from '../../grievance/domain/group';
import { nationalProfiles, type ProfileCode } from '../../grievance/domain/rulebook/mediation-profiles';
import type { FailureGround, Tier } from '../../grievance/domain/terms';
import type { Actor } from '../../kernel/actor';
import type { Life } from '../life';
import { matterOf } from '../matters';
import type { SimulatedCase } from '../simulated-case';
import { settledOneByOne } from './group';
import { partiesOf } from './parties';

/** One attempt: who mediates, in which way, and how likely it is to come to something. */
export interface Attempt {
  readonly tier: Tier;
  readonly profile: ProfileCode;
  readonly unit: string;
  readonly by: Actor;
  readonly success: number;
}

const grounds = [
  [60, 'no-prospect'],
  [15, 'withdrawn'],
  [15, 'unreachable'],
  [10, 'refused-to-sign'],
] as const satisfies readonly (readonly [number, FailureGround])[];
const methods = ['persuasion', 'site-visit', 'explanation-of-law', 'relatives-help'];

/** The parties are asked one after the other; true when nobody refused (PML 17). */
function* consented(one: SimulatedCase, mediator: Actor, success: number): Life<boolean> {
  const { chance } = one;
  const unwilling = 0.25 * (1 - success);
  for (const party of partiesOf(one)) {
    yield chance.between(2, 40);
    const answer = party !== 'petitioner' && chance.in(unwilling) ? ('refused' as const) : ('consented' as const);
    one.decides(mediator, answerProposal, { party, answer, rightsExplained: true });
    if (answer === 'refused') return false;
  }
  return true;
}

/** Sessions until it shows whether they come to terms; false when the time ran out meanwhile (ZXTJ 24). */
function* talked(one: SimulatedCase, mediator: Actor): Life<boolean> {
  const { chance } = one;
  for (
    let left = chance.weighed([
        [6, 1],
        [3, 2],
        [1, 3],
      ] as const),
      tension = chance.whole(3, 5);
    left > 0;
    left -= 1
  ) {
    yield chance.between(20, 70);
    if (!one.grievance.mediation) return false;
    one.decides(mediator, recordSession, {
      ...{
        form: chance.in(0.8) ? ('joint' as const) : ('caucus' as const),
        heldAt: one.now,
        methods: [chance.of(methods)],
      },
      ...{ minutes: '双方陈述事实并就方案协商。', tensionBefore: tension, tensionAfter: Math.max(1, tension - 1) },
    });
    tension = Math.max(1, tension - 1);
  }
  yield chance.between(2, 30);
  return one.grievance.mediation !== null;
}

const mayBeOral = (tier: Tier, profile: ProfileCode): boolean =>
  tier === 'people' && nationalProfiles[profile].oral === 'yes';

const agreed = (one: SimulatedCase, { tier, profile, success }: Attempt, mediator: Actor): void => {
  const { chance, grievance } = one;
  const paid = chance.in(0.5) ? { amount: `${chance.whole(5, 400)}00.00` } : {};
  const obligation = matterOf(grievance.category).promise;
  const terms = [
    { debtor: 'counterparty-1' as const, obligation, ...paid, due: one.dayIn(chance.whole(7, 25)) },
    ...(chance.in(0.25)
      ? [{ debtor: 'petitioner' as const, obligation: '不再就同一事项信访', due: one.dayIn(chance.whole(7, 25)) }]
      : []),
  ];
  const form = mayBeOral(tier, profile) && chance.in(0.45) ? ('oral' as const) : ('written' as const);
  const all = unsettledOf(grievance.group).length === 0 && !chance.in(0.12 * (1 - success));
  const outcome = all ? ('settled' as const) : ('partly-settled' as const);
  one.decides(mediator, concludeMediation, { outcome, terms, form });
};

/** From the proposal to the end of one attempt: whether there is an agreement (PML 17 to 28). */
export function* mediated(one: SimulatedCase, attempt: Attempt): Life<boolean> {
  const { chance } = one;
  const { tier, profile, unit, by } = attempt;
  const mediator = one.staff(unit, 'mediator');
  one.decides(by, proposeMediation, { tier, profile, unit });
  if (!(yield* consented(one, mediator, attempt.success))) return false;
  one.decides(mediator, designateMediator, { mediator: mediator.id });
  one.decides(mediator, answerDesignation, { answer: 'confirmed' });
  if (chance.in(0.2))
    one.decides(mediator, identifyParty, {
      party: 'counterparty-1',
      account: `counterparty-${one.id}`,
      means: '身份证',
    });
  yield chance.between(2, 30);
  one.decides(mediator, openMediation, {});
  if (!(yield* talked(one, mediator))) return false;
  if (chance.in(attempt.success)) {
    yield* settledOneByOne(one, mediator, attempt.success);
    if (!one.grievance.mediation) return false;
    agreed(one, attempt, mediator);
    return true;
  }
  if (!nationalProfiles[profile].soft && chance.in(0.2)) {
    yield one.grievance.mediation?.due ?? 0;
    for (let days = 0; one.grievance.mediation && days < 10; days += 1) yield 24;
    return false;
  }
  one.decides(mediator, endMediation, { outcome: 'failed', ground: chance.weighed(grounds) });
  return false;
}
