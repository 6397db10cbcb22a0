import type { Status } from './progress';
import type { Projection } from './projection';
import { rebuild } from './rebuild';
import { RunningProjection, type Surroundings } from './running-projection';

/** There is no projection of that name. */
export class UnknownProjection extends Error {}

/** Runs projections side by side, each with a checkpoint, an owner and troubles of its own. */
export class Projector {
  private readonly running = new Map<string, RunningProjection>();

  constructor(
    private readonly projections: readonly Projection[],
    private readonly around: Surroundings,
  ) {
    for (const each of projections) this.running.set(each.name, new RunningProjection(each, around));
  }

  start(): void {
    for (const each of this.running.values()) each.start();
  }

  /** Ends every projection after the batch under way. */
  async stop(): Promise<void> {
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

  /** True once a projection has committed everything up to the position, false when the time is over before. */
  async waitFor(name: string, position: string, timeoutMs: number): Promise<boolean> {
    const found = this.running.get(name);
    if (!found) throw new UnknownProjection(`there is no projection ${name}`);
    return found.reached(position, timeoutMs);
  }
}
