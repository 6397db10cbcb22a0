import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A grievance as a row that is overwritten. */
@Entity('cases')
export class CaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('int') version!: number;
  @Column('text') number!: string;
  @Column('text') queryCodeHash!: string;
  @Column('text') status!: string;
  @Column('text') channel!: string;
  @Column('text') category!: string;
  @Column('text') region!: string;
  @Column('jsonb') regionPath!: readonly string[];
  @Column('text') office!: string;
  @Column('text', { nullable: true }) receivedBy!: string | null;
  @Column('text') title!: string;
  @Column('text') narrative!: string;
  @Column('text') request!: string;
  @Column('jsonb') parties!: readonly object[];
  @Column('int') headcount!: number;
  @Column('text', { nullable: true }) kind!: string | null;
  @Column('text', { nullable: true }) urgency!: string | null;
  @Column('text', { nullable: true }) tempo!: string | null;
  @Column('text', { nullable: true }) accused!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { nullable: true }) mode!: string | null;
  @Column('text', { nullable: true }) reportDue!: string | null;
  @Column('timestamptz') receivedAt!: string;
  @Column('timestamptz') changedAt!: string;
}

/** Who did what to a case, and what it was given. */
@Entity('audit')
export class AuditRow {
  @PrimaryGeneratedColumn({ type: 'bigint' }) position!: string;
  @Column('uuid', { unique: true }) id!: string;
  @Column('text') case!: string;
  @Column('int') version!: number;
  @Column('text') action!: string;
  @Column('text') actor!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text') correlation!: string;
  @Column('jsonb') given!: object;
  @Column('timestamptz') at!: string;
}
