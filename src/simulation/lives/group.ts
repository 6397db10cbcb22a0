import { answerSettlement } from '../../collective/domain/decisions/answer-settlement';
import { foundCollective } from '../../collective/domain/decisions/found-collective';
import { joinCollective } from '../../collective/domain/decisions/join-collective';
import { nameRepresentatives } from '../../collective/domain/decisions/name-representatives';
import { proposeGroupSettlement } from '../../collective/domain/decisions/propose-group-settlement';
import { settleForMembers } from '../../collective/domain/decisions/settle-for-members';
import type { GroupedCase } from '../../collective/domain/grouped-case';
import { mostRepresentatives } from '../../collective/domain/most-representatives';
import { unsettledOf } from '../../grievance/domain/group';
import type { Actor } from '../../kernel/actor';
import type { Life } from '../life';
import { matterOf } from '../matters';
import { somebody } from '../people';
import type { SimulatedCase } from '../simulated-case';
import { registrarOf } from './parties';

/** From five people on, those with one matter are received as a group. */
const many = 5;

const asGrouped = ({ id, grievance }: SimulatedCase): GroupedCase => {
  const { number, category, region, regionPath, rulebook, headcount } = grievance;
  const alone = { isAccusation: false, isMerged: false, collective: null };
  return { grievance: id, number, category, region, regionPath, rulebook, headcount, ...alone };
};

/** Many came with one matter: they are a group, each joins, and some speak for all (XF 20(3)). */
export function* gathered(one: SimulatedCase): Life {
  const { chance, grievance } = one;
  if (grievance.headcount < many) return;
  const registrar = registrarOf(one);
  const { title } = matterOf(grievance.category);
  one.groups(
    registrar,
    foundCollective,
    { matter: title, cases: [asGrouped(one)] },
    { matter: title, grievances: [one.id] },
  );
  for (let joined = 1; joined <= grievance.headcount; joined += 1) {
    const person = { name: somebody(chance).name, phone: `1990001${String(joined).padStart(4, '0')}` };
    one.groups(registrar, joinCollective, { grievance: one.id, ...person });
  }
  yield chance.between(4, 30);
  if (!one.group) return;
  const { collective } = one.group;
  const most = mostRepresentatives(collective).value ?? collective.members.length;
  const representatives = collective.members.slice(0, chance.whole(1, most)).map(({ member }) => member);
  one.groups(registrar, nameRepresentatives, { representatives, means: '现场推选' });
}

/** Each member is asked for themselves, and a representative settles for those who consent (XF 33; MKT 11). */
export function* settledOneByOne(one: SimulatedCase, mediator: Actor, success: number): Life {
  const { chance, group } = one;
  if (!group) return;
  const terms = matterOf(one.grievance.category).promise;
  one.groups(mediator, proposeGroupSettlement, { grievance: one.id, terms });
  const settlement = group.collective.settlements.length;
  yield chance.between(4, 30);
  const left = unsettledOf(one.grievance.group);
  const asked = group.collective.members.map(({ member }) => member).filter((member) => left.includes(member));
  const willing = asked.filter(() => chance.in(1 - 0.1 * (1 - success)));
  for (const member of asked) {
    const answer = willing.includes(member) ? ('consented' as const) : ('refused' as const);
    one.groups(mediator, answerSettlement, { settlement, member, answer, means: '书面' });
  }
  const [representative] = group.collective.representatives;
  if (willing.length > 0 && representative)
    one.groups(mediator, settleForMembers, { settlement, members: willing, representative });
  yield chance.between(1, 4);
}
