import type { GrievanceDetails } from '../../projections/grievance-details/grievance-details.table';
import { type Actor, hasRole } from '../kernel/actor';
import { erased } from '../kernel/erased';
import type { Attachment } from './domain/attachments';
import type { GrievanceEvent, GrievanceEventType } from './domain/events';
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
export const readsFile = ({ party, forParties }: Omit<Attachment, 'hash'>, eyes: Eyes): boolean =>
  forParties || (eyes.party === undefined ? eyes.as !== 'party' : party === eyes.party);

const withheld = null;

/** What officials write among themselves, which a party learns that it happened and not how it was worded (lifecycle §9). */
const amongOfficials: Partial<Readonly<Record<GrievanceEventType, string>>> = {
  SupervisionOrdered: 'reason',
  ReminderSent: 'note',
  SupervisionReplied: 'reply',
  SupervisionReplyAccepted: 'reasons',
  SupervisionReplyReturned: 'reasons',
  SupervisionEscalated: 'reason',
  SupervisionLifted: 'reason',
  SponsorAssigned: 'reason',
  CoolingOffStarted: 'reason',
  DelegationContested: 'reasons',
  ContestUpheld: 'reasons',
  ContestRejected: 'reasons',
};

const withoutWording = ({ type, data }: GrievanceEvent): object => {
  const field = amongOfficials[type];
  return field ? { ...data, [field]: withheld } : data;
};

/** An event's data as far as somebody may see it: what was said in caucus stays with the mediating unit (PML 15(4)). */
export const seenData = (event: GrievanceEvent, eyes: Eyes, mediatingUnit: string | null): object => {
  const { type, data } = event;
  switch (type) {
    case 'GrievanceReceived': {
      const { queryCodeHash: _secret, ...rest } = data;
      return { ...rest, parties: data.parties.map((party) => seenParty(party, eyes)) };
    }
    case 'SessionHeld':
      return data.form === 'caucus' && !(eyes.mediates && eyes.unit === mediatingUnit)
        ? { ...data, minutes: withheld }
        : data;
    case 'ProxyFeedbackGiven':
      return eyes.as === 'party' && eyes.party !== 'petitioner' ? { ...data, feedback: withheld } : data;
    case 'MandateGranted':
      return eyes.as === 'party' && eyes.party !== 'petitioner' ? { ...data, document: withheld } : data;
    case 'AttachmentAdded':
      return readsFile(data, eyes) ? data : { ...data, hash: withheld, name: withheld };
    case 'InterestDeclared':
      return eyes.as === 'party' ? { ...data, interest: withheld } : data;
    case 'FindingRecorded':
      return eyes.as === 'party' ? { ...data, facts: withheld } : data;
    case 'DangerReported':
      return eyes.as === 'party' ? { ...data, danger: withheld, informed: withheld } : data;
    case 'ShamReported':
      return eyes.as === 'party' ? { ...data, suspicion: withheld, informed: withheld } : data;
    case 'LegalHoldPlaced':
    case 'LegalHoldLifted':
      return eyes.as === 'party' ? { ...data, reason: withheld } : data;
    case 'GrievanceScreened':
      return eyes.as === 'party' ? { ...data, accused: withheld } : data;
    case 'FollowedUp':
      return eyes.as === 'party' && eyes.party !== 'petitioner' ? { ...data, wishes: withheld } : data;
    default:
      return eyes.as === 'party' ? withoutWording(event) : data;
  }
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
