/** Random play on the pure domain: whatever is wished by whomever, the rules of the lifecycle hold. */
import fc from 'fast-check';
import { clocks } from '../src/grievance/domain/clocks/clocks';
import { addDays } from '../src/grievance/domain/days';
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
const somebody = (unit: string, role: Role): Actor => ({ id: `${unit}-${role}`, roles: [role], unit });

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
}
const lived = (history: readonly GrievanceEvent[]): Case => ({
  ...{ state: history.reduce(evolve, initial), history },
  now: history.reduce((last, { data: { at } }) => (at > last ? at : last), '2026-03-02T09:00:00.000+08:00'),
});
/** Where play begins: at the receipt, and far into a case, where chance alone seldom comes. */
const beginnings: readonly Case[] = [
  ...[[event('GrievanceReceived')], inHandling, inMediation, settled, inEffect],
  ...[opinionServed, reviewed, finallyReviewed, inExecution],
].map(lived);
const after = (now: string, days: number) => `${addDays(now.slice(0, 10), days)}${now.slice(10)}`;
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
  const decided = { state: next, now, history: [...history, ...answer] };
  expect([decided.history.map(({ type }) => type).join(' '), ...listed(decided)]).toHaveLength(1);
  return decided;
};

/** Plays on: mostly what is allowed, now and then what is not; days go by. */
const play = (begun: Case, moves: readonly number[]): Case => {
  let drawn = 0;
  const draw = (): number => moves[drawn++ % moves.length] ?? 0;
  const choose: Choose = (items) => items[draw() % items.length] as (typeof items)[number];
  let at = begun;
  for (let step = 0; step < 45; step += 1) {
    const actor = draw() % 5 === 0 ? choose(others) : choose(near(at.state));
    const allowed = decisions.filter(({ mayDecide }) => mayDecide(at.state, contextOf(at.now, actor)) === undefined);
    const decision = choose(allowed.length > 0 && draw() % 8 !== 0 ? allowed : decisions);
    const wish = wishes[decision.decision]?.({ grievance: at.state, now: at.now, choose }) ?? {};
    at = decide(at, decision, wish, actor);
    at = { ...at, now: after(at.now, draw() % 3 === 0 ? draw() % 35 : 0) };
  }
  return at;
};

/** Staff of the units that take part, who may do the most. */
const near = ({ units: taking, mediation }: Grievance): readonly Actor[] => {
  const mediators = mediation ? [somebody(mediation.unit, 'mediator')] : [];
  return [...staff.filter(({ unit }) => taking.includes(unit ?? '')), ...mediators, ...mediators, petitioner];
};

type Step = readonly [name: string, actor: Actor, wish?: object];

/** Somebody else of the unit goes on where one withdrew. */
const orAnother = ({ recusal }: Grievance, actor: Actor): Actor =>
  recusal.recused.includes(actor.id) ? { ...actor, id: `${actor.id}-2` } : actor;

/** What somebody who wants to bring the case to an end does next, in this order of preference. */
const towardsTheEnd = ({ state, now }: Case): readonly Step[] => {
  const { status, office, agreement, mediation, opinion, review, finalReview, execution, parties, hearing } = state;
  const free = (unit: string, role: Role) => orAnother(state, somebody(unit, role));
  const router = free(office, 'router');
  const mediator = (unit = '') => free(unit, 'mediator');
  const reviewer = free(finalReview?.body ?? review?.body ?? '', 'reviewer');
  const handler = free(execution?.body ?? opinion?.unit ?? '', 'handler');
  const at = now.slice(0, 10);
  const present = parties.map(({ party }) => party);
  switch (status) {
    case 'received':
    case 'delegated':
    case 'in-handling':
      return [['RedirectGrievance', router, { code: 'D12', reason: '移送' }]];
    case 'contested':
      return [['DecideContest', free(state.delegation?.from ?? '', 'router'), { outcome: 'upheld', reasons: '成立' }]];
    case 'in-mediation':
      return [['EndMediation', mediator(mediation?.unit), { outcome: 'failed', ground: 'no-prospect' }]];
    case 'performing': {
      const by = mediator(agreement?.unit);
      return [
        ...present.map((party): Step => ['SignAgreement', by, { party }]),
        ['CountersignAgreement', by, { seal: agreement?.unit }],
        ...(agreement?.terms ?? []).map((term): Step => ['RecordPerformance', by, { ...term, proof: '照片', at }]),
        ['ConfirmPerformance', by, { proof: '签字' }],
      ];
    }
    case 'opinion-issued':
    case 'review-decided':
      return [
        ['ServeOpinion', handler, { proof: '回执', at }],
        ['OrderRedo', reviewer, { reasons: '事实不清', due: after(now, 30).slice(0, 10) }],
        ['StartExecution', handler, { body: opinion?.unit, due: at }],
        ['LapseReviewRight', theClock, {}],
      ];
    case 'in-review':
      return [['DecideReview', reviewer, { result: 'upheld', reasons: '正确' }]];
    case 'in-final-review':
      return [
        ...(hearing ? ([['HoldHearing', reviewer, { present, record: '陈述' }]] as const) : []),
        ['DecideFinalReview', reviewer, { result: 'upheld', reasons: '正确' }],
      ];
    case 'final-decided':
      return [
        ['OrderRedo', reviewer, { reasons: '事实不清', due: after(now, 30).slice(0, 10) }],
        ['TerminateGrievance', reviewer, { reason: '送达' }],
      ];
    default:
      return [['ConfirmExecution', handler, { proof: '凭证' }]];
  }
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

const moves = fc.array(fc.nat(10_000), { minLength: 60, maxLength: 400 });

describe('whatever is wished of a case, by whomever', () => {
  it('has a wish for every decision there is', () =>
    expect(decisions.map(({ decision }) => decision).sort()).toEqual(Object.keys(wishes).sort()));

  it('is refused with a sentence or done by the table, as allowed said; no list that must be empty has the case; it can still end', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.nat(beginnings.length - 1), moves, (beginning, numbers) => {
        const played = play(beginnings[beginning] as Case, numbers);
        seen.add(played.state.status);
        expect(ends).toContain(brought(played).state.status);
      }),
      { numRuns: 100 },
    );
    expect(statuses.filter((status) => seen.has(status)).length).toBeGreaterThan(5);
  });
});
