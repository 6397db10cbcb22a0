import fc from 'fast-check';
import { addDays, addMonths, addYears, type Day, dayOf, daysBetween, weekday } from './days';

const days: fc.Arbitrary<Day> = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const steps = fc.integer({ min: -4000, max: 4000 });

describe('the day of an instant', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00Z', '2026-03-02'],
    ['2026-03-02T00:00:00+08:00', '2026-03-02'],
    ['2026-03-01T23:59:59+08:00', '2026-03-01'],
    ['2025-12-31T20:30-05:00', '2026-01-01'],
    ['2026-03-02T00:00:00.000+08:00', '2026-03-02'],
    ['2026-03-01T24:00:00.000+08:00', '2026-03-02'],
    ['2026-03-01', '2026-03-01'],
  ])('%s is %s in China', (iso, day) => expect(dayOf(iso)).toBe(day));

  it.each([
    '2026-02-29',
    '2026-02-30T10:00:00Z',
    '2026-02-30T10:00:00.000+08:00',
    '2026-13-01',
    '2026-03-01T10:00:00',
    '1 March 2026',
    '',
  ])('does not exist for “%s”', (iso) => expect(() => dayOf(iso)).toThrow(RangeError));

  it('does not depend on the offset the instant is written with', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -12, max: 14 }), (day, minute, offset) => {
        const time = Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000;
        const written = new Date(time + offset * 3_600_000).toISOString().slice(0, 19);
        const hours = String(Math.abs(offset)).padStart(2, '0');
        expect(dayOf(`${written}${offset < 0 ? '-' : '+'}${hours}:00`)).toBe(day);
      }),
    ));
});

describe('adding to a day', () => {
  it('passes leap days and year ends', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('ends on the last day of a shorter month (Civil Code 202)', () => {
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
    expect(addYears('2028-02-29', 2)).toBe('2030-02-28');
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
  });

  it('is undone by subtracting, and measured by the days between', () =>
    fc.assert(
      fc.property(days, steps, (day, step) => {
        expect(addDays(addDays(day, step), -step)).toBe(day);
        expect(daysBetween(day, addDays(day, step))).toBe(step);
      }),
    ));

  it('keeps the day of the month or takes the last one', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const moved = addMonths(day, months);
        const same = moved.slice(8) === day.slice(8);
        expect(same || (moved.slice(8) < day.slice(8) && addDays(moved, 1).slice(8) === '01')).toBe(true);
      }),
    ));

  it('compares as strings do', () =>
    fc.assert(fc.property(days, days, (one, other) => expect(one < other).toBe(daysBetween(one, other) > 0))));

  it('refuses a day that does not exist', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow('No such day');
    expect(() => addMonths('2026-2-1', 1)).toThrow('No such day');
  });
});

describe('the weekday', () => {
  it('is 1 for Monday and 7 for Sunday, before 1970 too', () => {
    expect(weekday('2026-03-02')).toBe(1);
    expect(weekday('2026-03-08')).toBe(7);
    expect(weekday('1970-01-01')).toBe(4);
    expect(weekday('1969-12-28')).toBe(7);
  });

  it('returns after seven days', () =>
    fc.assert(
      fc.property(days, (day) => {
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
      }),
    ));
});
