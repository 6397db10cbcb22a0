import type { GrievanceDetails } from '../../projections/grievance-details/grievance-details.table';
import { type Actor, hasRole } from '../kernel/actor';
import { erased } from '../kernel/erased';
import type { Attachment } from './domain/attachments';
import type { GrievanceEvent, GrievanceEventType } from './domain/events';
import type { Grievance } from './domain/grievance';
import type { Party, PartyDetails } from './domain/terms';

/** With what eyes somebody reads a case: as staff at work on it, as somebody who examines it, or as a party. */
export interface Eyes {
  readonly as: 'staff' | 'examiner' | 'party';
  readonly accounts: readonly string[];
  /** The party they are, or act for. */
  readonly party: Party | undefined;
  /** Unit whose mediators hold the rooms' secrets. */
  readonly unit: string | null;
  readonly mediates: boolean;
}

const staffRoles = [
  'registrar',
  'station-worker',
  'router',
  'clerk',
  'handler',
  'head',
  'mediator',
  'court-liaison',
  'reviewer',
  'discipline',
] as const;

export const eyesOf = (actor: Actor, party: Party | undefined): Eyes => ({
  as: hasRole(actor, ...staffRoles) ? 'staff' : actor.unit === null ? 'party' : 'examiner',
  accounts: [actor.id],
  party,
  unit: actor.unit,
  mediates: hasRole(actor, 'mediator', 'court-liaison'),
});

/** What was erased says so; the rest is masked but for its end. */
const lastFour = (value: string | null): string | null =>
  value === erased ? erased : value && `${'*'.repeat(Math.max(0, value.length - 4))}${value.slice(-4)}`;

/** A party as far as somebody may see them: contact data is for those at work on the case and the party themselves. */
export const seenParty = (party: PartyDetails, { as, accounts }: Eyes): PartyDetails => {
  if (as === 'staff' || (party.account !== null && accounts.includes(party.account))) return party;
  const { idNumber, phone } = party;
  return as === 'examiner'
    ? { ...party, idNumber: lastFour(idNumber), phone: lastFour(phone), address: null }
    : { ...party, idNumber: null, phone: null, address: null, account: null };
};

/** A party reads what they brought themselves and what was added for the parties; staff read everything (lifecycle §9). */
export const readsFile = ({ party, forParties }: Pick<Attachment, 'party' | 'forParties'>, eyes: Eyes): boolean =>
  forParties || (eyes.party === undefined ? eyes.as !== 'party' : party === eyes.party);

const withheld = null;

/** What officials write and note among themselves: a party learns that it happened, and not how it was worded (lifecycle §9). */
const amongOfficials: Partial<Readonly<Record<GrievanceEventType, readonly string[]>>> = {
  SupervisionOrdered: ['reason'],
  ReminderSent: ['note'],
  SupervisionReplied: ['reply'],
  SupervisionReplyAccepted: ['reasons'],
  SupervisionReplyReturned: ['reasons'],
  SupervisionEscalated: ['reason'],
  SupervisionLifted: ['reason'],
  SponsorAssigned: ['reason'],
  CoolingOffStarted: ['reason'],
  DelegationContested: ['reasons'],
  ContestUpheld: ['reasons'],
  ContestRejected: ['reasons'],
  InterestDeclared: ['interest'],
  FindingRecorded: ['facts'],
  SessionHeld: ['tensionBefore', 'tensionAfter'],
  DangerReported: ['danger', 'informed'],
  ShamReported: ['suspicion', 'informed'],
  LegalHoldPlaced: ['reason'],
  LegalHoldLifted: ['reason'],
  GrievanceScreened: ['accused'],
};

/** What is between one side and the officials, or their agent, and no business of the other side's (lifecycle §9). */
const ofOneSide: Partial<Readonly<Record<GrievanceEventType, readonly string[]>>> = {
  PartyIdentified: ['account', 'means'],
  ReviewRequested: ['lateReason'],
  FinalReviewRequested: ['lateReason'],
  MandateGranted: ['document'],
  ProxyFeedbackGiven: ['feedback'],
  MandateRevoked: ['reason'],
  MandateResigned: ['reason'],
  FollowedUp: ['wishes'],
  GrievanceRated: ['text'],
};

/** Whether an event is of the side somebody reads the case from. */
const isOfTheirSide = ({ type, data }: GrievanceEvent, { party, accounts }: Eyes): boolean => {
  if (type === 'PartyIdentified') return data.party === party;
  if (type === 'GrievanceRated' && data.rater !== 'petitioner') return accounts.includes(data.by);
  return party === 'petitioner';
};

const without = (data: object, fields: readonly string[]): object =>
  fields.length > 0 ? { ...data, ...Object.fromEntries(fields.map((field) => [field, withheld])) } : data;

/** An event's data without what a party is not to read. */
const forParties = (event: GrievanceEvent, data: object, eyes: Eyes): object => {
  const others = isOfTheirSide(event, eyes) ? [] : (ofOneSide[event.type] ?? []);
  return eyes.as === 'party' ? without(data, [...(amongOfficials[event.type] ?? []), ...others]) : data;
};

/** An event's data as far as somebody may see it: what was said in caucus stays with the mediating unit (PML 15(4)). */
export const seenData = (event: GrievanceEvent, eyes: Eyes, mediatingUnit: string | null): object => {
  const { type, data } = event;
  switch (type) {
    case 'GrievanceReceived': {
      const { queryCodeHash: _secret, ...rest } = data;
      return { ...rest, parties: data.parties.map((party) => seenParty(party, eyes)) };
    }
    case 'SessionHeld': {
      const hears = data.form === 'joint' || (eyes.mediates && eyes.unit === mediatingUnit);
      return forParties(event, hears ? data : { ...data, minutes: withheld }, eyes);
    }
    case 'AttachmentAdded':
      return readsFile(data, eyes) ? data : { ...data, hash: withheld, name: withheld };
    default:
      return forParties(event, data, eyes);
  }
};

type Side = { readonly party: Party; readonly account: string | null };

/** Who did something: to a party the other side is a side, and not an account. */
export const seenBy = (by: string, parties: readonly Side[], { as, party }: Eyes): string => {
  const side = as === 'party' ? parties.find(({ account }) => account === by)?.party : undefined;
  return side === undefined || side === party ? by : side;
};

type PartsWithWords = Pick<GrievanceDetails, 'accused' | 'handling' | 'resolution'>;

/** The parts of a case page that hold such words, as far as somebody may see them. */
export const seenParts = ({ accused, handling, resolution }: PartsWithWords, eyes: Eyes): object => {
  if (eyes.as !== 'party') return { accused, handling, resolution };
  const coolingOff = handling?.coolingOff && { reviewOn: handling.coolingOff.reviewOn };
  const followUp = resolution?.followUp && { ...resolution.followUp, wishes: withheld };
  return {
    accused: withheld,
    handling: handling && { ...handling, ...(coolingOff ? { coolingOff } : {}) },
    resolution: followUp && eyes.party !== 'petitioner' ? { ...resolution, followUp } : resolution,
  };
};

/** The folded state as far as somebody may see it: to a party without what only officials and the other side know. */
export const seenState = ({ queryCodeHash: _secret, ...state }: Grievance, eyes: Eyes): object => {
  if (eyes.as !== 'party') return state;
  const { parties, attachments, rating } = state;
  return {
    ...state,
    intakeBy: withheld,
    accused: withheld,
    parties: parties.map((each) => (each.party === eyes.party ? each : { ...each, account: withheld })),
    attachments: attachments.filter((each) => readsFile(each, eyes)),
    rating: { ...rating, given: rating.given.map((each) => ({ ...each, by: seenBy(each.by, parties, eyes) })) },
  };
};
