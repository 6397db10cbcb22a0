import { setTimeout as sleep } from 'node:timers/promises';

/** A rest is at least so many times as long as the work before it. */
const restful = 2;
/** However long the work was, nobody waits longer for a read model to go on; in milliseconds. */
const longest = 160;

/** How long to rest after work that took so long: at least the shortest rest; all in milliseconds. */
export const restAfter = (worked: number, shortest: number): number =>
  Math.min(longest, Math.max(shortest, restful * worked));

/**
 * The pulse of one process. Whoever waits for the next beat goes on at the same moment as all others who do, so that
 * they read the same events, once; what comes between two beats is one batch. Where a machine is short of time it
 * beats slower: larger batches cost less for each event, and decisions find the machine free.
 */
export class Beat {
  private awaited: Promise<void> | undefined;
  private begun = performance.now();
  /** How long the last of those who went on together took. */
  private worked = 0;

  constructor(private readonly shortest: number) {}

  /** Resolves at the next beat. */
  next(): Promise<void> {
    this.awaited ??= this.rest(restAfter(this.worked, this.shortest));
    this.worked = performance.now() - this.begun;
    return this.awaited;
  }

  private async rest(milliseconds: number): Promise<void> {
    await sleep(milliseconds);
    this.awaited = undefined;
    this.begun = performance.now();
  }
}
