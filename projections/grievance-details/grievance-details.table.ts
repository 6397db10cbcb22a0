import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GrievanceKind, PartyDetails, Status, Tempo, Tier, Urgency } from '../../src/grievance/domain/terms';
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
  texts,
} from '../runner/columns';
import type {
  AgreementPart,
  AttemptPart,
  DelegationPart,
  EndingPart,
  ExecutionPart,
  HandlingPart,
  MandatePart,
  OpinionPart,
  Phase,
  RatingPart,
  ResolutionPart,
  ReviewPart,
  SupervisionPart,
} from './grievance-parts';

/** The name its checkpoint goes by; another number builds the rows anew. */
export const grievanceDetailsName = 'grievance-details.v2';

/**
 * One case as worklists and the case page show it.
 * Personal, until it is erased: title, narrative, request, parties, what was agreed, and what officials wrote.
 */
@Entity({ name: 'grievance_details', schema: 'read_models' })
export class GrievanceDetails {
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(text('number'))
  number!: string;

  /** Hex SHA-256 of the petitioner's query code. */
  @Column(text('query_code_hash'))
  queryCodeHash!: string;

  @Column(text('rulebook'))
  rulebook!: string;

  @Column(text('status'))
  status!: Status;

  /** The furthest of the five canonical events; a reopened case is neither resolved nor rated. */
  @Column(text('phase'))
  phase!: Phase;

  @Column(optionalText('kind'))
  kind!: GrievanceKind | null;

  @Column(text('category'))
  category!: string;

  @Column(optionalText('urgency'))
  urgency!: Urgency | null;

  @Column(optionalText('tempo'))
  tempo!: Tempo | null;

  @Column(text('channel'))
  channel!: string;

  @Column(text('region'))
  region!: string;

  @Column(texts('region_path'))
  regionPath!: string[];

  @Column(text('region_level'))
  regionLevel!: string;

  /** The office that answers for the case until it is delegated. */
  @Column(text('office'))
  office!: string;

  @Column(text('office_kind'))
  officeKind!: string;

  /** Since when it lies with the office: receipt, an upheld contest, a reopening. */
  @Column(instant('with_office_since'))
  withOfficeSince!: string;

  /** The unit answerable for the case now. */
  @Column(text('unit'))
  unit!: string;

  /** Every unit that ever took part, in order. */
  @Column(texts('units'))
  units!: string[];

  /** Of the attempt under way, or of the last one. */
  @Column(optionalText('tier'))
  tier!: Tier | null;

  @Column(optionalText('mediator'))
  mediator!: string | null;

  @Column(optionalText('escalated_to'))
  escalatedTo!: Tier | null;

  @Column(optionalText('accused'))
  accused!: string | null;

  @Column(text('title'))
  title!: string;

  @Column(text('narrative'))
  narrative!: string;

  @Column(text('request'))
  request!: string;

  @Column(json('parties'))
  parties!: PartyDetails[];

  @Column(flag('anonymous'))
  anonymous!: boolean;

  @Column(flag('legacy'))
  legacy!: boolean;

  @Column(texts('accounts'))
  accounts!: string[];

  @Column(texts('intake_by'))
  intakeBy!: string[];

  @Column(integer('headcount'))
  headcount!: number;

  @Column(instant('received_at'))
  receivedAt!: string;

  @Column(optionalInstant('delegated_at'))
  delegatedAt!: string | null;

  @Column(optionalInstant('path_notified_at'))
  pathNotifiedAt!: string | null;

  @Column(optionalInstant('accepted_at'))
  acceptedAt!: string | null;

  @Column(optionalInstant('resolved_at'))
  resolvedAt!: string | null;

  @Column(optionalInstant('closed_at'))
  closedAt!: string | null;

  /** When the last event was taken down. */
  @Column(instant('updated_at'))
  updatedAt!: string;

  /** Of the last event folded in. */
  @Column(integer('revision'))
  revision!: number;

  /** The earliest day by which somebody must or may act, statutory or named in an event; the clocks explain it. */
  @Column(optionalDay('next_due'))
  nextDue!: string | null;

  /** From when on a duty of the case is nearly due, as its rulebook and the clocks say (lifecycle §8). */
  @Column(optionalDay('amber_from'))
  amberFrom!: string | null;

  /** The body that accepted the case first (首办责任). */
  @Column(optionalText('first_handler'))
  firstHandler!: string | null;

  /** The leader who took the case upon themselves (领导包案). */
  @Column(optionalText('sponsor'))
  sponsor!: string | null;

  /** Orders that still bind: neither was the reply accepted nor were they lifted. */
  @Column(json('supervisions'))
  supervisions!: SupervisionPart[];

  /** Mandates in force (代理信访). */
  @Column(json('mandates'))
  mandates!: MandatePart[];

  @Column(optionalJson('delegation'))
  delegation!: DelegationPart | null;

  @Column(optionalJson('handling'))
  handling!: HandlingPart | null;

  @Column(optionalJson('mediation'))
  mediation!: AttemptPart | null;

  /** Attempts that ended, in order. */
  @Column(json('attempts'))
  attempts!: AttemptPart[];

  @Column(optionalJson('agreement'))
  agreement!: AgreementPart | null;

  @Column(optionalJson('opinion'))
  opinion!: OpinionPart | null;

  @Column(optionalJson('review'))
  review!: ReviewPart | null;

  @Column(optionalJson('final_review'))
  finalReview!: ReviewPart | null;

  @Column(optionalJson('execution'))
  execution!: ExecutionPart | null;

  @Column(optionalJson('resolution'))
  resolution!: ResolutionPart | null;

  @Column(optionalJson('ending'))
  ending!: EndingPart | null;

  @Column(json('rating'))
  rating!: RatingPart;
}
