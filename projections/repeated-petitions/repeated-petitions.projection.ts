import type { GrievanceEvent } from '../../src/grievance/domain/events';
import type { PartyDetails } from '../../src/grievance/domain/terms';
import { dayOf, instantOf } from '../runner/day';
import { plain } from '../runner/plain';
import { ledger } from '../runner/projection';
import { FilingEntry } from './filing-entries.table';
import { entriesOf } from './ledger-entries';
import { Filing } from './repeated-petitions.table';

type Identity = Pick<Filing, 'idNumber' | 'account' | 'name' | 'phone'>;

const unnamed: Identity = { idNumber: null, account: null, name: null, phone: null };
const identityOf = (party: PartyDetails | undefined): Identity =>
  party
    ? {
        ...{ idNumber: plain(party.idNumber), account: plain(party.account) },
        ...{ name: plain(party.name), phone: plain(party.phone) },
      }
    : unnamed;

/** The identity number, else the account, else the name with its phone tells a person; else the filing stands for one. */
const personIn = ({ id, idNumber, account, name, phone }: Pick<Filing, 'id'> & Identity): string => {
  if (idNumber) return `id ${idNumber}`;
  if (account) return `account ${account}`;
  return name && phone ? `name ${name} ${phone}` : `filing ${id}`;
};

const join = (items: readonly string[], item: string): string[] => [...new Set([...items, item])];
const named = (row: Filing, identity: Identity): Filing => ({
  ...{ ...row, ...identity },
  person: personIn({ ...identity, id: row.id }),
});
/**
 * Every filing with what is compared between filings: who brought it, which matter, linked to which, in which group; its
 * ledger tells how filings stood at any time, and never who brought them.
 */
export const repeatedPetitions = ledger<GrievanceEvent, Filing, FilingEntry>({
  name: 'repeated-petitions.v2',
  category: 'grievance',
  personal: true,
  table: Filing,
  key: (_, { streamId }) => streamId,
  create: {
    GrievanceReceived: ({ number, category, channel, region, regionPath, headcount, parties, at }, { streamId }) =>
      named(
        {
          ...{ id: streamId, number, category, channel, region, regionPath, kind: null, headcount },
          ...{ receivedAt: instantOf(at), receivedOn: dayOf(at), mergedInto: null, collective: null },
          ...{ members: [], departed: [], person: '', ...unnamed },
        },
        identityOf(parties.find(({ party }) => party === 'petitioner')),
      ),
  },
  apply: {
    ReceiptCorrected: (row, { field, value }) => {
      if (field === 'at') return { ...row, receivedAt: instantOf(String(value)), receivedOn: dayOf(String(value)) };
      if (field === 'headcount') return { ...row, headcount: Number(value) };
      return field === 'category' || field === 'channel' ? { ...row, [field]: String(value) } : row;
    },
    PartyIdentified: (row, { party, account }) =>
      party === 'petitioner' ? named(row, { ...row, account: plain(account) }) : row,
    GrievanceScreened: (row, { kind, category, headcount }) => ({ ...row, kind, category, headcount }),
    DuplicateLinked: (row, { target }) => ({ ...row, mergedInto: target }),
    GrievanceReopened: (row) => ({ ...row, mergedInto: null }),
    /** Nobody tells this filing's petitioner from others any more, but for those who are known by an account. */
    SubjectErased: (row, { party }) =>
      party === 'petitioner' ? { ...named(row, { ...unnamed, account: row.account }), account: null } : row,
    GroupJoined: (row, { collective }) => ({ ...row, collective }),
    GroupMemberJoined: (row, { collective, member }) => ({ ...row, collective, members: join(row.members, member) }),
    GroupMemberLeft: (row, { collective, member }) => ({ ...row, collective, departed: join(row.departed, member) }),
  },
  entries: { table: FilingEntry, of: entriesOf },
  rollups: [],
});
