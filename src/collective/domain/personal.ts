import type { TextPath } from '../../kernel/text-path';
import { textsAt } from '../../kernel/texts-at';
import type { CollectiveEvent, CollectiveEvents, CollectiveEventType } from './events';
import type { Member } from './terms';

/** `member`: the person the event's `member` names; `replaced`: the one its `from` names. `group`: the people of the group together. */
export type Whose = 'nobody' | 'member' | 'replaced' | 'group';

type Declared = {
  readonly [Type in CollectiveEventType]: {
    readonly [Path in TextPath<Omit<CollectiveEvents[Type], 'by' | 'at'>>]: Whose;
  };
};

/** Which texts of a collective's events are personal, and whose; one that is forgotten does not compile. */
export const declared: Declared = {
  CollectiveFounded: {
    matter: 'group',
    category: 'nobody',
    region: 'nobody',
    'regionPath[]': 'nobody',
    rulebook: 'nobody',
  },
  GrievanceGrouped: { grievance: 'nobody', number: 'nobody' },
  MemberJoined: {
    grievance: 'nobody',
    subject: 'nobody',
    account: 'nobody',
    name: 'member',
    idNumber: 'member',
    phone: 'member',
  },
  MemberLeft: { grievance: 'nobody', reason: 'member' },
  RepresentativesNamed: { means: 'group' },
  RepresentativeReplaced: { reason: 'replaced' },
  GroupSettlementProposed: { grievance: 'nobody', terms: 'group' },
  MemberConsented: { means: 'member' },
  MemberRefused: { means: 'member' },
  MembersSettled: { grievance: 'nobody' },
  MemberErased: { subject: 'nobody' },
};

/** The people of a group: each member's subject, and the group's id, whose key protects what all of them said. */
export interface GroupPeople {
  readonly collective: string;
  readonly members: readonly { readonly member: Member; readonly subject: string }[];
}

/** Whose key protects what all of a group said together. */
export const subjectOfGroup = (collective: string): string => `group-${collective}`;

/** Every personal text an event of a group holds, and the subject it belongs to. */
export const personalTexts = (
  { type, data }: CollectiveEvent,
  { collective, members }: GroupPeople,
): readonly { readonly path: string; readonly subject: string }[] => {
  const said = data as unknown as Readonly<Record<string, unknown>>;
  const group = subjectOfGroup(collective);
  const subjectOf = (member: unknown) => members.find((each) => each.member === member)?.subject ?? group;
  const joining = type === 'MemberJoined' ? data.subject : undefined;
  const subjects = { member: joining ?? subjectOf(said.member), replaced: subjectOf(said.from), group };
  return (Object.entries(declared[type]) as [string, Whose][]).flatMap(([declaredPath, whose]) =>
    whose === 'nobody' ? [] : textsAt(said, declaredPath).map(({ path }) => ({ path, subject: subjects[whose] })),
  );
};
