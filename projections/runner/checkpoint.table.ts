import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Landmark } from '../../src/event-store/landmark';
import { integer, optionalInstant, optionalJson, position, text } from './columns';

/** Why a projection stands still: which event it could not apply. */
export interface Stopped {
  readonly event: { readonly id: string; readonly type: string; readonly position: string };
  readonly error: string;
}

/** How far a projection is; committed with the rows it stands for. */
@Entity({ name: 'checkpoints', schema: 'read_models' })
export class Checkpoint {
  @PrimaryColumn(text('name'))
  name!: string;

  /** The last position seen; null before the first. */
  @Column({ ...position('position'), nullable: true })
  position!: string | null;

  /** The last event applied, by which the store is recognised that the position belongs to. */
  @Column(optionalJson('landmark'))
  landmark!: Landmark | null;

  /** When the last event applied was taken down. */
  @Column(optionalInstant('at'))
  at!: string | null;

  /** Events applied since the beginning. */
  @Column(integer('applied'))
  applied!: number;

  @Column(optionalJson('stopped'))
  stopped!: Stopped | null;
}
