import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SupervisionGround } from '../../src/grievance/domain/terms';
import { day, instant, integer, json, optionalInstant, optionalText, text, texts } from '../runner/columns';
import { CountedCase, LedgerEntry } from '../runner/counted.table';

export type OrderState = 'ordered' | 'replied' | 'returned' | 'accepted' | 'lifted';

/** What happened in supervision, as the ledger counts it. */
export type SupervisionMeasure =
  | 'ordered'
  | 'reminded'
  | 'replied'
  | 'replied-late'
  | 'accepted'
  | 'returned'
  | 'escalated'
  | 'lifted'
  | 'sponsored';

/** One supervision order as the board shows it. */
@Entity({ name: 'supervision_board', schema: 'read_models' })
export class SupervisionBoardRow {
  @PrimaryColumn(text('grievance'))
  grievance!: string;

  /** Number of the order within the case. */
  @PrimaryColumn(integer('order'))
  order!: number;

  @Column(text('number'))
  number!: string;

  @Column(text('category'))
  category!: string;

  @Column(text('region'))
  region!: string;

  @Column(texts('region_path'))
  regionPath!: string[];

  /** The unit that supervises now. */
  @Column(text('from'))
  from!: string;

  /** The unit supervised. */
  @Column(text('unit'))
  unit!: string;

  @Column(text('ground'))
  ground!: SupervisionGround;

  @Column(text('state'))
  state!: OrderState;

  @Column(day('due'))
  due!: string;

  @Column(instant('ordered_at'))
  orderedAt!: string;

  @Column(optionalInstant('replied_at'))
  repliedAt!: string | null;

  @Column(optionalInstant('ended_at'))
  endedAt!: string | null;

  @Column(integer('returns'))
  returns!: number;

  @Column(integer('escalations'))
  escalations!: number;

  /** Reminders sent in the case so far. */
  @Column(integer('reminders'))
  reminders!: number;

  /** The leader who took the case upon themselves. */
  @Column(optionalText('sponsor'))
  sponsor!: string | null;
}

/** What belongs to an order alone. */
export type OrderOnly = Omit<
  SupervisionBoardRow,
  'grievance' | 'number' | 'category' | 'region' | 'regionPath' | 'reminders' | 'sponsor'
>;

/** One case as supervision is folded: what its orders share, and the orders. */
@Entity({ name: 'supervision_cases', schema: 'read_models' })
export class SupervisionCase extends CountedCase {
  @Column(text('number'))
  number!: string;

  @Column(integer('reminders'))
  reminders!: number;

  @Column(optionalText('sponsor'))
  sponsor!: string | null;

  @Column(json('orders'))
  orders!: OrderOnly[];
}

/** One thing that happened in supervision; `unit` is the supervised one, `from` the one that supervised. Only ever appended. */
@Entity({ name: 'supervision_ledger', schema: 'read_models' })
export class SupervisionEntry extends LedgerEntry {
  @Column(text('measure'))
  measure!: SupervisionMeasure;

  @Column(text('from'))
  from!: string;

  @Column(text('ground'))
  ground!: string;
}
