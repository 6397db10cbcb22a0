import type { Sentence } from '../../../kernel/refusal';
import { addDays, addMonths, addYears, type Day } from '../days';
import { type Calendar, isRestDay, isWorkingDay } from './calendars';
import type { Period, Unit } from './period';
import {
  endsOn,
  extendedBy,
  notMoved,
  pausedFor,
  provisionalYears,
  rolledForward,
  startNotCounted,
  workingDaysSkipped,
} from './reasoning';

/** The last day of a period, and why it is that day, line by line. */
export interface Due {
  readonly due: Day;
  readonly lines: readonly Sentence[];
}

const afterWorkingDays = (count: number, start: Day, calendar: Calendar): Day => {
  let day = start;
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
};

const lastDay = ({ count, unit }: Period, start: Day, calendar: Calendar): Day => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`A period cannot be ${count} long`);
  switch (unit) {
    case 'calendar-days':
      return addDays(start, count);
    case 'working-days':
      return afterWorkingDays(count, start, calendar);
    case 'months':
      return addMonths(start, count);
    case 'years':
      return addYears(start, count);
  }
};

/** The day itself when it is worked, otherwise the first working day after it (CPL 85; CC 203). */
export const nextWorkingDay = (day: Day, calendar: Calendar): Day => {
  let next = day;
  while (isRestDay(next, calendar)) next = addDays(next, 1);
  return next;
};

const counted = (period: Period, start: Day, calendar: Calendar): Due => {
  const inWorkingDays = period.unit === 'working-days';
  const last = lastDay(period, start, calendar);
  const due = period.rollsOver ? nextWorkingDay(last, calendar) : last;
  const lines = [
    ...(inWorkingDays ? workingDaysSkipped(start, last, calendar) : []),
    endsOn(period, last),
    ...(due === last ? [] : [rolledForward(last, due, calendar)]),
    ...(isRestDay(due, calendar) ? [notMoved(due, calendar)] : []),
    ...(inWorkingDays || period.rollsOver ? provisionalYears(inWorkingDays ? start : last, due, calendar) : []),
  ];
  return { due, lines };
};

/** The last day of a period that starts with what happened on `start`; that day is not counted (CPL 85; CC 201). */
export const countDue = (period: Period, start: Day, calendar: Calendar): Due => {
  const key = `${period.count} ${period.unit} ${period.rollsOver ?? false} ${start}`;
  const known = dueBefore.get(calendar) ?? new Map<string, Due>();
  const before = known.get(key);
  if (before) return before;
  const { due, lines } = counted(period, start, calendar);
  if (known.size === most) known.clear();
  known.set(key, { due, lines: [startNotCounted(start), ...lines] });
  dueBefore.set(calendar, known);
  return known.get(key) as Due;
};

/** What was counted before, by the calendar it was counted by: many cases begin on one day. */
const dueBefore = new WeakMap<Calendar, Map<string, Due>>();
const most = 10_000;

/** Whether the last day has passed; the whole of the last day is still in time (CC 203). */
export const isOver = (due: Due | Day, today: Day): boolean => today > (typeof due === 'string' ? due : due.due);

/** A later last day, because it was extended or paused: what is added is counted from the old one (XF 34, 36(2); ZXTJ 24, 26). */
export const extendDue = (due: Due, by: Period, calendar: Calendar, why: 'extended' | 'paused' = 'extended'): Due => {
  const later = counted(by, due.due, calendar);
  const reason = why === 'extended' ? extendedBy(due.due, by) : pausedFor(due.due, by);
  return { due: later.due, lines: [...due.lines, reason, ...later.lines] };
};

/** How many days of a pause a period leaves out: those after `from` up to `to` that its unit counts (XF 36(2); ZXTJ 26). */
export const daysPaused = (unit: Unit, from: Day, to: Day, calendar: Calendar): number => {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (unit !== 'working-days' || isWorkingDay(day, calendar)) days += 1;
  }
  return days;
};
