import { SetMetadata } from '@nestjs/common';
import type { Decision } from '../kernel/decision';
import type { Refusal, Sentence } from '../kernel/refusal';
import type { Language } from './language';
import { titles } from './problem';

const conflict = titles[409] as Sentence;
const decisionsKey = 'decisions';

/** Notes which decisions a route makes, so that what is offered is what there is a route for. */
// biome-ignore lint/suspicious/noExplicitAny: decisions with different wishes have no narrower common type
export const Makes = (decisions: readonly Decision<any, any, any, any>[]) => SetMetadata(decisionsKey, decisions);

/** The decisions that a controller's routes make, in the order of the routes. */
export const madeBy = <AnyDecision>(controller: { readonly prototype: object }): readonly AnyDecision[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((method) => {
    const route = Object.getOwnPropertyDescriptor(controller.prototype, method)?.value as object;
    return (Reflect.getMetadata(decisionsKey, route) as readonly AnyDecision[] | undefined) ?? [];
  });

/** A decision that is this person's to make but not now, and why (409). */
export interface NotAllowed {
  readonly decision: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

/** What somebody may decide now, by name, and why not what else is theirs to decide. */
export interface OpenDecisions {
  readonly allowed: readonly string[];
  readonly notAllowed: readonly NotAllowed[];
}

type Offered<State, Context> = Pick<Decision<State, unknown, unknown, Context>, 'decision' | 'mayDecide'>;

/** Each decision is asked itself whether this person may make it in this state; what is not theirs is not named. `said` words a reason for readers. */
export const openDecisions = <State, Context>(
  offered: readonly Offered<State, Context>[],
  state: State,
  context: Context,
  language: Language,
  said: (refusal: Refusal) => Refusal,
): OpenDecisions => {
  const asked = offered.map(({ decision, mayDecide }) => ({ decision, refusal: mayDecide(state, context) }));
  return {
    allowed: asked.filter(({ refusal }) => !refusal).map(({ decision }) => decision),
    notAllowed: asked.flatMap(({ decision, refusal }) =>
      refusal?.refusal === 'conflict'
        ? [{ decision, code: refusal.code, title: conflict[language], detail: said(refusal).sentence[language] }]
        : [],
    ),
  };
};
