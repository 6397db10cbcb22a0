import type { GrievanceEvents, GrievanceEventType } from './events';
import type { Grievance } from './grievance';
import type { Group } from './group';

type Evolve<Type extends GrievanceEventType> = (grievance: Grievance, data: GrievanceEvents[Type]) => Grievance;
const including = (items: readonly string[], ...more: readonly string[]): readonly string[] => [
  ...new Set([...items, ...more]),
];
/** Each event stands alone: whichever comes first begins the group. */
const grouped = (g: Grievance, collective: string, change: (group: Group) => Partial<Group>): Grievance => {
  const group = g.group ?? { collective, members: [], left: [], settled: [] };
  return { ...g, group: { ...group, ...change(group) } };
};

/** How a case learns of its group. */
export const groupEvolvers = {
  GroupJoined: (g, { collective }) => grouped(g, collective, () => ({})),
  GroupMemberJoined: (g, { collective, member }) =>
    grouped(g, collective, ({ members }) => ({ members: including(members, member) })),
  GroupMemberLeft: (g, { collective, member }) =>
    grouped(g, collective, ({ left }) => ({ left: including(left, member) })),
  GroupMembersSettled: (g, { collective, members }) =>
    grouped(g, collective, ({ settled }) => ({ settled: including(settled, ...members) })),
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };
