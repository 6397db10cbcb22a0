import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GrievanceKind } from '../../src/grievance/domain/terms';
import { day, instant, integer, optionalText, text, texts } from '../runner/columns';

/**
 * One filing as it is compared with others: who brought it, about what kind of matter, and where (同人同事, law §3.8).
 * Personal, shown to nobody, and gone once it is erased: person, idNumber, account, name, phone.
 */
@Entity({ name: 'filings', schema: 'read_models' })
export class Filing {
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(text('number'))
  number!: string;

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

  @Column(instant('received_at'))
  receivedAt!: string;

  @Column(day('received_on'))
  receivedOn!: string;

  /** The case that goes on, when this filing was linked to it as its repetition. */
  @Column(optionalText('merged_into'))
  mergedInto!: string | null;

  /** The group it is handled in. */
  @Column(optionalText('collective'))
  collective!: string | null;

  /** Members of the group who stand behind this case, and those of them who left. */
  @Column(texts('members'))
  members!: string[];

  @Column(texts('departed'))
  departed!: string[];

  /** For how many people it was filed. */
  @Column(integer('headcount'))
  headcount!: number;

  /** What tells this petitioner from others as well as it can be told; an anonymous one is told from nobody. */
  @Column(text('person'))
  person!: string;

  @Column(optionalText('id_number'))
  idNumber!: string | null;

  @Column(optionalText('account'))
  account!: string | null;

  @Column(optionalText('name'))
  name!: string | null;

  @Column(optionalText('phone'))
  phone!: string | null;
}

/** The rule of `samePerson`, as SQL: an identity number or an account settles it, a name joins with its phone (law §3.8). */
export const samePersonIn = (one: string, other: string): string => `
  (${one}.id_number = ${other}.id_number or ${one}.account = ${other}.account
    or (${one}.name = ${other}.name and ${one}.phone = ${other}.phone))
  and coalesce(${one}.id_number = ${other}.id_number, ${one}.account = ${other}.account, true)`;
