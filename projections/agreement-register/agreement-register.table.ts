import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CourtDecision, Party, Tier } from '../../src/grievance/domain/terms';
import {
  flag,
  instant,
  integer,
  json,
  optionalDay,
  optionalInstant,
  optionalJson,
  optionalText,
  text,
} from '../runner/columns';

/** `superseded`: other terms took its place; `dropped`: the case was taken back or reopened before it was performed. */
export type AgreementState = 'signing' | 'in-effect' | 'performed' | 'superseded' | 'dropped';

/** What one party owes under an agreement; its words stand in the case alone. */
export interface Obligation {
  obligation: number;
  debtor: Party;
  amount: string | null;
  due: string;
  performedOn: string | null;
  breachedOn: string | null;
}

/** One agreement of one case: its form, what is owed and done, what a court confirmed, and until when it may be asked. */
@Entity({ name: 'agreement_register', schema: 'read_models' })
export class AgreementRow {
  @PrimaryColumn(text('grievance'))
  grievance!: string;

  /** Number of the agreement within the case; amended terms are another one. */
  @PrimaryColumn(integer('agreement'))
  agreement!: number;

  @Column(integer('attempt'))
  attempt!: number;

  @Column(text('tier'))
  tier!: Tier;

  @Column(text('profile'))
  profile!: string;

  @Column(text('unit'))
  unit!: string;

  @Column(optionalText('mediator'))
  mediator!: string | null;

  @Column(text('form'))
  form!: 'written' | 'oral';

  /** It settles a part of the matter. */
  @Column(flag('partial'))
  partial!: boolean;

  @Column(text('state'))
  state!: AgreementState;

  @Column(instant('reached_at'))
  reachedAt!: string;

  @Column(optionalInstant('effective_at'))
  effectiveAt!: string | null;

  @Column(json('obligations'))
  obligations!: Obligation[];

  /** Of an agreement in effect, the earliest last day of what is not performed. */
  @Column(optionalDay('due'))
  due!: string | null;

  /** When somebody first recorded that an obligation was not performed. */
  @Column(optionalInstant('breached_at'))
  breachedAt!: string | null;

  @Column(optionalInstant('performed_at'))
  performedAt!: string | null;

  /** The last day to apply together for judicial confirmation; null where it is not open (CPL 205). */
  @Column(optionalDay('apply_by'))
  applyBy!: string | null;

  @Column(optionalText('confirmation'))
  confirmation!: CourtDecision | 'requested' | null;

  @Column(optionalText('court'))
  court!: string | null;

  @Column(optionalInstant('confirmation_requested_at'))
  confirmationRequestedAt!: string | null;

  @Column(optionalInstant('confirmation_decided_at'))
  confirmationDecidedAt!: string | null;

  /** The last day to apply for enforcement of what a court confirmed (CPL 250). */
  @Column(optionalDay('enforce_by'))
  enforceBy!: string | null;

  @Column(optionalInstant('enforcement_requested_at'))
  enforcementRequestedAt!: string | null;
}

/** What belongs to an agreement alone. */
export type AgreementOnly = Omit<AgreementRow, 'grievance'>;

/** One case as its agreements are folded: the attempt under way, and the agreements. */
@Entity({ name: 'agreement_cases', schema: 'read_models' })
export class AgreementCase {
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(text('rulebook'))
  rulebook!: string;

  @Column(optionalJson('attempt'))
  attempt!: Pick<AgreementOnly, 'attempt' | 'tier' | 'profile' | 'unit' | 'mediator'> | null;

  @Column(json('agreements'))
  agreements!: AgreementOnly[];
}
