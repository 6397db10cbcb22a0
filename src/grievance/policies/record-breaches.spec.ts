import fc from 'fast-check';
import { anyHistory } from '../../../test/any-clock-history';
import { happened, said } from '../../../test/clock-histories';
import { watched } from '../domain/clocks/breaches';
import type { Happened } from '../domain/clocks/clocks';
import { addDays, dayOf } from '../domain/days';
import { startOf } from '../domain/instants';
import { nationalRulebook } from '../domain/rulebook/national-rulebook';
import { looksFrom } from './record-breaches';

/** Follows a history as the watch does: notes what each event asks for, and looks once it is time. */
const watch = () => {
  let known: readonly Happened[] = [];
  let lookAt: string | null = null;
  const look = (now: string) => {
    const { breaches, lookAgainAt } = watched(known, nationalRulebook, now);
    const written = breaches.map(({ at, ...said }) => ({
      type: 'DeadlineBreached',
      data: { ...said, by: 'clock', at },
    }));
    known = [...known, ...written.map((event) => ({ id: 'b', event }) as unknown as Happened)];
    lookAt = lookAgainAt;
  };
  return {
    happens: (each: Happened) => {
      known = [...known, each];
      const from = looksFrom(each.event);
      if (from !== undefined && (lookAt === null || from < lookAt)) lookAt = from;
    },
    /** What it has overlooked by now. */
    overlooks: (now: string) => {
      if (lookAt !== null && lookAt <= now) look(now);
      return watched(known, nationalRulebook, now).breaches;
    },
  };
};

describe('record breaches', () => {
  it('looks after a receipt only once something is due, and not at all after what moves no duty', () => {
    expect(looksFrom(said('2026-03-02', 'GrievanceReceived'))).toBe('2026-03-18T00:00:00.000+08:00');
    expect(looksFrom(said('2026-03-02', 'DelegationReceived'))).toBe('2026-03-10T00:00:00.000+08:00');
    expect(looksFrom(said('2026-03-02', 'GrievanceDelegated', { reportDue: null }))).toBe(
      '2026-04-02T00:00:00.000+08:00',
    );
    expect(looksFrom(said('2026-03-02', 'GrievanceDelegated', { reportDue: '2026-03-12' }))).toBe(
      '2026-03-13T00:00:00.000+08:00',
    );
    expect(looksFrom(said('2026-03-02', 'RedoOrdered'))).toBe('2026-03-02T00:00:00.000+08:00');
    expect(looksFrom(said('2026-03-02', 'SessionHeld'))).toBeUndefined();
  });

  it('overlooks nothing, whatever happens when', () =>
    fc.assert(
      fc.property(anyHistory, fc.array(fc.nat(30), { maxLength: 6 }), (events, waits) => {
        const watching = watch();
        for (const [index, each] of events.entries()) {
          const day = dayOf(each.event.data.at);
          watching.happens(each);
          expect(watching.overlooks(startOf(addDays(day, waits[index % 6] ?? 0)))).toEqual([]);
        }
        for (let day = dayOf(events.at(-1)?.event.data.at ?? '2026-01-05'), step = 0; step < 12; step += 1) {
          day = addDays(day, 7);
          expect(watching.overlooks(startOf(day))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    ));

  it('overlooks nothing when it was down for months', () => {
    const watching = watch();
    for (const each of happened(said('2026-03-02', 'GrievanceReceived'))) watching.happens(each);
    expect(watching.overlooks('2026-12-01T00:00:00.000+08:00')).toEqual([]);
  });
});
