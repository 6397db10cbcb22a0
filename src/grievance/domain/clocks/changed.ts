import type { GrievanceEvent } from '../events';
import { countDue, daysPaused, extendDue } from '../rulebook/counting';
import type { ClockEvent } from './clock';
import { movedBy, pausedSince, tooLateToMove } from './clock-lines';
import type { Change, Circumstances } from './clock-row';
import { asRecorded, isLate, type Running } from './running';

type Mover<Kind extends Change['change']> = (
  clock: Running,
  change: Extract<Change, { change: Kind }>,
  by: ClockEvent,
  is: Circumstances,
) => Running;

const withLine = (clock: Running, line: Running['due']['lines'][number]): Running => ({
  ...clock,
  due: { ...clock.due, lines: [...clock.due.lines, line] },
});
const unlessLate =
  <Kind extends Change['change']>(move: Mover<Kind>): Mover<Kind> =>
  (clock, change, by, is) =>
    isLate(clock, by.on) ? withLine(clock, tooLateToMove(by, clock.due.due)) : move(clock, change, by, is);

const movers: { readonly [Kind in Change['change']]: Mover<Kind> } = {
  extended: unlessLate((clock, { days, unit = clock.period?.unit ?? 'calendar-days', recordedDue }, by, is) => {
    const counted = extendDue(withLine(clock, movedBy(by)).due, { count: days, unit }, is.rulebook.calendar);
    return {
      ...clock,
      due: asRecorded(counted, recordedDue, { start: clock.start, by, is }),
      extensions: [...clock.extensions, { days, by }],
    };
  }),
  paused: unlessLate((clock, _, by) =>
    clock.pausedSince === null
      ? {
          ...withLine(clock, pausedSince(by)),
          pausedSince: by.on,
          pauses: [...clock.pauses, { from: by.on, to: null }],
        }
      : clock,
  ),
  resumed: (clock, { recordedDue }, by, is) => {
    if (clock.pausedSince === null) return clock;
    const { calendar } = is.rulebook;
    const unit = clock.period?.unit ?? 'calendar-days';
    const count = daysPaused(unit, clock.pausedSince, by.on, calendar);
    const counted = extendDue(withLine(clock, movedBy(by)).due, { count, unit }, calendar, 'paused');
    return {
      ...clock,
      due: asRecorded(counted, recordedDue, { start: clock.start, by, is }),
      pausedSince: null,
      pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: by.on } : pause)),
    };
  },
  recounted: (clock, { from, unlessLate: keepsLate, lines: said = [] }, by, is) => {
    if (!clock.period) return clock;
    if (keepsLate && isLate(clock, by.on)) return withLine(clock, tooLateToMove(by, clock.due.due));
    const { due, lines } = countDue(clock.period, from, is.rulebook.calendar);
    return { ...clock, start: from, due: { due, lines: [...clock.due.lines, movedBy(by), ...said, ...lines] } };
  },
  stated: (clock, { recordedDue }, by, is) => ({
    ...clock,
    due: asRecorded(clock.due, recordedDue, { start: clock.start, by, is }),
  }),
};

/** The clock as the event leaves its last day: extended, paused, resumed or counted anew, or as it was. */
export const changed = (clock: Running, { type, data }: GrievanceEvent, by: ClockEvent, is: Circumstances): Running => {
  const ask = clock.row.changes?.[type] as ((said: typeof data, is: Circumstances) => Change | undefined) | undefined;
  const change = ask?.(data, is);
  return change ? (movers[change.change] as Mover<typeof change.change>)(clock, change as never, by, is) : clock;
};
