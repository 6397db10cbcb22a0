import { citizensDeadlines } from './citizens-deadlines';
import { confirmationDeadlines } from './confirmation-deadlines';
import type { Deadline, OpenDeadline } from './deadline';
import { handlingDeadlines } from './handling-deadlines';
import { intakeDeadlines } from './intake-deadlines';
import { mediationDeadlines } from './mediation-deadlines';

/** The deadlines of the national rulebook by code, in the order a case meets them (law §13). */
const national = {
  ...intakeDeadlines,
  ...handlingDeadlines,
  ...mediationDeadlines,
  ...confirmationDeadlines,
  ...citizensDeadlines,
};

/** The closed list of deadlines (law §13). */
export type DeadlineCode = keyof typeof national;

/** Every deadline by its code; only the open ones lack a length. */
export type Deadlines = {
  readonly [Code in DeadlineCode]: (typeof national)[Code] extends { setBy: string } ? OpenDeadline : Deadline;
};

/** The figures in force; a change of the law makes a new table, never an edit of this one (law T-3). */
export const nationalDeadlines: Deadlines = national;
