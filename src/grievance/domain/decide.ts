import { type Actor, hasRole, type Role, rolesInChinese } from '../../kernel/actor';
import { type Decision, firstRefusal, type Guard } from '../../kernel/decision';
import { forbid, type Refusal } from '../../kernel/refusal';
import { type Agency, mandateOf, withinTheMandate } from './agency';
import type { Directory } from './directory';
import type { GrievanceEvent } from './events';
import type { Grievance } from './grievance';

/** Everything a decision may know besides the case: who asks, when, and who is who. */
export interface Context {
  /** Id of the grievance, the part of the stream's name after `grievance-`. */
  readonly grievance: string;
  readonly actor: Actor;
  /** ISO 8601 with +08:00. */
  readonly now: string;
  readonly directory: Directory;
  /** A fresh random id; the same for the same wish made again. */
  readonly newId: () => string;
}

export type GrievanceDecision<Wish> = Decision<Grievance, Wish, GrievanceEvent, Context, Role> & {
  /** What a mandate must say for the petitioner's agent to make it; left out where only the petitioner in person does. */
  readonly byAgent: Agency | undefined;
};
/** A decision whatever its wish: what a list of decisions holds. */
// biome-ignore lint/suspicious/noExplicitAny: decisions with different wishes have no narrower common type
export type AnyDecision = GrievanceDecision<any>;
export type GrievanceGuard = Guard<Grievance, Context>;

interface Rule<Wish> {
  /** The decision's name of `lifecycle` §3–§7, e.g. `ContestDelegation`. */
  readonly name: string;
  /** The roles that may ever make it; anybody when left out. */
  readonly by?: readonly Role[];
  /** What a mandate must say for the petitioner's agent to make it; in person only when left out. */
  readonly byAgent?: Agency;
  /** What must hold before any wish is looked at, in the order in which refusals are told. */
  readonly given?: readonly GrievanceGuard[];
  readonly decide: (grievance: Grievance, wish: Wish, context: Context) => readonly GrievanceEvent[] | Refusal;
}

const entitled =
  ({ by, byAgent }: { readonly by: readonly Role[]; readonly byAgent: Agency | undefined }): GrievanceGuard =>
  (grievance, { actor, now }) => {
    const mandate = mandateOf(grievance, actor);
    const refusal = mandate && withinTheMandate(mandate, now, { by, byAgent });
    const agent = mandate !== undefined && by.includes('petitioner');
    return refusal || agent || by.length === 0 || hasRole(actor, ...by)
      ? refusal
      : forbid(
          'role-not-entitled',
          `Only ${by.join(', ')} may do this.`,
          `只有以下角色可以办理：${by.map((role) => rolesInChinese[role]).join('、')}。`,
        );
  };

/** Who has an interest in the matter decides nothing more about it, in whatever office (回避, XF 28(3)). */
const notRecused: GrievanceGuard = ({ recusal }, { actor }) =>
  recusal.recused.includes(actor.id)
    ? forbid(
        'recused',
        'You withdrew from this case, or were told to; somebody else of your unit goes on with it (XF 28(3)).',
        '您已在本案回避，由本单位其他人员继续办理（信访工作条例第二十八条第三款）。',
      )
    : undefined;

/** Ties a rule's name, its roles, its guards and its outcome together, so that `allowed` and the decision agree. */
export const decision = <Wish = object>({
  name,
  by = [],
  byAgent,
  given = [],
  decide,
}: Rule<Wish>): GrievanceDecision<Wish> => {
  const mayDecide = firstRefusal([entitled({ by, byAgent }), notRecused, ...given]);
  return Object.assign(
    (grievance: Grievance, wish: Wish, context: Context) =>
      mayDecide(grievance, context) ?? decide(grievance, wish, context),
    { decision: name, by, byAgent, mayDecide },
  );
};
