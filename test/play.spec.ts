/** Random play on the pure domain: whatever is wished by whomever, the rules of the lifecycle hold. */
import fc from 'fast-check';
import { type Collective, evolve as evolveGroup, unfounded } from '../src/collective/domain/collective';
import { clocks } from '../src/grievance/domain/clocks/clocks';
import type { AnyDecision, Context } from '../src/grievance/domain/decide';
import type { GrievanceEvent } from '../src/grievance/domain/events';
import { evolve } from '../src/grievance/domain/evolve';
import { type Grievance, initial } from '../src/grievance/domain/grievance';
import { isWithoutClock, isWithoutOwner, isWithoutReply } from '../src/grievance/domain/invariants';
import { rulebookOf } from '../src/grievance/domain/rulebook/known-rulebooks';
import { type Status, statuses } from '../src/grievance/domain/terms';
import { type Actor, type Role, theClock } from '../src/kernel/actor';
import { isRefusal } from '../src/kernel/refusal';
import { happened } from './clock-histories';
import { groupDecisions, groupWishes, playedInGroup, stepsOf } from './group-play';
import { projectFiles } from './project-files';
import {
  event,
  finallyReviewed,
  inEffect,
  inExecution,
  inHandling,
  inMediation,
  opinionServed,
  organization,
  reviewed,
  settled,
} from './situations';
import { after, somebody, towardsTheEnd } from './towards-the-end';
import { type Choose, units, wishes } from './wishes';

const ends: readonly Status[] = ['resolved', 'closed', 'terminated', 'declined', 'redirected', 'withdrawn', 'merged'];
const again: readonly Status[] = ['in-handling', 'received'];
/** Where a case may go from each state, in one decision (lifecycle §2, §3). */
const ways: Readonly<Record<Status, readonly Status[]>> = {
  received: ['delegated', 'in-handling', 'in-mediation', 'declined', 'redirected', 'merged', 'withdrawn'],
  delegated: ['contested', 'in-handling', 'in-mediation', 'declined', 'redirected', 'merged', 'withdrawn'],
  contested: ['received', 'delegated', 'withdrawn'],
  'in-handling': ['in-mediation', 'opinion-issued', 'resolved', 'redirected', 'merged', 'withdrawn'],
  'in-mediation': ['performing', 'received', 'delegated', 'in-handling', 'withdrawn'],
  performing: ['resolved', 'in-mediation', 'delegated', ...again, 'withdrawn'],
  'opinion-issued': ['in-review', 'executing', 'resolved', 'withdrawn'],
  'in-review': ['review-decided', 'withdrawn'],
  'review-decided': ['in-final-review', 'executing', 'resolved', 'in-handling', 'withdrawn'],
  'in-final-review': ['final-decided', 'withdrawn'],
  'final-decided': ['executing', 'in-handling', 'terminated'],
  executing: ['resolved', 'in-review', 'in-final-review', 'withdrawn'],
  resolved: ['closed', ...again],
  closed: again,
  declined: again,
  redirected: again,
  withdrawn: again,
  merged: again,
  terminated: [],
};

const roles: readonly Role[] = [
  ...(['registrar', 'router', 'clerk', 'handler', 'head', 'mediator', 'court-liaison'] as const),
  ...(['reviewer', 'supervisor', 'discipline', 'expert', 'station-worker', 'viewer'] as const),
];
const staff = units.flatMap((unit) => roles.map((role): Actor => ({ id: `${unit}-${role}`, roles: [role], unit })));
const petitioner: Actor = { id: 'petitioner', roles: ['petitioner'], unit: null };
const others: readonly Actor[] = [petitioner, { id: 'counterparty', roles: ['counterparty'], unit: null }, theClock];

const decisionsThere = (): readonly AnyDecision[] =>
  projectFiles(process.cwd(), 'src/grievance/domain/decisions')
    .filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .flatMap(({ path }) => Object.values(jest.requireActual<Record<string, unknown>>(`../${path}`)))
    .filter((found): found is AnyDecision => typeof found === 'function' && 'decision' in found)
    .filter(({ decision }) => decision !== 'ReceiveGrievance');
const decisions = decisionsThere();
const named = (name: string) => decisions.find(({ decision }) => decision === name) as AnyDecision;

interface Case {
  readonly state: Grievance;
  readonly now: string;
  readonly history: readonly GrievanceEvent[];
  /** The group that may be founded on the case. */
  readonly group: Collective;
}
const lived = (history: readonly GrievanceEvent[]): Case => ({
  ...{ state: history.reduce(evolve, initial), history, group: unfounded },
  now: history.reduce((last, { data: { at } }) => (at > last ? at : last), '2026-03-02T09:00:00.000+08:00'),
});
/** Where play begins: at the receipt, and far into a case, where chance alone seldom comes. */
const beginnings: readonly Case[] = [
  ...[[event('GrievanceReceived')], inHandling, inMediation, settled, inEffect],
  ...[opinionServed, reviewed, finallyReviewed, inExecution],
].map(lived);
const contextOf = (now: string, actor: Actor): Context => ({
  ...{ grievance: '7f3k2m9xa4bq', actor, now, directory: organization, newId: () => 'id' },
});

const ofPlaceOrStanding = /^(role-not-entitled$|not-(received|delegated|contested|in-|performing|opinion-i|review-d))/;

/** The lists of cases that must be empty, as far as this case is in one (件件有着落, 事事有回音). */
const listed = ({ state, now, history }: Case): readonly string[] => {
  const running = clocks(happened(...history), rulebookOf(state.rulebook), now);
  return [
    ...(isWithoutOwner(state, organization) ? ['without-owner'] : []),
    ...(isWithoutClock(state, running) ? ['without-clock'] : []),
    ...(isWithoutReply(state, history) ? ['without-reply'] : []),
  ];
};

/** Somebody makes a decision; whatever the answer, it keeps the rules. */
const decide = (at: Case, decision: AnyDecision, wish: object, actor: Actor): Case => {
  const { state, now, history } = at;
  const context = contextOf(now, actor);
  const forbidden = decision.mayDecide(state, context);
  const answer = decision(state, wish, context);
  if (isRefusal(answer)) {
    expect([answer.code, answer.sentence.en, answer.sentence.zh].every((text) => text.length > 3)).toBe(true);
    if (forbidden) expect(answer.code).toBe(forbidden.code);
    else
      expect([decision.decision, answer.code]).not.toEqual([
        decision.decision,
        expect.stringMatching(ofPlaceOrStanding),
      ]);
    return at;
  }
  expect([decision.decision, forbidden]).toEqual([decision.decision, undefined]);
  const next = answer.reduce((folded: Grievance, each: GrievanceEvent) => evolve(folded, each), state);
  const from = state.status as Status;
  if (next.status !== from)
    expect([decision.decision, from, ways[from]]).toEqual([
      decision.decision,
      from,
      expect.arrayContaining([next.status]),
    ]);
  const decided = { ...at, state: next, history: [...history, ...answer] };
  expect([decided.history.map(({ type }) => type).join(' '), ...listed(decided)]).toHaveLength(1);
  return decided;
};

/** Somebody of the group, or staff for them, decides in the group; the case takes down what concerns it. */
const decideInGroup = (at: Case, choose: Choose): Case => {
  const happenedThere = playedInGroup(at.group, at.state, at.now, choose);
  const group = happenedThere.reduce(evolveGroup, at.group);
  return stepsOf(happenedThere).reduce<Case>((told, step) => decide(told, named('RecordGroupStep'), step, theClock), {
    ...at,
    group,
  });
};

/** Plays on: mostly what is allowed, now and then what is not; days go by. */
const play = (begun: Case, moves: readonly number[]): Case => {
  let drawn = 0;
  const draw = (): number => moves[drawn++ % moves.length] ?? 0;
  const choose: Choose = (items) => items[draw() % items.length] as (typeof items)[number];
  const chosen = decisions.filter(({ decision }) => decision !== 'RecordGroupStep');
  let at = begun;
  for (let step = 0; step < 45; step += 1) {
    const actor = draw() % 5 === 0 ? choose(others) : choose(near(at.state));
    const allowed = chosen.filter(({ mayDecide }) => mayDecide(at.state, contextOf(at.now, actor)) === undefined);
    const decision = choose(allowed.length > 0 && draw() % 8 !== 0 ? allowed : chosen);
    const wish = wishes[decision.decision]?.({ grievance: at.state, now: at.now, choose }) ?? {};
    at = decide(at, decision, wish, actor);
    at = draw() % 3 === 0 ? decideInGroup(at, choose) : at;
    at = { ...at, now: after(at.now, draw() % 3 === 0 ? draw() % 35 : 0) };
  }
  return at;
};

/** Staff of the units that take part, who may do the most, and whoever acts for the petitioner. */
const near = ({ units: taking, mediation, mandates }: Grievance): readonly Actor[] => {
  const mediators = mediation ? [somebody(mediation.unit, 'mediator')] : [];
  const agents = staff.filter(({ id }) => mandates.some(({ agent }) => agent === id));
  return [
    ...staff.filter(({ unit }) => taking.includes(unit ?? '')),
    ...mediators,
    ...mediators,
    petitioner,
    ...agents,
  ];
};

const brought = (from: Case): Case => {
  let at = from;
  for (let step = 0; step < 25 && !ends.includes(at.state.status as Status); step += 1) {
    for (const [name, actor, wish = {}] of towardsTheEnd(at)) {
      const next = decide(at, named(name), wish, actor);
      if (next.state === at.state) continue;
      at = next;
      break;
    }
    at = { ...at, now: after(at.now, 40) };
  }
  return at;
};

/** What else play came to: a group and its settlements, an agent, an official who withdrew. */
const beside = ({ state, group }: Case) => ({
  group: group.founded && state.group !== null,
  settlement: group.settlements.length > 0,
  mandate: state.mandates.length > 0,
  recusal: state.recusal.recused.length > 0,
});

const moves = fc.array(fc.nat(10_000), { minLength: 60, maxLength: 400 });

describe('whatever is wished of a case, by whomever', () => {
  it('has a wish for every decision there is', () =>
    expect(decisions.map(({ decision }) => decision).sort()).toEqual(Object.keys(wishes).sort()));

  it('has a wish for every decision of a group', () =>
    expect(Object.keys(groupWishes).sort()).toEqual(groupDecisions.map(({ decision }) => decision).sort()));

  it('is refused with a sentence or done by the table, as allowed said; no list that must be empty has the case; it can still end', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.nat(beginnings.length - 1), moves, (beginning, numbers) => {
        const played = play(beginnings[beginning] as Case, numbers);
        seen.add(played.state.status);
        for (const [what, there] of Object.entries(beside(played))) if (there) seen.add(what);
        expect(ends).toContain(brought(played).state.status);
      }),
      { numRuns: 100 },
    );
    expect(statuses.filter((status) => seen.has(status)).length).toBeGreaterThan(5);
    expect([...seen]).toEqual(expect.arrayContaining(['group', 'settlement', 'mandate', 'recusal']));
  });
});
