import { type Day, daysBetween } from '../days';
import type { DeadlineKind } from '../rulebook/deadline';
import { amberDays } from '../rulebook/thresholds';
import type { Clock, ClockColour, ClockState } from './clock';
import { isLate, type Running } from './running';

const stateOf = (clock: Running, tooLate: boolean): ClockState => {
  if (tooLate) return 'overdue';
  return clock.stop?.outcome ?? 'running';
};

const late: Readonly<Record<DeadlineKind, ClockColour>> = { duty: 'red', soft: 'amber', right: 'green' };

/** A soft length never turns red: its statute sets no limit to be broken (PML); a right not used is nobody's fault. */
const colourOf = (state: ClockState, kind: DeadlineKind, near: boolean): ClockColour => {
  if (state === 'overdue') return late[kind];
  return state === 'running' && near ? 'amber' : 'green';
};

/** The clock as it stands today: what came on the last day is in time, what came after it stays late. */
export const judged = (clock: Running, today: Day, near: Parameters<typeof amberDays>[1]): Clock => {
  const { row, terms, start, due, pausedSince, stop } = clock;
  const seenOn = pausedSince ?? stop?.by?.on ?? (stop ? start : today);
  const daysLeft = daysBetween(seenOn, due.due);
  const state = stateOf(clock, isLate(clock, seenOn));
  return {
    code: row.code,
    title: terms.title,
    kind: terms.kind,
    basis: terms.basis,
    articleZh: terms.articleZh,
    bearer: clock.bearer,
    obligation: clock.obligation,
    startedBy: clock.startedBy,
    start,
    due: due.due,
    pauses: clock.pauses,
    extensions: clock.extensions,
    stoppedBy: stop?.by ?? null,
    state,
    colour: colourOf(state, terms.kind, daysLeft <= amberDays(daysBetween(start, due.due), near)),
    daysLeft,
    lines: due.lines,
  };
};
