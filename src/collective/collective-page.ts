import type { StoredEvent } from '../event-store/event-store';
import { type Eyes, eyesOf } from '../grievance/seen';
import type { Actor } from '../kernel/actor';
import { erased } from '../kernel/erased';
import { type GroupHistory, readable } from './collective-door';
import { type Collective, type Joined, memberOf } from './domain/collective';
import { erasureOf, groupErased } from './domain/erasure';
import type { CollectiveEvents } from './domain/events';
import { headcountOf, mostRepresentatives } from './domain/most-representatives';
import type { Member } from './domain/terms';

type Identity = Pick<Joined, 'member' | 'name' | 'idNumber' | 'phone'>;
const nameless = { name: null, idNumber: null, phone: null };

/** Who a member is, as far as somebody may see it: staff and the member themselves everything, examiners the name, the group its representatives' names. */
const seenMember = (
  { member, name, idNumber, phone }: Identity,
  eyes: Eyes,
  self: Member | undefined,
  represents: boolean,
): object => {
  if (eyes.as === 'staff' || self === member) return { name, idNumber, phone };
  return eyes.as === 'examiner' || represents ? { ...nameless, name } : nameless;
};

const said = <Type extends keyof CollectiveEvents>(stored: readonly StoredEvent[], type: Type) =>
  stored.map(readable).flatMap((event) => (event.type === type ? [event.data as CollectiveEvents[Type]] : []));

const seenMembers = (collective: Collective, actor: Actor, self: Member | undefined, cases: readonly string[]) => {
  const eyes = eyesOf(actor, undefined);
  const { members, representatives } = collective;
  return members.map((each) => ({
    ...{ member: each.member, left: each.left, erased: erasureOf(collective, each) !== undefined },
    ...{ grievance: cases.includes(each.grievance) ? each.grievance : null },
    representative: representatives.includes(each.member),
    ...seenMember(each, eyes, self, representatives.includes(each.member)),
  }));
};

/** A group as somebody may see it: its matter, the cases open to them, its people, who represents them, what was settled. */
export const collectivePage = (
  id: string,
  { stored, collective, revision }: GroupHistory,
  openCases: readonly string[],
  actor: Actor,
): object => {
  const [founded] = said(stored, 'CollectiveFounded');
  const terms = new Map(said(stored, 'GroupSettlementProposed').map((each) => [each.settlement, each.terms]));
  const together = (text: string | undefined) => (groupErased(collective, id) ? erased : text);
  const { category, region, representatives, settlements } = collective;
  const self = memberOf(collective, actor.id);
  const own = collective.members.find(({ member }) => member === self)?.grievance;
  const cases = [...new Set([...openCases, ...(own ? [own] : [])])];
  const members = seenMembers(collective, actor, self, cases);
  const most = mostRepresentatives(collective);
  return {
    ...{ id, revision, matter: together(founded?.matter), foundedAt: founded?.at, category, region },
    grievances: cases,
    headcount: headcountOf(collective),
    members,
    representatives,
    mostRepresentatives: { value: most.value, basis: most.basis, articleZh: most.articleZh },
    settlements: settlements
      .filter(({ grievance }) => cases.includes(grievance))
      .map((each) => ({ ...each, terms: together(terms.get(each.settlement)) })),
    you: self ?? null,
  };
};

/** What happened in a group, event by event, as somebody may see it. */
export const collectiveHistory = ({ stored, collective }: GroupHistory, actor: Actor): readonly HistoryItem[] => {
  const self = memberOf(collective, actor.id);
  const eyes = eyesOf(actor, undefined);
  return stored.map((each) => {
    const { id, type, revision, position, metadata } = each;
    const event = readable(each);
    const { schema, recordedAt, unit, decision, hash } = metadata;
    const { at, by } = event.data;
    const data =
      event.type === 'MemberJoined'
        ? { ...event.data, account: null, ...seenMember(event.data, eyes, self, false) }
        : event.data;
    return { id, type, schema, revision, position, at, recordedAt, by, unit, decision, data, hash };
  });
};

/** One event of a group as auditors and its people read it. */
interface HistoryItem {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly data: object;
}
