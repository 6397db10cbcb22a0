import type { Day } from '../domain/days';
import { endMediation } from '../domain/decisions/mediation/end-mediation';
import { afterTheLastDay } from '../domain/instants';
import { follow, type Policy } from './policy';

const overAfter = (due: Day) => follow(endMediation, { outcome: 'failed', ground: 'time-over' }, afterTheLastDay(due));

/** A mediation whose time is over and was not extended ends, unless its length only warns (ZXTJ 24, 25; lifecycle §11.15). */
export const endOverdueMediations: Policy = {
  name: 'end-overdue-mediations',
  decision: endMediation,
  on: {
    MediationOpened: ({ due }) => overAfter(due),
    MediationExtended: ({ due }) => overAfter(due),
    MediationResumed: ({ due }) => (due ? overAfter(due) : undefined),
  },
};
