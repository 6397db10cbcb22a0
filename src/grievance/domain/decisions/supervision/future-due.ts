import { type Refusal, refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';

/** A reply can only be asked for by a day that is not over. */
export const mustBeAhead = (due: string, now: string): Refusal | undefined =>
  dayOf(due) < dayOf(now)
    ? refuse('reply-due-past', `The reply cannot be due on ${due}: that day is over.`, `答复期限 ${due} 已过。`)
    : undefined;
