import fc from 'fast-check';
import { anyDay, anyHistory } from '../../../../test/any-clock-history';
import { said, seen } from '../../../../test/clock-histories';
import { rulebookOf } from '../rulebook/known-rulebooks';
import { localRulebooks } from '../rulebook/local-rulebooks';
import { nationalRulebook } from '../rulebook/national-rulebook';
import { clocks } from './clocks';
import { comparedLines, differencesBetween } from './compared';

const zhejiang = rulebookOf('cn-zhejiang-2016.1');
const history = [said('2026-03-02', 'GrievanceReceived'), said('2026-03-12', 'GrievanceDelegated')];
const line = (en: string) => ({ en, zh: en });

describe('a comparison of clocks', () => {
  it('tells which would have ended differently, and why, line by line', () => {
    const [own, other] = [nationalRulebook, zhejiang].map((rulebook) => seen('2026-03-20', history, rulebook).all);
    const [difference, ...more] = differencesBetween(own ?? [], other ?? []);
    expect(more).toEqual([]);
    expect(difference).toMatchObject({
      code: 'XF-TRANSFER',
      own: { due: '2026-03-17', state: 'met' },
      other: { due: '2026-03-09', state: 'overdue' },
    });
    expect(difference?.lines.map(({ in: where, en }) => `${where}: ${en}`)).toEqual([
      'own: Started by receipt (GrievanceReceived) on Monday 2026-03-02; XF 22.',
      'other: Started by receipt (GrievanceReceived) on Monday 2026-03-02; ZJ 2016.',
      'both: The starting day, Monday 2026-03-02, is not counted (CPL 85; CC 201).',
      'own: 15 calendar days end on Tuesday 2026-03-17.',
      'own: In time: delegation (GrievanceDelegated) on Thursday 2026-03-12.',
      'other: Not counted, weekend: 2026-03-07 to 2026-03-08.',
      'other: 5 working days end on Monday 2026-03-09.',
      'other: Stopped by delegation (GrievanceDelegated) on Thursday 2026-03-12, after the last day, Monday 2026-03-09.',
    ]);
  });

  it('keeps every line of both, each in its order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
        fc.array(fc.constantFrom('a', 'b', 'c', 'e')),
        (own, other) => {
          const lines = comparedLines(own.map(line), other.map(line));
          expect(lines.flatMap(({ en, in: where }) => (where === 'other' ? [] : [en]))).toEqual(own);
          expect(lines.flatMap(({ en, in: where }) => (where === 'own' ? [] : [en]))).toEqual(other);
        },
      ),
    ));

  it('finds no difference under the same rulebook', () =>
    fc.assert(
      fc.property(anyHistory, anyDay, fc.constantFrom(nationalRulebook, ...localRulebooks), (events, day, rulebook) => {
        const all = clocks(events, rulebook, day);
        expect(differencesBetween(all, clocks(events, { ...rulebook }, day))).toEqual([]);
      }),
      { numRuns: 40 },
    ));
});
