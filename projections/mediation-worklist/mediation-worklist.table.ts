import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FailureGround, GrievanceKind, MediationOutcome, Party, Tier } from '../../src/grievance/domain/terms';
import {
  instant,
  integer,
  json,
  optionalDay,
  optionalInstant,
  optionalInteger,
  optionalText,
  text,
  texts,
} from '../runner/columns';

/** How far an attempt has come. */
export type AttemptState = 'proposed' | 'consented' | 'designated' | 'confirmed' | 'open' | 'paused' | 'ended';

/** One attempt at mediation as mediators' worklists show it. Personal, until it is erased: title. */
@Entity({ name: 'mediation_worklist', schema: 'read_models' })
export class MediationAttempt {
  @PrimaryColumn(text('grievance'))
  grievance!: string;

  @PrimaryColumn(integer('attempt'))
  attempt!: number;

  @Column(text('number'))
  number!: string;

  @Column(text('title'))
  title!: string;

  @Column(optionalText('kind'))
  kind!: GrievanceKind | null;

  @Column(text('category'))
  category!: string;

  @Column(text('region'))
  region!: string;

  @Column(texts('region_path'))
  regionPath!: string[];

  @Column(text('tier'))
  tier!: Tier;

  @Column(text('profile'))
  profile!: string;

  @Column(text('unit'))
  unit!: string;

  @Column(optionalText('mediator'))
  mediator!: string | null;

  @Column(text('state'))
  state!: AttemptState;

  @Column(texts('consents'))
  consents!: Party[];

  @Column(instant('proposed_at'))
  proposedAt!: string;

  @Column(optionalInstant('opened_at'))
  openedAt!: string | null;

  @Column(optionalDay('due'))
  due!: string | null;

  @Column(integer('sessions'))
  sessions!: number;

  @Column(optionalInstant('last_session_at'))
  lastSessionAt!: string | null;

  /** Tension as the first session found it, and as the last one left it. */
  @Column(optionalInteger('tension_before'))
  tensionBefore!: number | null;

  @Column(optionalInteger('tension_after'))
  tensionAfter!: number | null;

  @Column(optionalText('outcome'))
  outcome!: MediationOutcome | null;

  @Column(optionalText('ground'))
  ground!: FailureGround | null;

  @Column(optionalInstant('ended_at'))
  endedAt!: string | null;

  /** The tier a failed attempt was passed on to. */
  @Column(optionalText('escalated_to'))
  escalatedTo!: Tier | null;
}

/** One case as the worklist folds it: what its attempts share, and the attempts. */
@Entity({ name: 'mediation_cases', schema: 'read_models' })
export class MediationCase {
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(text('number'))
  number!: string;

  @Column(text('title'))
  title!: string;

  @Column(optionalText('kind'))
  kind!: GrievanceKind | null;

  @Column(text('category'))
  category!: string;

  @Column(text('region'))
  region!: string;

  @Column(texts('region_path'))
  regionPath!: string[];

  @Column(texts('parties'))
  parties!: Party[];

  @Column(json('attempts'))
  attempts!: AttemptOnly[];
}

/** What belongs to an attempt alone. */
export type AttemptOnly = Omit<
  MediationAttempt,
  'grievance' | 'number' | 'title' | 'kind' | 'category' | 'region' | 'regionPath'
>;
