import { hasRole } from '../../../../kernel/actor';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofAUnitInTheCase } from '../../guards';

/** How things stand: whether what was promised is done, whether there is new tension, what people still wish. */
export type RecordFollowUp = { performed: boolean; newTension: boolean; wishes?: string };

/** The people's station of the place, or a unit that took part in the case. */
const nearby: GrievanceGuard = (grievance, context) =>
  hasRole(context.actor, 'station-worker') ? undefined : ofAUnitInTheCase(grievance, context);

/** After the matter is resolved the parties are visited and asked how things stand (回访; PML 31). */
export const recordFollowUp = decision<RecordFollowUp>({
  name: 'RecordFollowUp',
  by: ['mediator', 'court-liaison', 'station-worker', 'handler', 'head'],
  given: [inStatus('resolved', 'closed'), nearby],
  decide: (_, { performed, newTension, wishes }, { actor, now }) => [
    {
      type: 'FollowedUp',
      data: { unit: actor.unit ?? '', performed, newTension, wishes: wishes ?? null, by: actor.id, at: now },
    },
  ],
});
