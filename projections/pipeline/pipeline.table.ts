import { Column, Entity } from 'typeorm';
import type { Party, phases, Status, Tier } from '../../src/grievance/domain/terms';
import { day, optionalInteger, optionalJson, optionalText, text, texts } from '../runner/columns';
import { CountedCase, LedgerEntry } from '../runner/counted.table';

export type Phase = (typeof phases)[number];

/** What the pipeline counts; `phase` and `status` count cases that are in one, the others what happened on a day. */
export type Measure =
  | 'phase'
  | 'status'
  | 'proposed'
  | 'consented'
  | 'opened'
  | 'settled'
  | 'partly-settled'
  | 'failed'
  | 'escalated'
  | 'attempt-days'
  | 'agreement-in-force'
  | 'performed'
  | 'breached'
  | 'confirmed'
  | 'resolved';

/** The attempt under way, as far as counting needs it. */
export interface CountedAttempt {
  tier: Tier;
  unit: string;
  mediator: string | null;
  from: Status;
  consents: Party[];
  consented: boolean;
  openedAt: string | null;
}

/** The agreement as far as counting needs it: an agreement counts as breached once. */
export interface CountedAgreement {
  tier: Tier;
  unit: string;
  mediator: string | null;
  breached: boolean;
  /** After a part is performed, where the rest goes on. */
  rest?: Status | undefined;
}

/** One case as the pipeline folds it: its dimensions, and where it stands since when. */
@Entity({ name: 'pipeline_cases', schema: 'read_models' })
export class PipelineCase extends CountedCase {
  @Column(texts('parties'))
  parties!: Party[];

  @Column(text('status'))
  status!: Status;

  @Column(day('status_since'))
  statusSince!: string;

  @Column(text('phase'))
  phase!: Phase;

  @Column(day('phase_since'))
  phaseSince!: string;

  /** The phase a reopened case returns to. */
  @Column(text('worked_phase'))
  workedPhase!: Phase;

  @Column(optionalJson('attempt'))
  attempt!: CountedAttempt | null;

  /** The last attempt that ended: a failed one may be passed on to another tier. */
  @Column(optionalJson('last_attempt'))
  lastAttempt!: CountedAttempt | null;

  @Column(optionalJson('agreement'))
  agreement!: CountedAgreement | null;
}

/** One thing that happened to a case, with the dimensions the case had at that moment. Only ever appended. */
@Entity({ name: 'pipeline_ledger', schema: 'read_models' })
export class PipelineEntry extends LedgerEntry {
  @Column(text('measure'))
  measure!: Measure;

  /** Ground of a failure, tier escalated to, level of a resolution, days of an attempt, phase or status entered. */
  @Column(text('detail'))
  detail!: string;

  /** Phase or status left. */
  @Column(optionalText('previous'))
  previous!: string | null;

  /** Days spent in the phase or status left, or from opening an attempt to its end. */
  @Column(optionalInteger('days'))
  days!: number | null;

  @Column(text('tier'))
  tier!: Tier | '';

  @Column(optionalText('mediator'))
  mediator!: string | null;
}
