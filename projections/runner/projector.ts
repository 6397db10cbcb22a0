import { setTimeout as sleep } from 'node:timers/promises';
import { Presence } from '../../src/ownership/presence';
import type { Status } from './progress';
import type { Projection } from './projection';
import { rebuild } from './rebuild';
import { RunningProjection, type Surroundings } from './running-projection';
import { connectionOf } from './session';

/** There is no projection of that name. */
export class UnknownProjection extends Error {}

const look = 500;
const retry = 1_000;

/** Runs this process's share of the projections side by side, each with a checkpoint, an owner and troubles of its own. */
export class Projector {
  private readonly running = new Map<string, RunningProjection>();
  private readonly ending = new AbortController();
  private sharing: Promise<void> | undefined;

  constructor(
    private readonly projections: readonly Projection[],
    private readonly around: Surroundings,
  ) {
    for (const each of projections) this.running.set(each.name, new RunningProjection(each, around));
  }

  start(): void {
    this.sharing ??= this.share();
  }

  /** Ends every projection after the batch under way. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.sharing;
    await Promise.all([...this.running.values()].map((each) => each.stop()));
  }

  status(): Status[] {
    return [...this.running.values()].map((each) => each.status());
  }

  /** Builds a projection (`pipeline.v1`, or all of them) from the first event on, wherever it runs. */
  async rebuild(name: string): Promise<void> {
    const chosen = this.projections.filter((each) => name === 'all' || each.name === name);
    if (chosen.length === 0) {
      throw new UnknownProjection(
        `there is no projection ${name}; there are ${this.projections.map((each) => each.name).join(', ')}`,
      );
    }
    await Promise.all(chosen.map((each) => rebuild(this.around.dataSource, each)));
  }

  /** Looks again and again who is there. While that cannot be known, everything goes on: claims keep owners apart. */
  private async share(): Promise<void> {
    while (!this.ending.signal.aborted) {
      try {
        await this.takeShares();
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown';
        this.around.log.warn({ error: reason }, 'which projections run here is not known');
        await this.rest(retry);
      }
    }
  }

  private async takeShares(): Promise<void> {
    const presence = await Presence.open(connectionOf(this.around.dataSource), [...this.running.keys()]);
    try {
      while (!this.ending.signal.aborted) {
        const share = await presence.share();
        for (const [name, each] of this.running) {
          if (share.has(name)) each.start();
          else void each.stop();
        }
        await this.rest(look);
      }
    } finally {
      await presence.close();
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    // Woken early when it shall end.
    await sleep(milliseconds, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}
