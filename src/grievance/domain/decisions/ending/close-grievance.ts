import { refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus } from '../../guards';
import type { Rater } from '../../terms';

export type CloseGrievance = { reason: string; followUp?: 'done' | 'waived' };
export const followUps = ['done', 'waived'] as const satisfies readonly CloseGrievance['followUp'][];

const served: readonly Rater[] = ['petitioner', 'counterparty'];

/** The people served said how it went, or their time to say so is over (000-39). */
const ratedOrLapsed: GrievanceGuard = ({ rating }) =>
  rating.lapsed || rating.given.some(({ rater }) => served.includes(rater))
    ? undefined
    : refuse(
        'rating-open',
        `The parties may still rate${rating.due ? ` until ${rating.due}` : ''}; the case is closed after that.`,
        `当事人${rating.due ? `在 ${rating.due} 前` : ''}仍可评价，此后方可办结归档。`,
      );

/** The file is closed once the result was rated or nobody rated in time (003-25; PML 27). */
export const closeGrievance = decision<CloseGrievance>({
  name: 'CloseGrievance',
  by: ['registrar', 'clock'],
  given: [inStatus('resolved'), ratedOrLapsed],
  decide: (_, { reason, followUp = 'waived' }, { actor, now }) => [
    { type: 'GrievanceClosed', data: { reason, followUp, by: actor.id, at: now } },
  ],
});
