import { dayOf } from './days';
import type { GrievanceEvents, GrievanceEventType } from './events';
import type { MandateScope, SpecialAuthority } from './terms';

/** One mandate of the petitioner (代理信访, SD 28): who acts for them, in what, and until when. */
export interface Mandate {
  readonly mandate: number;
  /** The agent's account. */
  readonly agent: string;
  /** The unit the agent works for, answerable for the feedback (谁代理、谁负责); null for a relative or a lawyer. */
  readonly unit: string | null;
  readonly scope: readonly MandateScope[];
  readonly authorities: readonly SpecialAuthority[];
  readonly until: string;
  readonly endedAt: string | null;
  readonly feedbackAt: string | null;
}

/** Whether a mandate was neither revoked, given up nor lapsed. */
export const isInForce = ({ endedAt }: Mandate): boolean => endedAt === null;

/** Whether an agent of a unit has not told the petitioner the result yet, once there is one (及时反馈, 004-15). */
export const owesTheResult = ({ unit, feedbackAt }: Mandate, resolvedAt: string | null): boolean =>
  unit !== null && resolvedAt !== null && !(feedbackAt !== null && dayOf(feedbackAt) >= dayOf(resolvedAt));

type Mandates = readonly Mandate[];
type Evolve<Type extends GrievanceEventType> = (mandates: Mandates, data: GrievanceEvents[Type]) => Mandates;
type Said = { readonly mandate: number; readonly at: string };

const changing =
  (change: (said: Said) => Partial<Mandate>) =>
  (mandates: Mandates, said: Said): Mandates =>
    mandates.map((each) => (each.mandate === said.mandate ? { ...each, ...change(said) } : each));

/** How mandates come and go. */
export const mandateEvolvers = {
  MandateGranted: (mandates, { mandate, agent, unit, scope, authorities, until }) => [
    ...mandates,
    { mandate, agent, unit, scope, authorities, until, endedAt: null, feedbackAt: null },
  ],
  ProxyFeedbackGiven: changing(({ at }) => ({ feedbackAt: at })),
  MandateRevoked: changing(({ at }) => ({ endedAt: at })),
  MandateResigned: changing(({ at }) => ({ endedAt: at })),
  MandateLapsed: changing(({ at }) => ({ endedAt: at })),
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };
