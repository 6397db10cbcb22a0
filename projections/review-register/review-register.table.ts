import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewResult } from '../../src/grievance/domain/terms';
import {
  day,
  flag,
  instant,
  integer,
  json,
  optionalDay,
  optionalFlag,
  optionalInstant,
  optionalInteger,
  optionalText,
  text,
} from '../runner/columns';

/** A review (复查) or a final review (复核) of one case: asked for, due, decided. */
@Entity({ name: 'review_register', schema: 'read_models' })
export class ReviewRow {
  @PrimaryColumn(text('grievance'))
  grievance!: string;

  /** Number of the review within the case. */
  @PrimaryColumn(integer('review'))
  review!: number;

  @Column(text('kind'))
  kind!: 'review' | 'final-review';

  /** The unit that reviews. */
  @Column(text('body'))
  body!: string;

  /** The unit whose opinion is reviewed. */
  @Column(text('of'))
  of!: string;

  @Column(instant('requested_at'))
  requestedAt!: string;

  /** Asked for after the thirty days, with a good reason on record (XF 35). */
  @Column(flag('late'))
  late!: boolean;

  @Column(day('due'))
  due!: string;

  /** While a hearing of a final review is prepared, time stands still on this day (XF 36(2)). */
  @Column(optionalDay('paused_on'))
  pausedOn!: string | null;

  @Column(optionalInstant('decided_at'))
  decidedAt!: string | null;

  @Column(optionalText('result'))
  result!: ReviewResult | null;

  /** Whole days from the request to the decision. */
  @Column(optionalInteger('days'))
  days!: number | null;

  @Column(optionalFlag('in_time'))
  inTime!: boolean | null;

  /** The case was taken back, or otherwise over, before it was decided. */
  @Column(optionalInstant('dropped_at'))
  droppedAt!: string | null;
}

/** What belongs to a review alone. */
export type ReviewOnly = Omit<ReviewRow, 'grievance'>;

/** One case as its reviews are folded: the unit whose opinion stands, and the reviews. */
@Entity({ name: 'review_cases', schema: 'read_models' })
export class ReviewCase {
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(text('rulebook'))
  rulebook!: string;

  @Column(text('unit'))
  unit!: string;

  @Column(json('reviews'))
  reviews!: ReviewOnly[];
}
