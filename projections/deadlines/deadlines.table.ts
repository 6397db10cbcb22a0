import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlineCode } from '../../src/grievance/domain/rulebook/deadlines';
import type { Period } from '../../src/grievance/domain/rulebook/period';
import type { Party, Tier } from '../../src/grievance/domain/terms';
import {
  day,
  flag,
  integer,
  json,
  optionalDay,
  optionalInteger,
  optionalJson,
  optionalText,
  text,
} from '../runner/columns';
import { CountedCase, LedgerEntry } from '../runner/counted.table';

/** Duties of the rulebook, and those whose last day stands in the agreement, the order to execute or to reply. */
export const dutyCodes = [
  'XF-TRANSFER',
  'XF-NOTIFY-DIRECT',
  'XF-NOTIFY-REFERRED',
  'XF-REPORT',
  'XF-HANDLE',
  'SIMPLE-HANDLE',
  'XF-REVIEW-DEC',
  'XF-FINAL-DEC',
  'EXECUTE',
  'JM-MEDIATOR-CONFIRM',
  'PM-SOFT',
  'PM-MEDICAL',
  'AM-PROFILE',
  'JM-ASSIGNED',
  'JM-ENTRUSTED-ORD',
  'JM-ENTRUSTED-SIMPLE',
  'PERFORM',
  'JC-ACCEPT',
  'JC-DECIDE',
  'SUPERVISE',
  'PROXY-FEEDBACK',
] as const satisfies readonly (DeadlineCode | 'PERFORM' | 'EXECUTE' | 'SUPERVISE')[];
export type DutyCode = (typeof dutyCodes)[number];

/** How a duty ended: done in its time, done or fallen away after it, or fallen away in time. */
export type DutyOutcome = 'met' | 'late' | 'waived';

/** What happened to a duty, as the ledger counts it. */
export type ClockMeasure = 'started' | DutyOutcome | 'breached' | 'extended' | 'recounted' | 'paused' | 'resumed';

/** One duty of one case: who owes what by when, and how it ended. */
@Entity({ name: 'deadlines', schema: 'read_models' })
export class DeadlineRow {
  @PrimaryColumn(text('grievance'))
  grievance!: string;

  /** Number of the duty within the case, in the order they began. */
  @PrimaryColumn(integer('duty'))
  duty!: number;

  @Column(text('code'))
  code!: DutyCode;

  /** The unit, or for an obligation of an agreement the party, that owes it. */
  @Column(text('bearer'))
  bearer!: string;

  /** The unit that owes it, or that watches over what a party owes. */
  @Column(text('unit'))
  unit!: string;

  /** The obligation of the agreement, the supervision order, or the mandate, that it is about. */
  @Column(optionalInteger('obligation'))
  obligation!: number | null;

  /** Id of the event it runs from. */
  @Column(text('started_by'))
  startedBy!: string;

  @Column(day('started_on'))
  startedOn!: string;

  @Column(day('due'))
  due!: string;

  /** The first day on which it is nearly due, as near as the case's rulebook says. */
  @Column(day('amber_on'))
  amberOn!: string;

  /** While a pause lasts, time stands still on this day. */
  @Column(optionalDay('paused_on'))
  pausedOn!: string | null;

  @Column(optionalDay('ended_on'))
  endedOn!: string | null;

  @Column(optionalText('outcome'))
  outcome!: DutyOutcome | null;

  /** The day from which it counts as breached, once that is written down (lifecycle §8). */
  @Column(optionalDay('breached_on'))
  breachedOn!: string | null;
}

/** A duty as the case keeps it; `length` where the rulebook's deadline does not say it. */
export type Duty = Omit<DeadlineRow, 'grievance'> & { length?: Period };

/** The attempt under way, as far as its deadlines ask. */
export interface TimedAttempt {
  tier: Tier;
  profile: string;
  unit: string;
  confirmedOn: string | null;
  opened: boolean;
}

/** What was agreed, as far as its deadlines ask. */
export interface TimedAgreement {
  unit: string;
  terms: { obligation: number; debtor: Party; due: string }[];
}

/** One case as its duties are folded: its dimensions, what deadlines ask of it, and its duties. */
@Entity({ name: 'deadline_cases', schema: 'read_models' })
export class DeadlineCase extends CountedCase {
  @Column(text('rulebook'))
  rulebook!: string;

  /** Neither name nor address is known, so that nobody can be told (XF 23(2)). */
  @Column(flag('unreachable'))
  unreachable!: boolean;

  @Column(optionalText('delegated_to'))
  delegatedTo!: string | null;

  @Column(flag('contested'))
  contested!: boolean;

  @Column(optionalText('handler'))
  handler!: string | null;

  @Column(optionalDay('handled_since'))
  handledSince!: string | null;

  @Column(flag('resolved'))
  resolved!: boolean;

  /** Mandates in force (代理信访). */
  @Column(json('mandates'))
  mandates!: { mandate: number; unit: string | null }[];

  @Column(optionalJson('attempt'))
  attempt!: TimedAttempt | null;

  @Column(optionalJson('agreement'))
  agreement!: TimedAgreement | null;

  @Column(json('duties'))
  duties!: Duty[];
}

/** One thing that happened to a duty; `unit` is the one that owes it or watches over it. Only ever appended. */
@Entity({ name: 'clock_ledger', schema: 'read_models' })
export class ClockEntry extends LedgerEntry {
  @Column(text('measure'))
  measure!: ClockMeasure;

  @Column(text('code'))
  code!: DutyCode;

  @Column(text('bearer'))
  bearer!: string;

  /** The last day after the event. */
  @Column(day('due'))
  due!: string;

  /** Minus one takes back a breach: the duty was done in time after all, or its last day was another one. */
  @Column(integer('n'))
  n!: number;
}
