import { Column, Entity, PrimaryColumn } from 'typeorm';
import { day, integer, text } from '../runner/columns';
import { CountKey } from '../runner/counted.table';
import type { Measure } from './pipeline.table';

export type Dimension = 'all' | 'region' | 'category' | 'channel' | 'unit';

/** How often what happened in a tier: per day or month; within a region and its parts; by one dimension. */
@Entity({ name: 'pipeline_counts', schema: 'read_models' })
export class PipelineCount extends CountKey<Dimension> {
  @PrimaryColumn(text('tier'))
  tier!: string;

  @Column(integer('proposed'))
  proposed!: number;

  @Column(integer('consented'))
  consented!: number;

  @Column(integer('opened'))
  opened!: number;

  @Column(integer('settled'))
  settled!: number;

  @Column(integer('partly_settled'))
  partlySettled!: number;

  @Column(integer('failed_refused'))
  failedRefused!: number;

  @Column(integer('failed_withdrawn'))
  failedWithdrawn!: number;

  @Column(integer('failed_no_prospect'))
  failedNoProspect!: number;

  @Column(integer('failed_unreachable'))
  failedUnreachable!: number;

  @Column(integer('failed_time_over'))
  failedTimeOver!: number;

  @Column(integer('failed_sham_suspected'))
  failedShamSuspected!: number;

  @Column(integer('failed_refused_to_sign'))
  failedRefusedToSign!: number;

  @Column(integer('failed_unsaid'))
  failedUnsaid!: number;

  @Column(integer('escalated_people'))
  escalatedPeople!: number;

  @Column(integer('escalated_administrative'))
  escalatedAdministrative!: number;

  @Column(integer('escalated_judicial'))
  escalatedJudicial!: number;

  @Column(integer('agreement_in_force'))
  agreementInForce!: number;

  @Column(integer('performed'))
  performed!: number;

  @Column(integer('breached'))
  breached!: number;

  @Column(integer('confirmed'))
  confirmed!: number;
}

/** Which measure, and which detail of it, each counter counts. */
export const pipelineCounters: readonly {
  readonly counter: keyof PipelineCount;
  readonly column: string;
  readonly measure: Measure;
  readonly detail: string;
}[] = [
  { counter: 'proposed', column: 'proposed', measure: 'proposed', detail: '' },
  { counter: 'consented', column: 'consented', measure: 'consented', detail: '' },
  { counter: 'opened', column: 'opened', measure: 'opened', detail: '' },
  { counter: 'settled', column: 'settled', measure: 'settled', detail: '' },
  { counter: 'partlySettled', column: 'partly_settled', measure: 'partly-settled', detail: '' },
  { counter: 'failedRefused', column: 'failed_refused', measure: 'failed', detail: 'refused' },
  { counter: 'failedWithdrawn', column: 'failed_withdrawn', measure: 'failed', detail: 'withdrawn' },
  { counter: 'failedNoProspect', column: 'failed_no_prospect', measure: 'failed', detail: 'no-prospect' },
  { counter: 'failedUnreachable', column: 'failed_unreachable', measure: 'failed', detail: 'unreachable' },
  { counter: 'failedTimeOver', column: 'failed_time_over', measure: 'failed', detail: 'time-over' },
  { counter: 'failedShamSuspected', column: 'failed_sham_suspected', measure: 'failed', detail: 'sham-suspected' },
  { counter: 'failedRefusedToSign', column: 'failed_refused_to_sign', measure: 'failed', detail: 'refused-to-sign' },
  { counter: 'failedUnsaid', column: 'failed_unsaid', measure: 'failed', detail: '' },
  { counter: 'escalatedPeople', column: 'escalated_people', measure: 'escalated', detail: 'people' },
  {
    counter: 'escalatedAdministrative',
    column: 'escalated_administrative',
    measure: 'escalated',
    detail: 'administrative',
  },
  { counter: 'escalatedJudicial', column: 'escalated_judicial', measure: 'escalated', detail: 'judicial' },
  { counter: 'agreementInForce', column: 'agreement_in_force', measure: 'agreement-in-force', detail: '' },
  { counter: 'performed', column: 'performed', measure: 'performed', detail: '' },
  { counter: 'breached', column: 'breached', measure: 'breached', detail: '' },
  { counter: 'confirmed', column: 'confirmed', measure: 'confirmed', detail: '' },
];

/** How many attempts took how many whole days. */
@Entity({ name: 'pipeline_days', schema: 'read_models' })
export class PipelineDays extends CountKey<Dimension> {
  @PrimaryColumn(text('tier'))
  tier!: string;

  @PrimaryColumn(integer('days'))
  days!: number;

  @Column(integer('n'))
  n!: number;
}

/** How many cases are in each phase and status now (`ever`), and how many were resolved at which level. */
@Entity({ name: 'pipeline_stock', schema: 'read_models' })
export class PipelineStock {
  /** A region's code, or the empty text for everywhere. */
  @PrimaryColumn(text('scope'))
  scope!: string;

  @PrimaryColumn(text('grain'))
  grain!: 'day' | 'month' | 'ever';

  /** First day of the day or month. */
  @PrimaryColumn(day('bucket'))
  bucket!: string;

  @PrimaryColumn(text('measure'))
  measure!: Measure;

  /** The phase, the status, or the level. */
  @PrimaryColumn(text('detail'))
  detail!: string;

  @Column(integer('n'))
  n!: number;
}
