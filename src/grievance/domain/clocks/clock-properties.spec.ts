import fc from 'fast-check';
import { anyHistory as history, anyDay as now } from '../../../../test/any-clock-history';
import { addDays } from '../days';
import { localRulebooks } from '../rulebook/local-rulebooks';
import { nationalRulebook } from '../rulebook/national-rulebook';
import type { Clock } from './clock';
import { citizensClocks, clocks } from './clocks';

const keyOf = ({ code, startedBy, obligation }: Clock) => `${code} ${startedBy.id} ${obligation}`;
const lasting = ({ state, colour, daysLeft, ...rest }: Clock) => rest;

const anyRulebook = fc.constantFrom(nationalRulebook, ...localRulebooks);

describe('the clocks of any history', () => {
  it('are the same whenever the same history is replayed under the same rulebook', () =>
    fc.assert(
      fc.property(history, anyRulebook, now, (events, rulebook, today) => {
        const again = JSON.parse(JSON.stringify(events)) as typeof events;
        for (const count of [clocks, citizensClocks])
          expect(count(again, JSON.parse(JSON.stringify(rulebook)), today)).toEqual(count(events, rulebook, today));
      }),
      { numRuns: 40 },
    ));

  it('end no earlier under a rulebook that only gives more days', () =>
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 40 }), now, (events, more, today) => {
        const { deadlines, ...rest } = nationalRulebook;
        const longer = Object.fromEntries(
          Object.entries(deadlines).map(([code, rule]) => [
            code,
            'count' in rule ? { ...rule, count: rule.count + more } : rule,
          ]),
        ) as typeof deadlines;
        // Days that events state hold only under the rulebook of the case.
        const before = clocks(events, { ...rest, deadlines, version: 'as-counted' }, today);
        const after = clocks(events, { ...rest, deadlines: longer, version: 'longer' }, today);
        const dueOf = new Map(before.map((each) => [keyOf(each), each.due]));
        for (const clock of after) expect(clock.due >= (dueOf.get(keyOf(clock)) ?? '')).toBe(true);
      }),
      { numRuns: 60 },
    ));

  it('never throw, and run to a day not before their start', () =>
    fc.assert(
      fc.property(history, now, (events, today) => {
        for (const clock of clocks(events, nationalRulebook, today)) {
          expect(clock.due >= clock.start).toBe(true);
          expect(clock.lines.length).toBeGreaterThan(1);
          if (clock.stoppedBy) expect(clock.state).not.toBe('running');
          if (clock.state === 'met') expect(clock.daysLeft).toBeGreaterThanOrEqual(0);
        }
      }),
    ));

  it('never change once stopped, whatever else happens', () =>
    fc.assert(
      fc.property(history, now, (events, today) => {
        const all = clocks(events, nationalRulebook, today);
        for (let length = 1; length < events.length; length += 1) {
          const before = clocks(events.slice(0, length), nationalRulebook, today);
          for (const [index, clock] of before.entries()) if (clock.stoppedBy) expect(all[index]).toEqual(clock);
        }
      }),
      { numRuns: 60 },
    ));

  it('differ from one day to another only in state, colour and days left', () =>
    fc.assert(
      fc.property(history, now, now, (events, today, anotherDay) => {
        const [seen, seenLater] = [today, anotherDay].map((day) => clocks(events, nationalRulebook, day).map(lasting));
        expect(seenLater).toEqual(seen);
      }),
    ));

  it('never forgive: what is late today is late on every later day', () =>
    fc.assert(
      fc.property(history, now, fc.nat(400), (events, today, more) => {
        const later = clocks(events, nationalRulebook, addDays(today, more));
        for (const [index, { state }] of clocks(events, nationalRulebook, today).entries())
          if (state === 'overdue') expect(later[index]?.state).toBe(state);
      }),
    ));
});
