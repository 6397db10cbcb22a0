import { addDays, type Day } from '../domain/days';
import { endMediation } from '../domain/decisions/mediation/end-mediation';
import { startOf } from '../domain/instants';
import { follow, type Policy } from './policy';

const afterTheLastDay = (due: Day) =>
  follow(endMediation, { outcome: 'failed', ground: 'time-over' }, startOf(addDays(due, 1)));

/** A mediation whose time is over and was not extended ends, unless its length only warns (ZXTJ 24, 25; lifecycle §11.15). */
export const endOverdueMediations: Policy = {
  name: 'end-overdue-mediations',
  decision: endMediation,
  on: {
    MediationOpened: ({ due }) => afterTheLastDay(due),
    MediationExtended: ({ due }) => afterTheLastDay(due),
    MediationResumed: ({ due }) => (due ? afterTheLastDay(due) : undefined),
  },
};
