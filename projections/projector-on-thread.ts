import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SealedStoreSettings } from '../src/privacy/open-sealed-stores';
import type { Status } from './runner/progress';
import type { Projection } from './runner/projection';
import { Projector } from './runner/projector';
import type { Surroundings } from './runner/running-projection';

/** What the thread says: how its projections fare, and what belongs in the log. */
export type Said =
  | { readonly status: Status[] }
  | { readonly level: 'info' | 'warn' | 'error'; readonly fields: object; readonly message: string };

/** Batches die young: room for them, in megabytes, spares moving them about. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/** Runs the projections on a thread of their own, so that following the events keeps nobody's request waiting. */
export class ProjectorOnThread extends Projector {
  private thread: Worker | undefined;
  private latest: Status[] | undefined;

  constructor(
    projections: readonly Projection[],
    private readonly surroundings: Surroundings,
    private readonly stores: SealedStoreSettings,
  ) {
    super(projections, surroundings);
  }

  /** A failure that the thread does not survive ends the process: half a service would serve rows that stand still. */
  override start(): void {
    this.thread ??= new Worker(join(__dirname, 'thread.js'), { workerData: this.stores, resourceLimits }).on(
      'message',
      (said: Said) => {
        if ('status' in said) this.latest = said.status;
        else this.surroundings.log[said.level](said.fields, said.message);
      },
    );
  }

  override async stop(): Promise<void> {
    const { thread } = this;
    if (!thread) return;
    this.thread = undefined;
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    thread.postMessage('stop');
    await ended;
  }

  override status(): Status[] {
    return this.latest ?? super.status();
  }
}
