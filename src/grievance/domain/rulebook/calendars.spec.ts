import { addDays, type Day } from '../days';
import { cn2026, isProvisional, isRestDay, isWorkingDay, restOn } from './calendars';

const calendar = cn2026;
const daysOf = (year: number): readonly Day[] =>
  Array.from({ length: 366 }, (_, nth) => addDays(`${year}-01-01`, nth)).filter((day) => day.startsWith(`${year}`));

describe('the calendar', () => {
  it.each([
    [2025, 28, 5, 248],
    [2026, 33, 6, 248],
  ])('has for %i the %i days off, %i make-up days and %i working days published', (year, off, makeUp, working) => {
    const days = daysOf(year);
    expect(days.filter((day) => calendar.holidays[day])).toHaveLength(off);
    expect(days.filter((day) => calendar.makeUpDays[day])).toHaveLength(makeUp);
    expect(days.filter((day) => isWorkingDay(day, calendar))).toHaveLength(working);
  });

  it('makes up only on weekends that are no holiday themselves', () => {
    for (const day of Object.keys(calendar.makeUpDays)) {
      expect(calendar.holidays[day]).toBeUndefined();
      expect(isWorkingDay(day, calendar)).toBe(true);
      expect(isRestDay(day, { ...calendar, makeUpDays: {} })).toBe(true);
    }
  });

  it('names why a day is off', () => {
    expect(restOn('2026-02-17', calendar)).toEqual({ en: 'Spring Festival', zh: '春节' });
    expect(restOn('2025-10-06', calendar)?.zh).toBe('国庆节、中秋节');
    expect(restOn('2026-03-07', calendar)).toEqual({ en: 'weekend', zh: '周末' });
    expect(restOn('2026-03-09', calendar)).toBeUndefined();
  });

  it('works on the Saturday that makes up for a holiday', () => {
    expect(isWorkingDay('2026-05-09', calendar)).toBe(true);
    expect(isWorkingDay('2026-05-16', calendar)).toBe(false);
  });

  it('knows only weekends of a year that is not published', () => {
    expect(isProvisional('2027-01-01', calendar)).toBe(true);
    expect(isProvisional('2026-12-31', calendar)).toBe(false);
    expect(isWorkingDay('2027-01-01', calendar)).toBe(true);
    expect(isRestDay('2027-01-02', calendar)).toBe(true);
  });
});
