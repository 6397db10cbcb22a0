import type { GrievanceDecision } from '../domain/decide';
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from '../domain/events';

/** What a policy may know besides the event's data: when it happened, and when it was taken down. */
export interface Envelope {
  readonly at: string;
  readonly recordedAt: string;
}

/** A decision to be asked for, as the clock, once this instant has come; the decision judges whether anything is left to do. */
export interface Follow {
  readonly decision: GrievanceDecision<never>;
  readonly wish: object;
  /** ISO instant from which it is due. */
  readonly at: string;
}

type On<Type extends GrievanceEventType> = (
  data: Readonly<GrievanceEvents[Type]>,
  envelope: Envelope,
) => Follow | undefined;

/** When this, then that: an event is followed by a decision. Pure; what it asks for survives restarts elsewhere. */
export interface Policy {
  /** Its file's name; due follows are kept under it. */
  readonly name: string;
  /** The one decision it asks for, so that a kept follow finds it again by the policy's name. */
  readonly decision: GrievanceDecision<never>;
  readonly on: { readonly [Type in GrievanceEventType]?: On<Type> };
}

/** When this happens in another context, then that in a case, at once: the event says which case is concerned. */
export interface FollowElsewhere<Event> {
  readonly name: string;
  readonly decision: GrievanceDecision<never>;
  readonly of: (event: Event, id: string) => { readonly grievance: string; readonly wish: object } | undefined;
}

/** Asks for a decision from an instant on. */
export const follow = <Wish extends object>(decision: GrievanceDecision<Wish>, wish: Wish, at: string): Follow => ({
  decision,
  wish,
  at,
});

/** What a policy asks for after an event, if anything. */
export const followOf = ({ on }: Policy, { type, data }: GrievanceEvent, envelope: Envelope): Follow | undefined =>
  (on[type] as On<typeof type> | undefined)?.(data as never, envelope);
