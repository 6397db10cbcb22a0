import { Column, PrimaryColumn } from 'typeorm';
import { day, instant, integer, optionalText, position, text, texts } from './columns';

/** Where a case belongs at a moment: what figures are narrowed to and grouped by. */
export abstract class Dimensions {
  @Column(text('region'))
  region!: string;

  /** From the widest region down to the case's own. */
  @Column(texts('region_path'))
  regionPath!: string[];

  @Column(text('level'))
  level!: string;

  @Column(text('unit'))
  unit!: string;

  @Column(text('category'))
  category!: string;

  @Column(text('channel'))
  channel!: string;

  @Column(optionalText('urgency'))
  urgency!: string | null;
}

/** The working row of a case that is counted. */
export abstract class CountedCase extends Dimensions {
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(text('office'))
  office!: string;

  @Column(optionalText('kind'))
  kind!: string | null;
}

/** One thing that happened, with the dimensions the case had at that moment. Only ever appended. */
export abstract class LedgerEntry extends Dimensions {
  @PrimaryColumn(position('position'))
  position!: string;

  @PrimaryColumn(integer('entry'))
  entry!: number;

  @Column(text('event_id'))
  eventId!: string;

  @Column(text('grievance'))
  grievance!: string;

  /** The day it counts for, in Asia/Shanghai. */
  @Column(day('occurred_on'))
  occurredOn!: string;

  @Column(instant('recorded_at'))
  recordedAt!: string;
}

/** What a count is kept for: per day or month, within a region and its parts, by one dimension. */
export abstract class CountKey<Dimension extends string> {
  /** A region's code, or the empty text for everywhere. */
  @PrimaryColumn(text('scope'))
  scope!: string;

  @PrimaryColumn(text('dimension'))
  dimension!: Dimension;

  @PrimaryColumn(text('grain'))
  grain!: 'day' | 'month';

  /** First day of the day or month. */
  @PrimaryColumn(day('bucket'))
  bucket!: string;

  /** The dimension's value; the empty text where the case has none. */
  @PrimaryColumn(text('key'))
  key!: string;
}
