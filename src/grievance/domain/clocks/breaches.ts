import type { GrievanceEvents } from '../events';
import { afterTheLastDay } from '../instants';
import type { Rulebook } from '../rulebook/rulebook';
import type { Clock } from './clock';
import { clocks, type Happened } from './clocks';

/** A last day that passed without its duty being done; `at` is the first moment after it. */
export type Breach = Omit<GrievanceEvents['DeadlineBreached'], 'by'>;

const keyOf = ({ code, due, startedBy, obligation }: Omit<Breach, 'at' | 'bearer'>): string =>
  [code, due, startedBy, obligation ?? ''].join(' ');

const breachOf = ({ code, due, bearer, startedBy, obligation }: Clock): Breach => ({
  code,
  due,
  bearer,
  startedBy: startedBy.id,
  obligation,
  at: afterTheLastDay(due),
});

/** What of a case's deadlines is to be written down now, and when to look again. */
export interface Watched {
  /** Passed red and not written down yet, once for each clock and last day, the earliest first. */
  readonly breaches: readonly Breach[];
  /** The first moment another duty may pass red; null while none runs. */
  readonly lookAgainAt: string | null;
}

/** A duty that was not done in its time is breached, whether it was done later or not; a pause stops time (lifecycle §8). */
export const watched = (history: readonly Happened[], rulebook: Rulebook, now: string): Watched =>
  watchedAmong(
    clocks(history, rulebook, now),
    history.flatMap(({ event }) => (event.type === 'DeadlineBreached' ? event.data : [])),
  );

/** The same of clocks that are computed already, and the breaches of them that are written down. */
export const watchedAmong = (clocks: readonly Clock[], written: readonly Omit<Breach, 'at'>[]): Watched => {
  const duties = clocks.filter(({ kind }) => kind === 'duty');
  const known = new Set(written.map(keyOf));
  const breaches = duties
    .filter(({ state }) => state === 'overdue')
    .map(breachOf)
    .filter((breach) => !known.has(keyOf(breach)));
  const next = duties
    .filter(({ state, pauses }) => state === 'running' && pauses.every(({ to }) => to !== null))
    .map(({ due }) => due)
    .sort()[0];
  return {
    breaches: breaches.sort((one, other) => (one.at < other.at ? -1 : 1)),
    lookAgainAt: next === undefined ? null : afterTheLastDay(next),
  };
};
