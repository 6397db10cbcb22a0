import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The pulse of one process. Whoever waits for the next beat goes on at the same moment as all others who do, so that
 * they read the same events, once; what comes between two beats is one batch.
 */
export class Beat {
  private awaited: Promise<void> | undefined;

  constructor(private readonly milliseconds: number) {}

  /** Resolves at the next beat, at most one interval from now. */
  next(): Promise<void> {
    this.awaited ??= sleep(this.milliseconds).then(() => {
      this.awaited = undefined;
    });
    return this.awaited;
  }
}
