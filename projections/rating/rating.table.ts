import { Column, Entity } from 'typeorm';
import type { Party, Rated, Rater, Score, Tier } from '../../src/grievance/domain/terms';
import { integer, json, optionalJson, optionalText, text } from '../runner/columns';
import { CountedCase, LedgerEntry } from '../runner/counted.table';

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
export class RatingCase extends CountedCase {
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
export class RatingEntry extends LedgerEntry {
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

  @Column(text('mediator'))
  mediator!: string;
}
