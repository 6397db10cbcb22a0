import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegionProfile, UnitProfile } from '../../src/organization/domain/events';
import type { Ended, Source } from '../../src/organization/domain/terms';
import { integer, optionalJson, text } from '../runner/columns';

/** A region or a unit as the organisation has it. */
@Entity({ name: 'unit_directory', schema: 'read_models' })
export class UnitDirectoryRow {
  @PrimaryColumn(text('id'))
  id!: string;

  /** Where it is known from. */
  @Column(text('source'))
  source!: Source;

  @Column(optionalJson('region'))
  region!: RegionProfile | null;

  @Column(optionalJson('unit'))
  unit!: UnitProfile | null;

  @Column(optionalJson('ended'))
  ended!: { how: Ended; successor: string; at: string } | null;

  /** Of the last event that was folded. */
  @Column(integer('revision'))
  revision!: number;
}
