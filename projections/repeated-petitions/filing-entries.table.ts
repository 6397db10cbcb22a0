import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GrievanceKind } from '../../src/grievance/domain/terms';
import { day, instant, integer, optionalText, position, text, texts } from '../runner/columns';

/** `stands`: the filing is from now on as the entry says; `joined`, `left`: a member of its group stands behind it, or no more. */
export type FilingMeasure = 'stands' | 'joined' | 'left';

/** How a filing stood from an event on, without a word of who brought it. Only ever appended. */
@Entity({ name: 'filing_ledger', schema: 'read_models' })
export class FilingEntry {
  @PrimaryColumn(position('position'))
  position!: string;

  @PrimaryColumn(integer('entry'))
  entry!: number;

  @Column(text('event_id'))
  eventId!: string;

  @Column(text('grievance'))
  grievance!: string;

  @Column(day('occurred_on'))
  occurredOn!: string;

  @Column(instant('recorded_at'))
  recordedAt!: string;

  @Column(text('measure'))
  measure!: FilingMeasure;

  /** The group and the member, e.g. `3c5h7k9n2q4s member-1`; empty where the filing itself is meant. */
  @Column(text('member'))
  member!: string;

  @Column(text('category'))
  category!: string;

  @Column(text('channel'))
  channel!: string;

  @Column(text('region'))
  region!: string;

  @Column(texts('region_path'))
  regionPath!: string[];

  @Column(optionalText('kind'))
  kind!: GrievanceKind | null;

  @Column(day('received_on'))
  receivedOn!: string;

  @Column(integer('headcount'))
  headcount!: number;

  @Column(optionalText('merged_into'))
  mergedInto!: string | null;

  @Column(optionalText('collective'))
  collective!: string | null;
}
