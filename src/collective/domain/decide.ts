import { type Actor, hasRole, type Role, rolesInChinese } from '../../kernel/actor';
import { type Decision, firstRefusal, type Guard } from '../../kernel/decision';
import { forbid, isRefusal, type Refusal, refuse } from '../../kernel/refusal';
import { type Collective, memberOf } from './collective';
import { groupErased, undoneBy } from './erasure';
import type { CollectiveEvent } from './events';

/** Everything a decision may know besides the collective: who asks, when, and what its cases still need. */
export interface Context {
  /** Id of the collective, the part of the stream's name after `collective-`. */
  readonly collective: string;
  readonly actor: Actor;
  /** ISO 8601 with +08:00. */
  readonly now: string;
  /** A fresh random id; the same for the same wish made again. */
  readonly newId: () => string;
  /** Why a case keeps what it says of its people, as it answers this person itself; nothing where it may go (PIPL 47). */
  readonly keeps: (grievance: string) => Refusal | undefined;
}

export type CollectiveDecision<Wish> = Decision<Collective, Wish, CollectiveEvent, Context, Role>;
/** A decision whatever its wish: what a list of decisions holds. */
// biome-ignore lint/suspicious/noExplicitAny: decisions with different wishes have no narrower common type
export type AnyDecision = CollectiveDecision<any>;
export type CollectiveGuard = Guard<Collective, Context>;

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

const entitled =
  (by: readonly Role[]): CollectiveGuard =>
  (_, { actor }) =>
    hasRole(actor, ...by)
      ? undefined
      : forbid(
          'role-not-entitled',
          `Only ${by.join(', ')} may do this.`,
          `只有以下角色可以办理：${by.map((role) => rolesInChinese[role]).join('、')}。`,
        );

/** The group was founded, and what its people said together is still there. */
export const isFounded: CollectiveGuard = (collective, { collective: id }) =>
  collective.founded
    ? groupErased(collective, id)
    : refuse('not-founded', 'There is no such group.', '该群体尚未成立。');

/** The group is there, and it is its people who ask, or the staff who take down what they say. */
export const ofTheGroup: readonly CollectiveGuard[] = [isFounded, byStaffOrMember];

/** What was erased is not written down again (PIPL 47). */
const keepsErased = (
  collective: Collective,
  answer: readonly CollectiveEvent[] | Refusal,
  { collective: id }: Context,
): readonly CollectiveEvent[] | Refusal => (isRefusal(answer) ? answer : (undoneBy(collective, id, answer) ?? answer));

interface Rule<Wish> {
  readonly name: string;
  /** The roles that may ever make it; people and staff when left out. */
  readonly by?: readonly Role[];
  /** What must hold before any wish is looked at, in the order in which refusals are told; `ofTheGroup` when left out. */
  readonly given?: readonly CollectiveGuard[];
  readonly decide: (collective: Collective, wish: Wish, context: Context) => readonly CollectiveEvent[] | Refusal;
}

/** Ties a rule's name, its roles, its guards and its outcome together, so that `allowed` and the decision agree. */
export const decision = <Wish>({
  name,
  by = mayAsk,
  given = ofTheGroup,
  decide,
}: Rule<Wish>): CollectiveDecision<Wish> => {
  const mayDecide = firstRefusal([entitled(by), ...given]);
  return Object.assign(
    (collective: Collective, wish: Wish, context: Context) =>
      mayDecide(collective, context) ?? keepsErased(collective, decide(collective, wish, context), context),
    { decision: name, by, mayDecide },
  );
};
