/** The decision state of one collective: only what some decision asks. */
import { erased } from '../../kernel/erased';
import type { CollectiveEvent, CollectiveEvents, CollectiveEventType } from './events';
import type { Member, Person } from './terms';

/** Somebody of the group; who left stays, so that no number is given twice. */
export interface Joined extends Pick<Person, 'subject' | 'account' | 'idNumber' | 'name' | 'phone'> {
  readonly member: Member;
  readonly grievance: string;
  readonly left: boolean;
}

/** Whose texts were erased, on account of which member, and when (PIPL 47). */
export interface ErasedTexts {
  readonly subject: string;
  readonly member: Member;
  readonly at: string;
}

/** A settlement of one case: who agreed to it, and whom it binds. */
export interface Settlement {
  readonly settlement: number;
  readonly grievance: string;
  readonly consented: readonly Member[];
  readonly settled: readonly Member[];
}

export interface Collective {
  readonly founded: boolean;
  readonly category: string;
  readonly region: string;
  readonly regionPath: readonly string[];
  readonly rulebook: string;
  readonly grievances: readonly { readonly grievance: string; readonly headcount: number }[];
  readonly members: readonly Joined[];
  readonly representatives: readonly Member[];
  readonly settlements: readonly Settlement[];
  readonly erased: readonly ErasedTexts[];
}

export const unfounded: Collective = {
  founded: false,
  category: '',
  region: '',
  regionPath: [],
  rulebook: '',
  grievances: [],
  members: [],
  representatives: [],
  settlements: [],
  erased: [],
};

/** The people of the group now. */
export const present = ({ members }: Collective): readonly Joined[] => members.filter(({ left }) => !left);

/** The member somebody is in this group, if any. */
export const memberOf = (collective: Collective, account: string): Member | undefined =>
  present(collective).find((each) => each.account === account)?.member;

/** Members whose own texts were not erased. */
export const unerased = ({ members, erased }: Collective): readonly Joined[] =>
  members.filter(({ subject }) => !erased.some((each) => each.subject === subject));

/** The people of the group now whose word can be taken down: they were not erased. */
export const reachable = (collective: Collective): readonly Joined[] =>
  unerased(collective).filter(({ left }) => !left);

const gone = <Said extends string | null>(said: Said): Said => (said ? (erased as Said) : said);
const forgotten = (one: Joined): Joined => ({
  ...one,
  name: gone(one.name),
  idNumber: gone(one.idNumber),
  phone: gone(one.phone),
});
const without = <Item>(items: readonly Item[], item: Item): readonly Item[] => items.filter((each) => each !== item);
const including = <Item>(items: readonly Item[], ...more: readonly Item[]): readonly Item[] => [
  ...new Set([...items, ...more]),
];
const changing = (
  collective: Collective,
  number: number,
  change: (settlement: Settlement) => Partial<Settlement>,
): Collective => ({
  ...collective,
  settlements: collective.settlements.map((each) => (each.settlement === number ? { ...each, ...change(each) } : each)),
});

type Evolve<Type extends CollectiveEventType> = (collective: Collective, data: CollectiveEvents[Type]) => Collective;

/** One line per event; a forgotten one does not compile. */
const evolvers: { readonly [Type in CollectiveEventType]: Evolve<Type> } = {
  CollectiveFounded: (_, { category, region, regionPath, rulebook }) => ({
    ...unfounded,
    ...{ founded: true, category, region, regionPath, rulebook },
  }),
  GrievanceGrouped: (c, { grievance, headcount }) => ({
    ...c,
    grievances: [...c.grievances, { grievance, headcount }],
  }),
  MemberJoined: (c, { member, grievance, subject, account, idNumber, name, phone }) => ({
    ...c,
    members: [...c.members, { member, grievance, subject, account, idNumber, name, phone, left: false }],
  }),
  MemberLeft: (c, { member }) => ({
    ...c,
    members: c.members.map((each) => (each.member === member ? { ...each, left: true } : each)),
    representatives: without(c.representatives, member),
  }),
  RepresentativesNamed: (c, { representatives }) => ({ ...c, representatives }),
  RepresentativeReplaced: (c, { from, to }) => ({
    ...c,
    representatives: c.representatives.map((each) => (each === from ? to : each)),
  }),
  GroupSettlementProposed: (c, { settlement, grievance }) => ({
    ...c,
    settlements: [...c.settlements, { settlement, grievance, consented: [], settled: [] }],
  }),
  MemberConsented: (c, { settlement, member }) =>
    changing(c, settlement, ({ consented }) => ({ consented: including(consented, member) })),
  MemberRefused: (c, { settlement, member }) =>
    changing(c, settlement, ({ consented }) => ({ consented: without(consented, member) })),
  MembersSettled: (c, { settlement, members }) =>
    changing(c, settlement, ({ settled }) => ({ settled: including(settled, ...members) })),
  MemberErased: (c, { subject, member, at }) => ({
    ...c,
    members: c.members.map((each) => (each.subject === subject ? forgotten(each) : each)),
    erased: [...c.erased, { subject, member, at }],
  }),
};

/** What a collective is after one more event. Never throws, reads no clock. */
export const evolve = (collective: Collective, event: CollectiveEvent): Collective =>
  (evolvers[event.type] as Evolve<typeof event.type>)(collective, event.data as never);
