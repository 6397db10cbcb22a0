import type { Breach } from '../../clocks/breaches';
import { decision } from '../../decide';

export type RecordBreaches = { breaches: readonly Breach[] };

/** What was due and not done is written down, so that supervision rests on the log; where the case stands stays (lifecycle §8). */
export const recordBreaches = decision<RecordBreaches>({
  name: 'RecordBreaches',
  by: ['clock'],
  decide: (_, { breaches }, { actor }) =>
    breaches.map((breach) => ({ type: 'DeadlineBreached', data: { ...breach, by: actor.id } })),
});
