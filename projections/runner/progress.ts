import type { Stopped } from './checkpoint.table';

export type State = 'starting' | 'catching-up' | 'live' | 'waiting' | 'stopped';

/** How a projection fares in this process. */
export interface Status {
  readonly name: string;
  /** Committed up to here; null before the first event, or while another process owns the projection. */
  readonly position: string | null;
  /** `waiting`: another process owns it. `stopped`: an event could not be applied. */
  readonly state: State;
  /** Seconds the last event applied lies behind now; 0 when live, null when nothing is known. */
  readonly lag: number | null;
  /** Events applied by this process. */
  readonly applied: number;
  readonly perSecond: number;
  readonly error?: string | Stopped;
}

const window = 10;

/** Counts what is applied, and how fast over the last ten seconds. */
export class Progress {
  applied = 0;
  private readonly begun = Date.now();
  private readonly seconds = new Map<number, number>();

  add(events: number): void {
    this.applied += events;
    const second = Math.floor(Date.now() / 1000);
    this.seconds.set(second, (this.seconds.get(second) ?? 0) + events);
    for (const each of this.seconds.keys()) if (each <= second - window) this.seconds.delete(each);
  }

  get perSecond(): number {
    const now = Date.now();
    const since = Math.floor(now / 1000) - window;
    const recent = [...this.seconds].reduce((sum, [second, events]) => (second > since ? sum + events : sum), 0);
    return Math.round(recent / Math.max(1, Math.min(window, (now - this.begun) / 1000)));
  }
}
