import { type Day, dayOf } from '../../src/grievance/domain/days';
import { lastDay, laterBy, laterByPause } from '../../src/grievance/domain/rulebook/last-days';
import type { Period } from '../../src/grievance/domain/rulebook/period';
import type { DeadlineCase, Duty, DutyCode, DutyOutcome } from './deadlines.table';
import { amberDay, isDuty, unitOf } from './duties-of-a-rulebook';

/** How a duty begins; whatever is left out follows from the event's day and the rulebook. */
export interface Beginning {
  readonly bearer: string;
  /** The unit that watches over a party's duty. */
  readonly unit?: string | undefined;
  readonly obligation?: number | null;
  readonly from?: Day | undefined;
  readonly length?: Period;
  /** A last day somebody set for this case alone. */
  readonly setDue?: string;
  /** The last day as the event states it. */
  readonly recordedDue?: string | undefined;
}

/** The day an event happened on, and its id. */
export interface Told {
  readonly id: string;
  readonly on: Day;
}

const later = (one: Day, other: Day): Day => (one < other ? other : one);

/** The last day as the parties were told it holds, unless it lies before the first one. */
const asRecorded = (counted: Day, stated: string | undefined, start: Day): Day => {
  const due = stated === undefined ? counted : dayOf(stated);
  return due < start ? counted : due;
};

/** A duty from its first day on; none when nothing says how long it is, or when the rulebook has it as no duty. */
export const begun = (
  row: DeadlineCase,
  code: DutyCode,
  { bearer, unit = bearer, obligation = null, from, length, setDue, recordedDue }: Beginning,
  { id, on }: Told,
): Omit<Duty, 'duty'> | undefined => {
  const { rulebook } = row;
  if (!isDuty(rulebook, code)) return undefined;
  const start = from ?? on;
  const counted = setDue === undefined ? lastDay(rulebook, code, start, length) : later(dayOf(setDue), start);
  if (counted === undefined) return undefined;
  const due = asRecorded(counted, recordedDue, start);
  return {
    ...{ code, bearer, unit, obligation, startedBy: id, startedOn: start },
    ...{ due, amberOn: amberDay(rulebook, start, due) },
    ...{ pausedOn: null, endedOn: null, outcome: null, breachedOn: null },
    ...(length ? { length } : {}),
  };
};

/** A breach of another last day is none of this one's. */
const dueOn = ({ rulebook }: DeadlineCase, duty: Duty, due: Day): Duty =>
  due === duty.due ? duty : { ...duty, due, amberOn: amberDay(rulebook, duty.startedOn, due), breachedOn: null };

/** Whether what happens on that day comes after the last day; time stands still while a pause lasts. */
export const isLate = ({ due, pausedOn }: Duty, on: Day): boolean => (pausedOn ?? on) > due;

/** More time, given in time, unless the event states the new last day (XF 34; ZXTJ 24). */
export const extended = (row: DeadlineCase, duty: Duty, on: Day, by: Period, stated?: string): Duty =>
  isLate(duty, on) ? duty : dueOn(row, duty, asRecorded(laterBy(row.rulebook, duty.due, by), stated, duty.startedOn));

/** Time stands still from here on, when it had not run out (XF 36(2); ZXTJ 26). */
export const paused = (duty: Duty, on: Day): Duty =>
  isLate(duty, on) || duty.pausedOn !== null ? duty : { ...duty, pausedOn: on };

/** Time goes on, and what the pause took is added. */
export const resumed = (row: DeadlineCase, duty: Duty, on: Day, stated?: string): Duty => {
  if (duty.pausedOn === null) return duty;
  const unit = unitOf(row.rulebook, duty.code, duty.length);
  const counted = laterByPause(row.rulebook, duty.due, unit, { from: duty.pausedOn, to: on });
  return dueOn(row, { ...duty, pausedOn: null }, asRecorded(counted, stated, duty.startedOn));
};

/** The period runs from another day. */
export const recounted = (row: DeadlineCase, duty: Duty, from: Day): Duty => {
  const due = lastDay(row.rulebook, duty.code, from, duty.length);
  return due === undefined
    ? duty
    : { ...dueOn(row, { ...duty, startedOn: from }, due), amberOn: amberDay(row.rulebook, from, due) };
};

/** The last day is the one the event states. */
export const stated = (row: DeadlineCase, duty: Duty, due: string): Duty =>
  dueOn(row, duty, asRecorded(duty.due, due, duty.startedOn));

/** The duty at its end; what was done in time was never breached, however late it was told. */
export const ended = (duty: Duty, outcome: Exclude<DutyOutcome, 'late'>, on: Day): Duty =>
  isLate(duty, on) ? { ...duty, endedOn: on, outcome: 'late' } : { ...duty, endedOn: on, outcome, breachedOn: null };
