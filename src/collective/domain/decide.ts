import { type Actor, hasRole, type Role, rolesInChinese } from '../../kernel/actor';
import { type Decision, firstRefusal, type Guard } from '../../kernel/decision';
import { forbid, type Refusal, refuse } from '../../kernel/refusal';
import { type Collective, memberOf } from './collective';
import type { CollectiveEvent } from './events';

/** Everything a decision may know besides the collective: who asks, and when. */
export interface Context {
  readonly actor: Actor;
  /** ISO 8601 with +08:00. */
  readonly now: string;
  /** A fresh random id; the same for the same wish made again. */
  readonly newId: () => string;
}

export type CollectiveDecision<Wish> = Decision<Collective, Wish, CollectiveEvent, Context, Role>;
type CollectiveGuard = Guard<Collective, Context>;

/** Staff who take down what people of a group decide, and the people themselves. */
export const staff = ['registrar', 'station-worker', 'router', 'clerk', 'handler', 'mediator'] as const;

/** The roles that may ever ask: staff, and people who may belong to the group. */
export const mayAsk = [...staff, 'petitioner'] as const;

const byStaffOrMember: CollectiveGuard = (collective, { actor }) =>
  hasRole(actor, ...staff) || memberOf(collective, actor.id)
    ? undefined
    : forbid(
        'not-of-the-group',
        'Only people of the group may do this, or the staff who take down what they say.',
        '仅群体成员本人或者记录其意见的工作人员可以办理。',
      );

/** Only staff who take down what the group decides. */
export const byStaff: CollectiveGuard = (_, { actor }) =>
  hasRole(actor, ...staff)
    ? undefined
    : forbid(
        'role-not-entitled',
        `Only ${staff.join(', ')} may do this.`,
        `只有以下角色可以办理：${staff.map((role) => rolesInChinese[role]).join('、')}。`,
      );

/** The group was founded. */
export const isFounded: CollectiveGuard = ({ founded }) =>
  founded ? undefined : refuse('not-founded', 'There is no such group.', '该群体尚未成立。');

interface Rule<Wish> {
  readonly name: string;
  /** What must hold before any wish is looked at; people of the group and staff when left out. */
  readonly given?: readonly CollectiveGuard[];
  readonly decide: (collective: Collective, wish: Wish, context: Context) => readonly CollectiveEvent[] | Refusal;
}

/** Ties a rule's name, its guards and its outcome together. */
export const decision = <Wish>({
  name,
  given = [isFounded, byStaffOrMember],
  decide,
}: Rule<Wish>): CollectiveDecision<Wish> => {
  const mayDecide = firstRefusal(given);
  return Object.assign(
    (collective: Collective, wish: Wish, context: Context) =>
      mayDecide(collective, context) ?? decide(collective, wish, context),
    { decision: name, by: mayAsk, mayDecide },
  );
};
