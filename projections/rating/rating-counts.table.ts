import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rater } from '../../src/grievance/domain/terms';
import { day, integer, text } from '../runner/columns';
import type { RatedOrAny, RatingMeasure } from './rating.table';

export type RatingDimension = 'all' | 'tier' | 'region' | 'category' | 'channel' | 'unit' | 'mediator';

/** How often what happened to ratings, of each who is rated: per day or month; within a region; by one dimension. */
@Entity({ name: 'rating_counts', schema: 'read_models' })
export class RatingCount {
  /** A region's code, or the empty text for everywhere. */
  @PrimaryColumn(text('scope'))
  scope!: string;

  @PrimaryColumn(text('rater'))
  rater!: Rater;

  @PrimaryColumn(text('dimension'))
  dimension!: RatingDimension;

  @PrimaryColumn(text('grain'))
  grain!: 'day' | 'month';

  /** First day of the day or month. */
  @PrimaryColumn(day('bucket'))
  bucket!: string;

  /** The dimension's value; the empty text where the case has none. */
  @PrimaryColumn(text('key'))
  key!: string;

  @Column(integer('any_invited'))
  anyInvited!: number;

  @Column(integer('any_rated'))
  anyRated!: number;

  @Column(integer('any_answered'))
  anyAnswered!: number;

  @Column(integer('any_lapsed'))
  anyLapsed!: number;

  @Column(integer('any_satisfied'))
  anySatisfied!: number;

  @Column(integer('any_basically_satisfied'))
  anyBasicallySatisfied!: number;

  @Column(integer('any_dissatisfied'))
  anyDissatisfied!: number;

  @Column(integer('petition_office_invited'))
  petitionOfficeInvited!: number;

  @Column(integer('petition_office_rated'))
  petitionOfficeRated!: number;

  @Column(integer('petition_office_answered'))
  petitionOfficeAnswered!: number;

  @Column(integer('petition_office_lapsed'))
  petitionOfficeLapsed!: number;

  @Column(integer('petition_office_satisfied'))
  petitionOfficeSatisfied!: number;

  @Column(integer('petition_office_basically_satisfied'))
  petitionOfficeBasicallySatisfied!: number;

  @Column(integer('petition_office_dissatisfied'))
  petitionOfficeDissatisfied!: number;

  @Column(integer('competent_body_invited'))
  competentBodyInvited!: number;

  @Column(integer('competent_body_rated'))
  competentBodyRated!: number;

  @Column(integer('competent_body_answered'))
  competentBodyAnswered!: number;

  @Column(integer('competent_body_lapsed'))
  competentBodyLapsed!: number;

  @Column(integer('competent_body_satisfied'))
  competentBodySatisfied!: number;

  @Column(integer('competent_body_basically_satisfied'))
  competentBodyBasicallySatisfied!: number;

  @Column(integer('competent_body_dissatisfied'))
  competentBodyDissatisfied!: number;

  @Column(integer('mediator_invited'))
  mediatorInvited!: number;

  @Column(integer('mediator_rated'))
  mediatorRated!: number;

  @Column(integer('mediator_answered'))
  mediatorAnswered!: number;

  @Column(integer('mediator_lapsed'))
  mediatorLapsed!: number;

  @Column(integer('mediator_satisfied'))
  mediatorSatisfied!: number;

  @Column(integer('mediator_basically_satisfied'))
  mediatorBasicallySatisfied!: number;

  @Column(integer('mediator_dissatisfied'))
  mediatorDissatisfied!: number;
}

/** Which measure of whose work each counter counts. */
export const ratingCounters: readonly {
  readonly counter: keyof RatingCount;
  readonly column: string;
  readonly of: RatedOrAny;
  readonly measure: RatingMeasure;
}[] = [
  { counter: 'anyInvited', column: 'any_invited', of: 'any', measure: 'invited' },
  { counter: 'anyRated', column: 'any_rated', of: 'any', measure: 'rated' },
  { counter: 'anyAnswered', column: 'any_answered', of: 'any', measure: 'answered' },
  { counter: 'anyLapsed', column: 'any_lapsed', of: 'any', measure: 'lapsed' },
  { counter: 'anySatisfied', column: 'any_satisfied', of: 'any', measure: 'satisfied' },
  { counter: 'anyBasicallySatisfied', column: 'any_basically_satisfied', of: 'any', measure: 'basically-satisfied' },
  { counter: 'anyDissatisfied', column: 'any_dissatisfied', of: 'any', measure: 'dissatisfied' },
  { counter: 'petitionOfficeInvited', column: 'petition_office_invited', of: 'petition-office', measure: 'invited' },
  { counter: 'petitionOfficeRated', column: 'petition_office_rated', of: 'petition-office', measure: 'rated' },
  { counter: 'petitionOfficeAnswered', column: 'petition_office_answered', of: 'petition-office', measure: 'answered' },
  { counter: 'petitionOfficeLapsed', column: 'petition_office_lapsed', of: 'petition-office', measure: 'lapsed' },
  {
    counter: 'petitionOfficeSatisfied',
    column: 'petition_office_satisfied',
    of: 'petition-office',
    measure: 'satisfied',
  },
  {
    counter: 'petitionOfficeBasicallySatisfied',
    column: 'petition_office_basically_satisfied',
    of: 'petition-office',
    measure: 'basically-satisfied',
  },
  {
    counter: 'petitionOfficeDissatisfied',
    column: 'petition_office_dissatisfied',
    of: 'petition-office',
    measure: 'dissatisfied',
  },
  { counter: 'competentBodyInvited', column: 'competent_body_invited', of: 'competent-body', measure: 'invited' },
  { counter: 'competentBodyRated', column: 'competent_body_rated', of: 'competent-body', measure: 'rated' },
  { counter: 'competentBodyAnswered', column: 'competent_body_answered', of: 'competent-body', measure: 'answered' },
  { counter: 'competentBodyLapsed', column: 'competent_body_lapsed', of: 'competent-body', measure: 'lapsed' },
  { counter: 'competentBodySatisfied', column: 'competent_body_satisfied', of: 'competent-body', measure: 'satisfied' },
  {
    counter: 'competentBodyBasicallySatisfied',
    column: 'competent_body_basically_satisfied',
    of: 'competent-body',
    measure: 'basically-satisfied',
  },
  {
    counter: 'competentBodyDissatisfied',
    column: 'competent_body_dissatisfied',
    of: 'competent-body',
    measure: 'dissatisfied',
  },
  { counter: 'mediatorInvited', column: 'mediator_invited', of: 'mediator', measure: 'invited' },
  { counter: 'mediatorRated', column: 'mediator_rated', of: 'mediator', measure: 'rated' },
  { counter: 'mediatorAnswered', column: 'mediator_answered', of: 'mediator', measure: 'answered' },
  { counter: 'mediatorLapsed', column: 'mediator_lapsed', of: 'mediator', measure: 'lapsed' },
  { counter: 'mediatorSatisfied', column: 'mediator_satisfied', of: 'mediator', measure: 'satisfied' },
  {
    counter: 'mediatorBasicallySatisfied',
    column: 'mediator_basically_satisfied',
    of: 'mediator',
    measure: 'basically-satisfied',
  },
  { counter: 'mediatorDissatisfied', column: 'mediator_dissatisfied', of: 'mediator', measure: 'dissatisfied' },
];
