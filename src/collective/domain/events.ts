/** Every event of the streams `collective-<id>`: several people with one matter (XF 20(3)). */
import type { ErasureGround } from '../../kernel/erased';
import type { Member, Person } from './terms';

/** Who did it, and when it happened. */
interface Signed {
  by: string;
  at: string;
}
type Fact<Said extends object = object> = Said & Signed;

export interface CollectiveEvents {
  /** `rulebook` says how many representatives there may be; it is that of the first case. */
  CollectiveFounded: Fact<{ matter: string; category: string; region: string; regionPath: string[]; rulebook: string }>;
  /** A case is handled together with the others of the group; `headcount` is how many people it was filed for. */
  GrievanceGrouped: Fact<{ grievance: string; number: string; headcount: number }>;
  /** `grievance` is the case the member stands behind. */
  MemberJoined: Fact<Person & { member: Member; grievance: string }>;
  MemberLeft: Fact<{ member: Member; grievance: string; reason: string }>;
  /** Every representative there is from now on; `most` is how many the rulebook allowed, null without a limit. */
  RepresentativesNamed: Fact<{ representatives: Member[]; most: number | null; means: string }>;
  RepresentativeReplaced: Fact<{ from: Member; to: Member; reason: string }>;
  /** Settlements are numbered from 1 within the group; each concerns one of its cases. */
  GroupSettlementProposed: Fact<{ settlement: number; grievance: string; terms: string }>;
  /** `means` says how it was said; null when the member said it online in person. */
  MemberConsented: Fact<{ settlement: number; member: Member; means: string | null }>;
  MemberRefused: Fact<{ settlement: number; member: Member; means: string | null }>;
  /** A representative settled; it binds exactly these members. */
  MembersSettled: Fact<{ settlement: number; grievance: string; members: Member[]; representative: Member }>;
  /** `subject` is whose key is destroyed: the member's own, or the group's with the last of its members (PIPL 47). */
  MemberErased: Fact<{ subject: string; member: Member; ground: ErasureGround }>;
}

export type CollectiveEventType = keyof CollectiveEvents;
type Named<Type extends CollectiveEventType> = { readonly type: Type; readonly data: Readonly<CollectiveEvents[Type]> };
export type CollectiveEvent<Type extends CollectiveEventType = CollectiveEventType> = {
  [T in Type]: Named<T>;
}[Type];
