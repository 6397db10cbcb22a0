import { type Day, dayOf } from '../days';
import type { GrievanceEvent } from '../events';
import { countDue, type Due, isOver } from '../rulebook/counting';
import type { Period } from '../rulebook/period';
import type { ClockEvent, Pause, Prolonged } from './clock';
import { contactUnknown, dayAsRecorded, dayHadPassed, dayWasSet, startedBy, stoppedBy } from './clock-lines';
import type { Circumstances, ClockRow, Start, Stops } from './clock-row';
import { type DeadlineTerms, deadlineOf } from './own-deadlines';

/** A clock while its history is read: what is known of it so far, whatever day it is today. */
export interface Running {
  readonly row: ClockRow;
  readonly terms: DeadlineTerms;
  readonly bearer: string;
  readonly obligation: number | null;
  readonly startedBy: ClockEvent;
  readonly start: Day;
  readonly period: Period | undefined;
  readonly due: Due;
  /** Set while a pause lasts, and left when the clock stops during it. */
  readonly pausedSince: Day | null;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Prolonged[];
  readonly stop: { readonly by: ClockEvent | null; readonly outcome: 'met' | 'waived' } | null;
}

/** A last day as an event states it holds under the rulebook it was recorded by; under another one only the count does. */
export const asRecorded = (
  counted: Due,
  stated: string | undefined,
  { start, by, is }: { readonly start: Day; readonly by: ClockEvent; readonly is: Circumstances },
): Due => {
  if (stated === undefined || is.grievance.rulebook !== is.rulebook.version) return counted;
  const due = dayOf(stated);
  if (due === counted.due || due < start) return counted;
  return { due, lines: [...counted.lines, dayAsRecorded(due, by)] };
};

const asSet = (set: Day, start: Day): Due =>
  set < start ? { due: start, lines: [dayHadPassed(set, start)] } : { due: set, lines: [dayWasSet(set)] };

const firstDue = (wish: Start, start: Day, period: Period | undefined, by: ClockEvent, is: Circumstances) => {
  if (wish.setDue !== undefined) return asSet(dayOf(wish.setDue), start);
  return period && asRecorded(countDue(period, start, is.rulebook.calendar), wish.recordedDue, { start, by, is });
};

/** The clock as it starts; none when nothing says how long it is. */
export const begin = (row: ClockRow, wish: Start, by: ClockEvent, is: Circumstances): Running | undefined => {
  const terms = deadlineOf(row.code, is.rulebook);
  const start = wish.from ?? by.on;
  const period = wish.length ?? ('count' in terms ? terms : undefined);
  const due = firstDue(wish, start, period, by, is);
  if (!due) return undefined;
  const waived = terms.waivedBy === 'contact-unknown' && is.contactUnknown;
  const lines = [
    startedBy(by, terms.basis, terms.articleZh),
    ...(wish.lines ?? []),
    ...due.lines,
    ...(waived ? [contactUnknown] : []),
  ];
  return {
    row,
    terms,
    bearer: wish.bearer,
    obligation: wish.obligation ?? null,
    startedBy: by,
    start,
    period,
    due: { due: due.due, lines },
    pausedSince: null,
    pauses: [],
    extensions: [],
    stop: waived ? { by: null, outcome: 'waived' } : null,
  };
};

const stops = (events: Stops, { type, data }: GrievanceEvent, clock: Running, is: Circumstances): boolean => {
  const when = events[type] as true | ((said: typeof data, about: Running, is: Circumstances) => boolean) | undefined;
  return when === true || when?.(data, clock, is) === true;
};

/** Whether what happened on that day came after the last day; time stands still while a pause lasts. */
export const isLate = ({ due, pausedSince }: Running, on: Day): boolean => isOver(due, pausedSince ?? on);

/** The clock as the event leaves it: met, fallen away, or running on. */
export const stopped = (clock: Running, event: GrievanceEvent, by: ClockEvent, is: Circumstances): Running => {
  const met = stops(clock.row.met, event, clock, is);
  if (!met && !stops(clock.row.waived, event, clock, is)) return clock;
  const outcome = met ? 'met' : 'waived';
  const line = stoppedBy(by, outcome, clock.due.due, isLate(clock, by.on));
  return {
    ...clock,
    due: { ...clock.due, lines: [...clock.due.lines, line] },
    pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: by.on } : pause)),
    stop: { by, outcome },
  };
};
