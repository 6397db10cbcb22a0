/** The closed vocabularies of the field: each list is said once, here, for types, validation and documentation. */
/** Channels and categories are registers of each place: any short kebab-case code, e.g. `visit`, `land-expropriation`. */
export const codePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const grievanceKinds = ['suggestion', 'accusation', 'request'] as const;
export const urgencies = ['normal', 'urgent', 'grave'] as const;
/** 快缓动静: act at once, let it cool, act firmly on principle, listen and stay calm. */
export const tempos = ['prompt', 'cooling', 'firm', 'calm'] as const;
export const delegationModes = ['referral', 'assignment', 'proxy'] as const;
export const procedures = ['ordinary', 'simple'] as const;
export const declineCodes = ['D1', 'D2', 'D8', 'D9', 'D10', 'D11'] as const;
export const redirectCodes = ['D3', 'D4', 'D5', 'D6', 'D7', 'D12'] as const;
export const opinionResults = ['support', 'explain', 'not-support'] as const;
/** What becomes of a suggestion (XF 29). */
export const adoptions = ['adopted', 'partly', 'not'] as const;
/** Which matters may be heard in public (XF 31(6)). */
export const hearingGrounds = ['major', 'complex', 'difficult'] as const;
export const reviewResults = ['upheld', 'changed', 'revoked-redo'] as const;
/** People's, administrative, judicial: the three tiers of grand mediation (大调解), in the order of the usual path. */
export const tiers = ['people', 'administrative', 'judicial'] as const;
export const mediationOutcomes = ['settled', 'partly-settled', 'failed'] as const;
export const failureGrounds = [
  'refused',
  'withdrawn',
  'no-prospect',
  'unreachable',
  'time-over',
  'sham-suspected',
  'refused-to-sign',
] as const;
export const sessionForms = ['joint', 'caucus'] as const;
export const courtDecisions = ['accepted', 'not-accepted', 'confirmed', 'rejected', 'withdrawn'] as const;
export const ratedBodies = ['petition-office', 'competent-body', 'mediator'] as const;
export const scores = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const;
export const raters = ['petitioner', 'counterparty', 'expert', 'supervisor', 'self'] as const;
/** What is asked after each end: how the matter was settled, why it was declined, where it was sent (lifecycle §6). */
export const ratingForms = ['resolution', 'decline', 'redirection'] as const;
/** Why a case that had come to an end is taken up again (lifecycle G37). */
export const reopenGrounds = [
  'breach',
  'not-signed',
  'new-facts',
  'execution-undone',
  'wrong-decline',
  'not-of-free-will',
  'dissatisfied',
  'not-a-duplicate',
] as const;
/** Why a petition office supervises a body (XF 40). */
export const supervisionGrounds = [
  'improper-acceptance',
  'improper-handling',
  'overdue',
  'shirking',
  'falsification',
  'non-execution',
] as const;
/** What an agent may do by a mandate, area by area (代理信访, SD 28)… */
export const mandateScopes = ['mediation', 'agreement', 'review'] as const;
/** …and what only with special authority in writing (lifecycle §7). */
export const specialAuthorities = ['settle', 'withdraw', 'waive-review'] as const;
/** Every state a case can be in (`lifecycle` §2). */
export const statuses = [
  'received',
  'delegated',
  'contested',
  'in-handling',
  'in-mediation',
  'performing',
  'opinion-issued',
  'in-review',
  'review-decided',
  'in-final-review',
  'final-decided',
  'executing',
  'resolved',
  'closed',
  'declined',
  'redirected',
  'withdrawn',
  'merged',
  'terminated',
] as const;
/** The five phases every case, figure and screen hangs on. */
export const phases = ['received', 'delegated', 'mediated', 'resolved', 'rated'] as const;

export type GrievanceKind = (typeof grievanceKinds)[number];
export type Urgency = (typeof urgencies)[number];
export type Tempo = (typeof tempos)[number];
export type Delegated = (typeof delegationModes)[number];
export type Procedure = (typeof procedures)[number];
export type DeclineCode = (typeof declineCodes)[number];
export type RedirectCode = (typeof redirectCodes)[number];
export type OpinionResult = (typeof opinionResults)[number];
export type Adopted = (typeof adoptions)[number];
export type HearingGround = (typeof hearingGrounds)[number];
export type ReviewResult = (typeof reviewResults)[number];
export type Tier = (typeof tiers)[number];
export type MediationOutcome = (typeof mediationOutcomes)[number];
export type FailureGround = (typeof failureGrounds)[number];
export type SessionForm = (typeof sessionForms)[number];
export type CourtDecision = (typeof courtDecisions)[number];
export type Rated = (typeof ratedBodies)[number];
export type Score = (typeof scores)[number];
export type Rater = (typeof raters)[number];
export type RatingForm = (typeof ratingForms)[number];
export type ReopenGround = (typeof reopenGrounds)[number];
export type SupervisionGround = (typeof supervisionGrounds)[number];
export type MandateScope = (typeof mandateScopes)[number];
export type SpecialAuthority = (typeof specialAuthorities)[number];
export type Status = (typeof statuses)[number];
export type ResolvedBy = 'settlement' | 'execution' | 'opinion' | 'answer';
export type WithdrawnBy = 'petitioner' | 'agent';

/** A party in the order given at receipt: `petitioner`, `counterparty-1`, `counterparty-2`… */
export type Party = 'petitioner' | `counterparty-${number}`;
export const partyPattern = /^(petitioner|counterparty-[1-9]\d?)$/;

/** A party as recorded at receipt. `subject` names the person for privacy; `account` is their token's subject, if any. */
export interface PartyDetails {
  party: Party;
  subject: string;
  account: string | null;
  name: string | null;
  idNumber: string | null;
  phone: string | null;
  address: string | null;
}

/** One obligation of an agreement; numbered from 1 in the order of the terms. */
export interface Term {
  obligation: number;
  debtor: Party;
  text: string;
  amount: string | null;
  due: string;
}
