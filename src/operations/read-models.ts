import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Checkpoint } from '../../projections/runner/checkpoint.table';
import { Projector } from '../../projections/runner/projector';
import { Problem } from '../http/problem';

/** How a projection fares, as operators read it. */
export interface ProjectionStatus {
  readonly name: string;
  readonly position: string | null;
  /** `apart`: it runs in a process of its own, and this one knows only its checkpoint. */
  readonly state: string;
  readonly lag: number | null;
  readonly applied: number;
  readonly perSecond: number | null;
  readonly error?: unknown;
}

/** What is known of the projections, whether they run in this process or apart. */
@Injectable()
export class ReadModels {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Optional() @Inject(Projector) private readonly projector?: Projector,
  ) {}

  async status(): Promise<readonly ProjectionStatus[]> {
    if (this.projector) return this.projector.status();
    const checkpoints = await this.database.getRepository(Checkpoint).find({ order: { name: 'asc' } });
    return checkpoints.map(({ name, position, applied, stopped }) => ({
      name,
      position,
      state: stopped ? 'stopped' : 'apart',
      lag: null,
      applied,
      perSecond: null,
      ...(stopped ? { error: stopped } : {}),
    }));
  }

  /** @throws Problem 409 when the projections run in a process of their own; UnknownProjection */
  async rebuild(name: string): Promise<void> {
    if (!this.projector) throw elsewhere(name);
    await this.projector.rebuild(name);
  }
}

const elsewhere = (name: string) =>
  new Problem(409, 'projections-apart', {
    en: `The projections run apart; rebuild there: npm run start:projections -- --rebuild ${name}`,
    zh: `投影在独立进程中运行,请在该处重建:npm run start:projections -- --rebuild ${name}`,
  });
