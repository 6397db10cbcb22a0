import { type Actor, hasRole } from '../kernel/actor';
import type { Attachment } from './domain/attachments';
import type { GrievanceEvent } from './domain/events';
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

const lastFour = (value: string | null): string | null =>
  value && `${'*'.repeat(Math.max(0, value.length - 4))}${value.slice(-4)}`;

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

/** An event's data as far as somebody may see it: what was said in caucus stays with the mediating unit (PML 15(4)). */
export const seenData = ({ type, data }: GrievanceEvent, eyes: Eyes, mediatingUnit: string | null): object => {
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
    default:
      return data;
  }
};
