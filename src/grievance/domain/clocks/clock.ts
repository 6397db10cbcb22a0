import type { Sentence } from '../../../kernel/refusal';
import type { Day } from '../days';
import type { GrievanceEventType } from '../events';
import type { DeadlineKind } from '../rulebook/deadline';
import type { DeadlineCode } from '../rulebook/deadlines';

/** Every deadline of the rulebook, those whose last day stands in the case itself, and those that no statute counts. */
export type ClockCode =
  | DeadlineCode
  | 'PERFORM'
  | 'EXECUTE'
  | 'SUPERVISE'
  | 'TAKE-UP'
  | 'SIGN'
  | 'CONCLUDE'
  | 'CONFIRM';

/** `waived` is a clock that fell away; what came too late, or a right not used in time, stays `overdue`. */
export type ClockState = 'running' | 'met' | 'overdue' | 'waived';

/** Red is an overdue duty, amber nearly due or past a soft length, green everything else. */
export type ClockColour = 'green' | 'amber' | 'red';

/** The event that started or stopped a clock, on the day it happened in China. */
export interface ClockEvent {
  readonly id: string;
  readonly type: GrievanceEventType;
  readonly on: Day;
}

/** Days left out of a period: those after `from` up to `to`; `to` is open while the pause lasts. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
}

/** What made a last day later, in the unit of the clock. */
export interface Prolonged {
  readonly days: number;
  readonly by: ClockEvent;
}

/** One deadline of one case, computed from its events, with the reasoning line by line (lifecycle §8). */
export interface Clock {
  readonly code: ClockCode;
  readonly title: Sentence;
  readonly kind: DeadlineKind;
  readonly basis: string;
  readonly articleZh: string;
  /** The unit, party, or court that must or may; `parties` when they only may together. */
  readonly bearer: string;
  /** The obligation of the agreement, the supervision order or the mandate that this clock is about. */
  readonly obligation: number | null;
  readonly startedBy: ClockEvent;
  /** The day counted from, itself not counted (CPL 85; CC 201). */
  readonly start: Day;
  /** The last day that is in time; while a pause lasts, the one it had before. */
  readonly due: Day;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Prolonged[];
  readonly stoppedBy: ClockEvent | null;
  readonly state: ClockState;
  readonly colour: ClockColour;
  /** Calendar days to the last day from today, from the stop, or from the pause; negative once late. */
  readonly daysLeft: number;
  readonly lines: readonly Sentence[];
}
