import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GrievanceKind, Party, Rated, Rater, Score, Tier, Urgency } from '../../src/grievance/domain/terms';
import { day, instant, integer, json, optionalJson, optionalText, position, text, texts } from '../runner/columns';

/**
 * What is counted of ratings: invitations, those answered at least once on the day it happened (`rated`) and on the
 * day of their invitation (`answered`), those that lapsed, and scores.
 */
export type RatingMeasure = 'invited' | 'rated' | 'answered' | 'lapsed' | Score;

/** Whom a figure is about: one of those who can be rated, or any of them. */
export type RatedOrAny = Rated | 'any';

/** One party's invitation of a round, and what has become of it. */
export interface Invitation {
  party: Party;
  rater: 'petitioner' | 'counterparty';
  /** Whom this party may rate: a counterparty only the mediator. */
  of: Rated[];
  /** The actor who answered it first. */
  by: string | null;
  answered: RatedOrAny[];
  lapsed: RatedOrAny[];
}

/** Invitations made by one event. */
export interface Round {
  on: string;
  lapsedOn: string | null;
  invitations: Invitation[];
}

/** A rating nobody was invited to: given before the invitation came, or by experts, supervisors and the rated themselves. */
export interface Uninvited {
  rater: Rater;
  of: Rated;
  by: string;
}

/** One case as ratings are folded: its dimensions, and the round of invitations that is open. */
@Entity({ name: 'rating_cases', schema: 'read_models' })
export class RatingCase {
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(text('region'))
  region!: string;

  @Column(texts('region_path'))
  regionPath!: string[];

  @Column(text('level'))
  level!: string;

  @Column(text('office'))
  office!: string;

  /** The body that dealt with the case. */
  @Column(text('unit'))
  unit!: string;

  @Column(optionalText('kind'))
  kind!: GrievanceKind | null;

  @Column(text('category'))
  category!: string;

  @Column(text('channel'))
  channel!: string;

  @Column(optionalText('urgency'))
  urgency!: Urgency | null;

  /** Of the last attempt that ended. */
  @Column(optionalText('tier'))
  tier!: Tier | null;

  @Column(optionalText('mediator'))
  mediator!: string | null;

  @Column(optionalText('mediation_unit'))
  mediationUnit!: string | null;

  @Column(json('parties'))
  parties!: { party: Party; account: string | null }[];

  @Column(optionalJson('round'))
  round!: Round | null;

  @Column(json('uninvited'))
  uninvited!: Uninvited[];
}

/** One thing that happened to ratings, with the dimensions the case had at that moment. Only ever appended. */
@Entity({ name: 'rating_ledger', schema: 'read_models' })
export class RatingEntry {
  @PrimaryColumn(position('position'))
  position!: string;

  @PrimaryColumn(integer('entry'))
  entry!: number;

  @Column(text('event_id'))
  eventId!: string;

  @Column(text('grievance'))
  grievance!: string;

  /** The day it counts for, in Asia/Shanghai: `answered` counts for the day of its invitation. */
  @Column(day('occurred_on'))
  occurredOn!: string;

  @Column(instant('recorded_at'))
  recordedAt!: string;

  @Column(text('measure'))
  measure!: RatingMeasure;

  @Column(text('rater'))
  rater!: Rater;

  @Column(text('of'))
  of!: RatedOrAny;

  /** 1, or -1 where it takes back an earlier entry. */
  @Column(integer('n'))
  n!: number;

  @Column(text('tier'))
  tier!: string;

  @Column(text('region'))
  region!: string;

  @Column(texts('region_path'))
  regionPath!: string[];

  @Column(text('level'))
  level!: string;

  @Column(text('unit'))
  unit!: string;

  @Column(text('category'))
  category!: string;

  @Column(text('channel'))
  channel!: string;

  @Column(optionalText('urgency'))
  urgency!: Urgency | null;

  @Column(text('mediator'))
  mediator!: string;
}
