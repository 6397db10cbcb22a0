/** What a group's page says may be decided, and what the decision then does: whoever asks, wherever the group stands. */
import fc from 'fast-check';
import { type Collective, evolve, unfounded } from '../src/collective/domain/collective';
import type { Context } from '../src/collective/domain/decide';
import type { CollectiveEvent } from '../src/collective/domain/events';
import type { Member } from '../src/collective/domain/terms';
import type { Actor } from '../src/kernel/actor';
import { isRefusal, refuse } from '../src/kernel/refusal';
import { aCase, grievanceOfGroup, groupId } from './given-collective';
import { groupDecisions } from './group-play';

const another = aCase({ grievance: '8m4p6q2zc7dr', number: '8M4P-6Q2Z-C7DR' });
const accused = aCase({ grievance: '9n5q7r3ad8es', isAccusation: true });
const actors: readonly Actor[] = [
  { id: 'registrar', roles: ['registrar'], unit: 'county-petition-office' },
  { id: 'petitioner', roles: ['petitioner'], unit: null },
  { id: 'neighbour', roles: ['petitioner'], unit: null },
  { id: 'supervisor', roles: ['supervisor'], unit: 'city-petition-office' },
  { id: 'viewer', roles: ['viewer'], unit: null },
];
const held = refuse('case-not-ended', 'The case is in handling.', '本案办理中。');

/** Every wish that could make a difference, foolish ones among them. */
const wishesOf = (group: Collective): Readonly<Record<string, readonly object[]>> => {
  const everybody: readonly Member[] = [...group.members.map(({ member }) => member), 'member-99'];
  const pairs = everybody.flatMap((from) => everybody.map((to) => ({ from, to, reason: '外出务工' })));
  const terms = group.settlements.map(({ settlement }) => settlement);
  const each = (wish: (settlement: number, member: Member) => object) =>
    [...terms, 99].flatMap((settlement) => everybody.map((member) => wish(settlement, member)));
  return {
    FoundCollective: [
      { matter: '排水', cases: [aCase()] },
      { matter: '排水', cases: [accused] },
    ],
    GroupGrievance: [{ case: another }, { case: accused }],
    JoinCollective: [grievanceOfGroup, another.grievance].map((grievance) => ({
      ...{ grievance, name: `${group.members.length}某` },
    })),
    LeaveCollective: everybody.map((member) => ({ member, reason: '已另行解决' })),
    NameRepresentatives: everybody.map((member) => ({ representatives: [member], means: '推选' })),
    ReplaceRepresentative: pairs,
    ProposeGroupSettlement: [grievanceOfGroup, 'unknown'].map((grievance) => ({ grievance, terms: '每户 800 元' })),
    AnswerSettlement: each((settlement, member) => ({ settlement, member, answer: 'consented', means: '当面' })),
    SettleForMembers: each((settlement, member) => ({
      ...{ settlement, members: [member], representative: group.representatives[0] },
    })),
    EraseMember: everybody.map((member) => ({ member, ground: 'purpose-achieved' })),
  };
};

const contextOf = (actor: Actor, kept: boolean): Context => ({
  ...{ collective: groupId, actor, now: '2026-06-01T09:00:00.000+08:00', newId: () => 'a-new-id' },
  keeps: () => (kept ? held : undefined),
});

/** Tries every wish of everybody; the events of those that were done. */
const everyWish = (group: Collective, kept: boolean): readonly (readonly CollectiveEvent[])[] =>
  actors.flatMap((actor) => {
    const context = contextOf(actor, kept);
    return groupDecisions.flatMap((decision) => {
      const forbidden = decision.mayDecide(group, context);
      const answers = (wishesOf(group)[decision.decision] ?? []).map((wish) => decision(group, wish, context));
      const done = answers.filter((answer) => !isRefusal(answer)) as readonly (readonly CollectiveEvent[])[];
      const codes = new Set(answers.map((answer) => (isRefusal(answer) ? answer.code : 'done')));
      const told = forbidden ? [...codes].every((code) => code === forbidden.code) : codes.has('done');
      if (!told) throw new Error(`${actor.id} ${decision.decision} ${forbidden?.code}: ${[...codes]}`);
      return done.filter((events) => events.length > 0);
    });
  });

describe('what a group allows', () => {
  it('is exactly what somebody’s wish gets past with, and what it does not is refused with the reason told', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(10_000), fc.boolean()), { minLength: 5, maxLength: 25 }), (moves) => {
        let group = unfounded;
        for (const [move, kept] of moves) {
          const open = everyWish(group, kept);
          const events = open[move % Math.max(open.length, 1)] ?? [];
          for (const { type } of events) seen.add(type);
          group = events.reduce(evolve, group);
          if (group.members.length > 3) break;
        }
      }),
      { numRuns: 200 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['MemberConsented', 'MembersSettled', 'MemberErased']));
  });
});
