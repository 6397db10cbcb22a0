import { happened } from '../../../test/clock-histories';
import {
  allPerformed,
  contested,
  delegated,
  delegationReceived,
  event,
  finallyReviewed,
  inEffect,
  inExecution,
  inHandling,
  inMediation,
  opinionServed,
  organization,
  received,
  resolved,
  reviewed,
  settled,
} from '../../../test/situations';
import { clocks } from './clocks/clocks';
import type { GrievanceEvent } from './events';
import { evolve } from './evolve';
import { initial } from './grievance';
import { isWithoutClock, isWithoutOwner, isWithoutReply } from './invariants';
import { rulebookOf } from './rulebook/known-rulebooks';

const folded = (history: readonly GrievanceEvent[]) => history.reduce(evolve, initial);
const withoutClock = (history: readonly GrievanceEvent[]) => {
  const grievance = folded(history);
  const now = history.at(-1)?.data.at ?? '';
  return isWithoutClock(grievance, clocks(happened(...history), rulebookOf(grievance.rulebook), now));
};

const told = event('PathNotified');
const lives: readonly (readonly [string, readonly GrievanceEvent[]])[] = [
  ['received', [received]],
  ['received by a body directly, and told', [event('GrievanceReceived', { officeKind: 'competent-body' }), told]],
  ['handed over and not signed for', [received, delegated]],
  ['handed over, and its petitioner told', [received, delegated, delegationReceived, told]],
  ['contested after that', [received, delegated, delegationReceived, told, contested]],
  ['in handling', inHandling],
  ['in mediation', inMediation],
  ['settled and not signed', settled],
  ['performing', inEffect],
  ['amended and not signed anew', [...inEffect, event('AgreementSuperseded')]],
  ['performed and not confirmed', allPerformed],
  ['answered', opinionServed],
  ['reviewed', reviewed],
  ['finally reviewed', finallyReviewed],
  ['executing', inExecution],
];

describe('a case without a clock', () => {
  it.each(lives)('is none that is %s', (_, history) => expect(withoutClock(history)).toBe(false));

  it('would be one whose clocks all fell silent before it was over', () => {
    const grievance = folded(inHandling);
    expect(isWithoutClock(grievance, [])).toBe(true);
    expect(isWithoutClock(folded([...inHandling, resolved]), [])).toBe(false);
  });
});

describe('a case without an owner', () => {
  it.each(lives)('is none that is %s', (_, history) =>
    expect(isWithoutOwner(folded(history), organization)).toBe(false),
  );

  it('is one whose unit is not there, until it is over', () => {
    const lost = [received, event('GrievanceDelegated', { to: 'bureau-of-yesterday' })];
    expect(isWithoutOwner(folded(lost), organization)).toBe(true);
    expect(isWithoutOwner(folded([...lost, event('GrievanceWithdrawn')]), organization)).toBe(false);
  });
});

describe('a petitioner without a reply', () => {
  it('has a case that is said to be resolved, and was answered nothing', () => {
    const silent = [...inHandling, resolved];
    expect(isWithoutReply(folded(silent), silent)).toBe(true);
    const answered = [...opinionServed, resolved];
    expect(isWithoutReply(folded(answered), answered)).toBe(false);
  });
  it.each(lives)('has no case that is %s', (_, history) =>
    expect(isWithoutReply(folded(history), history)).toBe(false),
  );
});
