import type { TextPath } from '../../kernel/text-path';
import type { CollectiveEvents, CollectiveEventType } from './events';

/** `member`: the person the event's `member` names. `group`: the people of the group together. */
export type Whose = 'nobody' | 'member' | 'group';

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
  RepresentativeReplaced: { reason: 'group' },
  GroupSettlementProposed: { grievance: 'nobody', terms: 'group' },
  MemberConsented: { means: 'member' },
  MemberRefused: { means: 'member' },
  MembersSettled: { grievance: 'nobody' },
};
