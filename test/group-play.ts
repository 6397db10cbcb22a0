/** A group beside the case in random play: people found it, come and go, speak through some of them, and settle one by one (XF 20(3)). */
import { type Collective, evolve, present } from '../src/collective/domain/collective';
import type { AnyDecision, Context } from '../src/collective/domain/decide';
import type { CollectiveEvent } from '../src/collective/domain/events';
import { eraseSubject } from '../src/grievance/domain/decisions/erasure/erase-subject';
import type { RecordGroupStep } from '../src/grievance/domain/decisions/group/record-group-step';
import type { Grievance } from '../src/grievance/domain/grievance';
import { followGroups } from '../src/grievance/policies/follow-groups';
import type { Actor } from '../src/kernel/actor';
import { isRefusal } from '../src/kernel/refusal';
import { aCase, grievanceOfGroup, groupId } from './given-collective';
import { projectFiles } from './project-files';
import { organization } from './situations';
import type { Choose } from './wishes';

/** Every decision of a group that there is. */
export const groupDecisions: readonly AnyDecision[] = projectFiles(process.cwd(), 'src/collective/domain/decisions')
  .filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .flatMap(({ path }) => Object.values(jest.requireActual<Record<string, unknown>>(`../${path}`)))
  .filter((found): found is AnyDecision => typeof found === 'function' && 'decision' in found);

const another = aCase({ grievance: '8m4p6q2zc7dr', number: '8M4P-6Q2Z-C7DR' });
const staff: Actor = { id: 'county-petition-office-registrar', roles: ['registrar'], unit: 'county-petition-office' };
const member: Actor = { id: 'petitioner', roles: ['petitioner'], unit: null };
const supervisor: Actor = { id: 'supervisor', roles: ['supervisor'], unit: 'city-petition-office' };

interface Asked {
  readonly group: Collective;
  readonly grievance: Grievance;
  readonly choose: Choose;
}

const theCase = ({ grievance }: Asked) =>
  aCase({
    ...{ category: grievance.category, region: grievance.region, regionPath: grievance.regionPath },
    ...{ rulebook: grievance.rulebook, headcount: grievance.headcount },
    isAccusation: grievance.kind === 'accusation',
    isMerged: grievance.status === 'merged',
    collective: grievance.group?.collective ?? null,
  });
const ofTheGroup = ({ group, choose }: Asked) =>
  choose([...present(group).map((each) => each.member), 'member-99' as const]);
const several = (asked: Asked) => [ofTheGroup(asked), ofTheGroup(asked)];
const number = ({ group, choose }: Asked) => choose([group.settlements.length, group.settlements.length, 1]);

/** The wishes by the decision's name, sometimes foolish ones. */
export const groupWishes: Readonly<Record<string, (asked: Asked) => object>> = {
  FoundCollective: (asked) => ({
    matter: '排水改造',
    cases: asked.choose([[theCase(asked)], [theCase(asked), another]]),
  }),
  GroupGrievance: (asked) => ({ case: asked.choose([theCase(asked), another]) }),
  JoinCollective: ({ choose, group }) => ({
    ...{ grievance: choose([grievanceOfGroup, grievanceOfGroup, another.grievance]) },
    name: choose(['赵某', `${group.members.length}某`]),
  }),
  LeaveCollective: (asked) => ({ member: ofTheGroup(asked), reason: '已另行解决' }),
  NameRepresentatives: (asked) => ({ representatives: several(asked), means: '推选' }),
  ReplaceRepresentative: (asked) => ({ from: ofTheGroup(asked), to: ofTheGroup(asked), reason: '外出务工' }),
  ProposeGroupSettlement: () => ({ grievance: grievanceOfGroup, terms: '每户补偿 800 元' }),
  AnswerSettlement: (asked) => ({
    ...{ settlement: number(asked), member: ofTheGroup(asked), means: '当面签字' },
    answer: asked.choose(['consented', 'consented', 'refused']),
  }),
  SettleForMembers: (asked) => ({
    ...{ settlement: number(asked), members: several(asked), representative: ofTheGroup(asked) },
  }),
  EraseMember: (asked) => ({ member: ofTheGroup(asked), ground: 'purpose-achieved' }),
};

/** What holds of any group: its representatives are of it and five at most; nobody is bound who did not consent. */
const keepsItsRules = (group: Collective): void => {
  const here = present(group).map((each) => each.member);
  expect(here).toEqual(expect.arrayContaining([...group.representatives]));
  expect(group.representatives.length).toBeLessThanOrEqual(5);
  for (const { settled, consented } of group.settlements)
    expect(consented).toEqual(expect.arrayContaining([...settled]));
};

/** What a group's decision must never answer once the group's page would offer it. */
const ofPlaceOrStanding =
  /^(role-not-entitled|not-founded|not-of-the-group|no-members|not-represented|nobody-|nothing-to-answer)/;

const contextOf = (actor: Actor, now: string, group: Collective, grievance: Grievance): Context => {
  const asked = { grievance: grievanceOfGroup, actor, now, directory: organization, newId: () => 'id' };
  const kept = eraseSubject.mayDecide(grievance, asked);
  return { collective: groupId, actor, now, newId: () => `id-${group.members.length}`, keeps: () => kept };
};

/** What somebody's next decision in the group comes to: nothing when it is refused, which is told before as it is then. */
export const playedInGroup = (
  group: Collective,
  grievance: Grievance,
  now: string,
  choose: Choose,
): readonly CollectiveEvent[] => {
  const context = contextOf(choose([staff, staff, staff, member, supervisor]), now, group, grievance);
  const allowed = groupDecisions.filter(({ mayDecide }) => mayDecide(group, context) === undefined);
  const decision = choose(allowed.length > 0 ? allowed : groupDecisions);
  const answer = decision(group, groupWishes[decision.decision]?.({ group, grievance, choose }) ?? {}, context);
  const forbidden = decision.mayDecide(group, context);
  if (isRefusal(answer)) {
    if (forbidden) expect(answer.code).toBe(forbidden.code);
    else
      expect([decision.decision, answer.code]).not.toEqual([
        decision.decision,
        expect.stringMatching(ofPlaceOrStanding),
      ]);
    expect([answer.code, answer.sentence.en, answer.sentence.zh].every((text) => text.length > 3)).toBe(true);
    return [];
  }
  expect([decision.decision, forbidden]).toEqual([decision.decision, undefined]);
  keepsItsRules(answer.reduce(evolve, group));
  return answer;
};

/** What the case takes down of it (the policy `follow-groups`). */
export const stepsOf = (events: readonly CollectiveEvent[]): readonly RecordGroupStep[] =>
  events.flatMap((event) => {
    const told = followGroups.of(event, groupId);
    return told?.grievance === grievanceOfGroup ? [told.wish as RecordGroupStep] : [];
  });
