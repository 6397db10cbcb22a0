import { type Actor, hasRole, type Role, rolesInChinese } from '../../kernel/actor';
import { type Decision, firstRefusal, type Guard } from '../../kernel/decision';
import { forbid, isRefusal, type Refusal, refuse } from '../../kernel/refusal';
import { type Agency, mandateOf, withinTheMandate } from './agency';
import { partyInChinese } from './chinese';
import { dayOf } from './days';
import type { Directory } from './directory';
import { undoneBy } from './erasure';
import type { GrievanceEvent } from './events';
import type { Grievance } from './grievance';
import type { Party } from './terms';

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

/** Nothing more is written down about a person of the case whose texts were erased. */
export const textsErased = ({ party, at }: { readonly party: Party; readonly at: string }): Refusal =>
  refuse(
    'texts-erased',
    `What the case said of its ${party} was erased on ${dayOf(at)}, and nothing is written down about them again (PIPL 47); a new grievance can be filed at any time.`,
    `本案中${partyInChinese(party)}的个人信息已于 ${dayOf(at)} 删除，不再记载与其有关的内容（个人信息保护法第四十七条）；可以随时另行提出信访事项。`,
  );

/** What was erased is not written down again; whoever comes back files anew (PIPL 47). */
const keepsErased = (
  grievance: Grievance,
  answer: readonly GrievanceEvent[] | Refusal,
  { grievance: id }: Context,
): readonly GrievanceEvent[] | Refusal => {
  const undone = isRefusal(answer) ? undefined : undoneBy(grievance, id, answer);
  return undone ? textsErased(undone) : answer;
};

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
      mayDecide(grievance, context) ?? keepsErased(grievance, decide(grievance, wish, context), context),
    { decision: name, by, byAgent, mayDecide },
  );
};
