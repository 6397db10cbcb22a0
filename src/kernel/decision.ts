import type { Refusal } from './refusal';

/** What may be wished of a stream: pure and synchronous; answers the events that follow, or why none may. */
export type Decide<State, Wish, Event, Context> = (
  state: State,
  wish: Wish,
  context: Context,
) => readonly Event[] | Refusal;

/** A rule that does not depend on the wish: who asks, and where the case stands. */
export type Guard<State, Context> = (state: State, context: Context) => Refusal | undefined;

/**
 * A decision that can also be asked whether it is open at all, before anybody has worded a wish:
 * calling it runs `mayDecide` first, so the two never disagree.
 */
export interface Decision<State, Wish, Event, Context, Role extends string = string>
  extends Decide<State, Wish, Event, Context> {
  /** Its name in `allowed` and in the events' metadata, e.g. `ContestDelegation`. */
  readonly decision: string;
  /** The roles that may ever use it; anybody when empty. */
  readonly by: readonly Role[];
  readonly mayDecide: Guard<State, Context>;
}

/** The first refusal among guards, if any. */
export const firstRefusal =
  <State, Context>(guards: readonly Guard<State, Context>[]): Guard<State, Context> =>
  (state, context) => {
    for (const guard of guards) {
      const refusal = guard(state, context);
      if (refusal) return refusal;
    }
    return undefined;
  };
