import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integer, text } from '../runner/columns';
import { CountKey } from '../runner/counted.table';
import type { ClockMeasure } from './deadlines.table';

export type ClockDimension = 'all' | 'region' | 'category' | 'unit';

/** How often duties of a code were met, breached, extended: per day or month; within a region; by one dimension. */
@Entity({ name: 'clock_counts', schema: 'read_models' })
export class ClockCount extends CountKey<ClockDimension> {
  @PrimaryColumn(text('code'))
  code!: string;

  @Column(integer('met'))
  met!: number;

  @Column(integer('late'))
  late!: number;

  @Column(integer('waived'))
  waived!: number;

  @Column(integer('breached'))
  breached!: number;

  @Column(integer('extended'))
  extended!: number;
}

/** What is counted per day; the rest of the ledger is there to be looked up. */
export const clockCounters = [
  'met',
  'late',
  'waived',
  'breached',
  'extended',
] as const satisfies readonly ClockMeasure[];
