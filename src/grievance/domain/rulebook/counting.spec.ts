import fc from 'fast-check';
import { addDays, type Day, daysBetween } from '../days';
import { type Calendar, isRestDay, isWorkingDay } from './calendars';
import { countDue, daysPaused, extendDue, isOver, nextWorkingDay } from './counting';
import { lengthOf } from './mediation-profiles';
import { nationalRulebook } from './national-rulebook';

const { calendar, deadlines, profiles } = nationalRulebook;
const said = (lines: readonly { en: string }[]) => lines.map(({ en }) => en).join('\n');

describe('a period in calendar days', () => {
  it('of 15 days lets the office route on day 14 and the body notify on day 29 from receipt', () => {
    const received = '2026-03-02';
    const routed = addDays(received, 14);
    expect(isOver(countDue(deadlines['XF-TRANSFER'], received, calendar), routed)).toBe(false);
    expect(isOver(countDue(deadlines['XF-NOTIFY-REFERRED'], routed, calendar), addDays(received, 29))).toBe(false);
  });

  it('of 60 days is in time on day 60, a holiday, and late on day 61', () => {
    const due = countDue(deadlines['XF-HANDLE'], '2026-03-02', calendar);
    expect(due.due).toBe('2026-05-01');
    expect(isOver(due, '2026-05-01')).toBe(false);
    expect(isOver(due, '2026-05-02')).toBe(true);
    expect(said(due.lines)).toContain('It is a rest day (Labour Day), but this period is not moved by rest days.');
  });

  it('of 60 days extended by 30 ends on day 90', () => {
    const due = countDue(deadlines['XF-HANDLE'], '2026-03-02', calendar);
    const extended = extendDue(due, { count: 30, unit: 'calendar-days' }, calendar);
    expect(daysBetween('2026-03-02', extended.due)).toBe(90);
    expect(extended.lines.slice(0, due.lines.length)).toEqual(due.lines);
    expect(said(extended.lines)).toContain('Extended by 30 calendar days from Friday 2026-05-01.');
  });

  it('of a final review moves by the ten days of its hearing', () => {
    const due = countDue(deadlines['XF-FINAL-DEC'], '2026-03-02', calendar);
    const paused = extendDue(due, { count: 10, unit: 'calendar-days' }, calendar, 'paused');
    expect(daysBetween(due.due, paused.due)).toBe(10);
    expect(said(paused.lines)).toContain('A pause of 10 calendar days is left out');
  });
});

describe('a right of the citizen', () => {
  it('to a review ends on day 30 after service, not on day 31', () => {
    const due = countDue(deadlines['XF-REVIEW-REQ'], '2026-03-02', calendar);
    expect(due.due).toBe('2026-04-01');
    expect(isOver(due, '2026-04-02')).toBe(true);
  });

  it('rolls over a last day in National Day to the next working day', () => {
    const { due, lines } = countDue(deadlines['XF-REVIEW-REQ'], '2026-09-01', calendar);
    expect(due).toBe('2026-10-08');
    expect(lines).toEqual([
      {
        en: 'The starting day, Tuesday 2026-09-01, is not counted (CPL 85; CC 201).',
        zh: '起始日2026年9月1日（星期二）不计入（民事诉讼法第八十五条、民法典第二百零一条）。',
      },
      { en: '30 calendar days end on Thursday 2026-10-01.', zh: '30日至2026年10月1日（星期四）届满。' },
      {
        en: '2026-10-01 is a rest day (National Day), so the last day moves to Thursday 2026-10-08 (CPL 85; CC 203).',
        zh: '2026-10-01为休假日（国庆节），顺延至2026年10月8日（星期四）（民事诉讼法第八十五条、民法典第二百零三条）。',
      },
    ]);
  });

  it('rolls over a weekend, and not over a Saturday that is worked', () => {
    expect(countDue(deadlines['XF-REVIEW-REQ'], '2026-04-16', calendar).due).toBe('2026-05-18');
    expect(countDue(deadlines['XF-REVIEW-REQ'], '2026-04-09', calendar).due).toBe('2026-05-09');
  });

  it('to confirmation of an agreement of 1 March ends on 31 March', () => {
    const due = countDue(deadlines['JC-APPLY'], '2026-03-01', calendar);
    expect(due.due).toBe('2026-03-31');
    expect(isOver(due, '2026-03-31')).toBe(false);
    expect(isOver(due, '2026-04-01')).toBe(true);
  });

  it('to confirmation ends on 1 April where 31 March is a holiday', () => {
    const moved: Calendar = { ...calendar, holidays: { '2026-03-31': { en: 'a holiday', zh: '假日' } } };
    expect(countDue(deadlines['JC-APPLY'], '2026-03-01', moved).due).toBe('2026-04-01');
  });

  it('to enforcement ends two years after the last day for performance, on 28 February after a leap day', () => {
    expect(countDue(deadlines.ENFORCE, '2024-02-29', calendar).due).toBe('2026-02-28');
    expect(countDue(deadlines['JC-OBJECT-THIRD'], '2025-08-31', calendar).due).toBe('2026-02-28');
  });
});

describe('a period in working days', () => {
  it('of five days from a Monday allows a contest on the next Monday, not on Tuesday', () => {
    const due = countDue(deadlines['XF-CONTEST'], '2026-03-02', calendar);
    expect(isOver(due, '2026-03-09')).toBe(false);
    expect(isOver(due, '2026-03-10')).toBe(true);
    expect(said(due.lines)).toContain('Not counted, weekend: 2026-03-07 to 2026-03-08.');
  });

  it('of 45 days counts the make-up days around two holidays', () => {
    const { due, lines } = countDue(lengthOf(profiles['administrative-consumer']), '2026-09-01', calendar);
    expect(due).toBe('2026-11-09');
    expect(said(lines)).toContain('Not counted, Mid-Autumn Festival: 2026-09-25 to 2026-09-27.');
    expect(said(lines)).toContain('Not counted, National Day: 2026-10-01 to 2026-10-07.');
    expect(said(lines)).toContain('Counted, a working day that makes up for National Day: Saturday 2026-10-10.');
    expect(said(lines)).toContain('45 working days end on Monday 2026-11-09.');
  });

  it('passes the end of the year and the worked Sunday after it', () =>
    expect(countDue({ count: 5, unit: 'working-days' }, '2025-12-30', calendar).due).toBe('2026-01-07'));

  it('starting on a rest day counts from the next working day', () =>
    expect(countDue({ count: 1, unit: 'working-days' }, '2026-02-15', calendar).due).toBe('2026-02-24'));

  it('leaves out the working days of an appraisal', () => {
    const due = countDue(lengthOf(profiles['people-medical']), '2026-03-02', calendar);
    const days = daysPaused('working-days', '2026-03-13', '2026-04-13', calendar);
    expect(days).toBe(20);
    const later = extendDue(due, { count: days, unit: 'working-days' }, calendar, 'paused');
    expect(daysPaused('working-days', due.due, later.due, calendar)).toBe(20);
  });

  it('reaching a year without published holidays is provisional', () => {
    const { lines } = countDue({ count: 30, unit: 'working-days' }, '2026-12-15', calendar);
    expect(lines.at(-1)).toEqual({
      en: 'Provisional: calendar cn-2026.1 has no published holidays of 2027, so only its weekends are rest days.',
      zh: '暂定：日历cn-2026.1没有2027年的放假安排，该年仅以周末为休假日。',
    });
    expect(said(countDue({ count: 30, unit: 'calendar-days' }, '2026-12-15', calendar).lines)).not.toContain('Provis');
  });
});

describe('a count', () => {
  const starts = fc.integer({ min: 0, max: 1094 }).map((nth) => addDays('2025-01-01', nth));
  const counts = fc.integer({ min: 1, max: 120 });
  const units = fc.constantFrom('calendar-days', 'working-days', 'months', 'years');
  const countOf = (after: Day, until: Day) => daysPaused('working-days', after, until, calendar);

  it('of working days ends on a working day, with exactly that many after the start', () =>
    fc.assert(
      fc.property(starts, counts, (start, count) => {
        const { due } = countDue({ count, unit: 'working-days' }, start, calendar);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(countOf(start, due)).toBe(count);
      }),
    ));

  it('of calendar days without rolling over adds the days', () =>
    fc.assert(
      fc.property(starts, counts, (start, count) =>
        expect(countDue({ count, unit: 'calendar-days' }, start, calendar).due).toBe(addDays(start, count)),
      ),
    ));

  it('that rolls over never ends on a rest day, never earlier, and skips rest days only', () =>
    fc.assert(
      fc.property(starts, counts, units, (start, count, unit) => {
        fc.pre(unit !== 'years' || count < 50);
        const { due: plain } = countDue({ count, unit }, start, calendar);
        const { due } = countDue({ count, unit, rollsOver: true }, start, calendar);
        expect(isRestDay(due, calendar)).toBe(false);
        expect(due >= plain).toBe(true);
        expect(countOf(addDays(plain, -1), due)).toBe(1);
        expect(nextWorkingDay(plain, calendar)).toBe(due);
      }),
    ));

  it('never ends earlier for a longer period or a later start', () =>
    fc.assert(
      fc.property(starts, counts, units, fc.boolean(), (start, count, unit, rollsOver) => {
        fc.pre(unit !== 'years' || count < 50);
        const { due } = countDue({ count, unit, rollsOver }, start, calendar);
        expect(countDue({ count: count + 1, unit, rollsOver }, start, calendar).due > due || rollsOver).toBe(true);
        expect(countDue({ count: count + 1, unit, rollsOver }, start, calendar).due >= due).toBe(true);
        expect(countDue({ count, unit, rollsOver }, addDays(start, 1), calendar).due >= due).toBe(true);
      }),
    ));

  it('extended in two steps ends where one longer extension ends', () =>
    fc.assert(
      fc.property(starts, counts, counts, fc.constantFrom('calendar-days', 'working-days'), (start, a, b, unit) =>
        expect(extendDue(countDue({ count: a, unit }, start, calendar), { count: b, unit }, calendar).due).toBe(
          countDue({ count: a + b, unit }, start, calendar).due,
        ),
      ),
    ));

  it.each([-1, 1.5, Number.NaN])('of %d is refused', (count) =>
    expect(() => countDue({ count, unit: 'calendar-days' }, '2026-03-02', calendar)).toThrow(RangeError),
  );
});
