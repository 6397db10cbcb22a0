import { type Day, daysBetween } from '../days';
import type { DeadlineKind } from '../rulebook/deadline';
import type { Clock, ClockColour, ClockState } from './clock';
import { isLate, type Running } from './running';

/** A design default: a clock turns amber with a fifth of its days left, or with three days left. */
export const amber = { share: 0.2, days: 3 } as const;

const stateOf = (clock: Running, late: boolean): ClockState => {
  if (late) return clock.terms.kind === 'right' ? 'lapsed' : 'overdue';
  return clock.stop?.outcome ?? 'running';
};

/** A soft length never turns red: its statute sets no limit to be broken (PML). */
const colourOf = (state: ClockState, kind: DeadlineKind, daysLeft: number, length: number): ClockColour => {
  if (state === 'overdue') return kind === 'soft' ? 'amber' : 'red';
  return state === 'running' && daysLeft <= Math.max(amber.days, amber.share * length) ? 'amber' : 'green';
};

/** The clock as it stands today: what came on the last day is in time, what came after it stays late. */
export const judged = (clock: Running, today: Day): Clock => {
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
    colour: colourOf(state, terms.kind, daysLeft, daysBetween(start, due.due)),
    daysLeft,
    lines: due.lines,
  };
};
