import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Checkpoint } from '../../projections/runner/checkpoint.table';
import { Projector } from '../../projections/runner/projector';
import { ownersOf } from '../ownership/claim';

/** How a projection fares, as operators read it. */
export interface ProjectionStatus {
  readonly name: string;
  readonly position: string | null;
  /** When the last event applied was taken down: how old the checkpoint is. */
  readonly at: string | null;
  /** `apart`: another process runs it, and this one knows only its checkpoint. `unowned`: no process runs it. */
  readonly state: string;
  /** The process that runs it, host and process id; null when none does. */
  readonly owner: string | null;
  readonly lag: number | null;
  readonly applied: number;
  readonly perSecond: number | null;
  readonly error?: unknown;
}

/** What is known of the projections, wherever they run. */
@Injectable()
export class ReadModels {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Projector) private readonly projector: Projector,
  ) {}

  /** While the database is away, only what this process knows by itself. */
  async status(): Promise<readonly ProjectionStatus[]> {
    const here = this.projector.status();
    const [checkpoints, owners] = await this.known().catch(() => unknown);
    return here.map((status) => {
      const owner = owners.get(status.name) ?? null;
      const checkpoint = checkpoints.find(({ name }) => name === status.name);
      const at = checkpoint?.at ?? null;
      if (status.state !== 'waiting') return { ...status, at, owner };
      return { ...status, ...elsewhere(owner, checkpoint), at, owner };
    });
  }

  /** @throws UnknownProjection */
  async rebuild(name: string): Promise<void> {
    await this.projector.rebuild(name);
  }

  private async known(): Promise<Known> {
    const checkpoints = await this.database.getRepository(Checkpoint).find();
    const names = checkpoints.map(({ name }) => name);
    return [checkpoints, await ownersOf((sql, values) => this.database.query(sql, values), names)];
  }
}

/** How far each projection is, and who runs it. */
type Known = readonly [checkpoints: readonly Checkpoint[], owners: ReadonlyMap<string, string>];
const unknown: Known = [[], new Map()];

const elsewhere = (owner: string | null, checkpoint: Checkpoint | undefined) => ({
  position: checkpoint?.position ?? null,
  state: checkpoint?.stopped ? 'stopped' : owner ? 'apart' : 'unowned',
  lag: null,
  applied: checkpoint?.applied ?? 0,
  perSecond: null,
  ...(checkpoint?.stopped ? { error: checkpoint.stopped } : {}),
});
