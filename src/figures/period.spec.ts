import fc from 'fast-check';
import { stretchesOf } from './period';

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** Every day that the stretches cover, months as all their days. */
const covered = (from: string, to: string): string[] =>
  stretchesOf(from, to)
    .flatMap(({ grain, first, last }) => {
      const next = new Date(`${last}T00:00:00Z`);
      if (grain === 'month') next.setUTCMonth(next.getUTCMonth() + 1, 0);
      const end = next.getTime() / 86_400_000;
      return Array.from({ length: end - dayNumber(first) + 1 }, (_, index) => dayOf(dayNumber(first) + index));
    })
    .sort();

describe('a period', () => {
  it('is covered exactly, whatever its days', () => {
    const some = fc.tuple(fc.integer({ min: 20_000, max: 20_500 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(some, ([first, length]) => {
        const days = Array.from({ length: length + 1 }, (_, index) => dayOf(first + index));
        expect(covered(dayOf(first), dayOf(first + length))).toEqual(days);
      }),
    );
  });
  it('of a year is its twelve months', () =>
    expect(stretchesOf('2026-01-01', '2026-12-31')).toEqual([
      { grain: 'month', first: '2026-01-01', last: '2026-12-01' },
    ]));
  it('without an end goes on', () =>
    expect(stretchesOf('2026-01-15')).toEqual([
      { grain: 'month', first: '2026-02-01', last: '9999-12-01' },
      { grain: 'day', first: '2026-01-15', last: '2026-01-31' },
    ]));
  it('without a beginning starts with the first month', () =>
    expect(stretchesOf(undefined, '2026-03-10')).toEqual([
      { grain: 'month', first: '0001-01-01', last: '2026-02-01' },
      { grain: 'day', first: '2026-03-01', last: '2026-03-10' },
    ]));
});
