import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant, integer, text, texts } from '../runner/columns';

/** One group as the board shows it. Personal, as it stands in the events: matter. */
@Entity({ name: 'collectives', schema: 'read_models' })
export class CollectiveRow {
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(integer('revision'))
  revision!: number;

  @Column(text('matter'))
  matter!: string;

  @Column(text('category'))
  category!: string;

  @Column(text('region'))
  region!: string;

  @Column(texts('region_path'))
  regionPath!: string[];

  @Column(instant('founded_at'))
  foundedAt!: string;

  /** Cases handled in the group. */
  @Column(integer('cases'))
  cases!: number;

  /** For how many people its cases were filed. */
  @Column(integer('headcount'))
  headcount!: number;

  /** Everybody who ever joined, those of them who left, and those whom a settlement binds. */
  @Column(texts('members'))
  members!: string[];

  @Column(texts('departed'))
  departed!: string[];

  @Column(texts('settled'))
  settled!: string[];

  @Column(texts('representatives'))
  representatives!: string[];

  /** Settlements laid before the members. */
  @Column(integer('settlements'))
  settlements!: number;

  /** Members there are now. */
  @Column(integer('people'))
  people!: number;

  /** Members whom no settlement binds yet. */
  @Column(integer('unsettled'))
  unsettled!: number;
}
