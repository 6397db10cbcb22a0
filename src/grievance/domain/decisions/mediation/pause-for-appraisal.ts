import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { byTheMediator, onAttempt } from './attempt';

export type PauseForAppraisal = { reason: string };

/** Mediation waits for an expert appraisal, which some profiles leave out of its length (ZXTJ 26; MED 38). */
export const pauseForAppraisal = decision<PauseForAppraisal>({
  name: 'PauseForAppraisal',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('in-mediation'), byTheMediator],
  decide: onAttempt(({ attempt, pausedAt }, { reason }, { actor, now }) =>
    pausedAt ? [] : [{ type: 'MediationPaused', data: { attempt, reason, by: actor.id, at: now } }],
  ),
});
