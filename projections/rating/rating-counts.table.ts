import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rater } from '../../src/grievance/domain/terms';
import { integer, text } from '../runner/columns';
import { CountKey } from '../runner/counted.table';
import type { RatedOrAny, RatingMeasure } from './rating.table';

export type RatingDimension = 'all' | 'tier' | 'region' | 'category' | 'channel' | 'unit' | 'mediator';

/** How often what happened to ratings, of each who is rated: per day or month; within a region; by one dimension. */
@Entity({ name: 'rating_counts', schema: 'read_models' })
export class RatingCount extends CountKey<RatingDimension> {
  @PrimaryColumn(text('rater'))
  rater!: Rater;

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

const whom = ['any', 'petition-office', 'competent-body', 'mediator'] as const;
const measures: readonly RatingMeasure[] = [
  'invited',
  'rated',
  'answered',
  'lapsed',
  'satisfied',
  'basically-satisfied',
  'dissatisfied',
];
const camelCase = (kebab: string): string => kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Which measure of whose work each counter counts. */
export const ratingCounters: readonly {
  readonly counter: keyof RatingCount;
  readonly column: string;
  readonly of: RatedOrAny;
  readonly measure: RatingMeasure;
}[] = whom.flatMap((of) =>
  measures.map((measure) => {
    const name = `${of}-${measure}`;
    return { counter: camelCase(name) as keyof RatingCount, column: name.replaceAll('-', '_'), of, measure };
  }),
);
