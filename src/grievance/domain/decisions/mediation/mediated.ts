import type { Context } from '../../decide';
import type { GrievanceEvent } from '../../events';
import type { Mediation } from '../../mediation';
import { nationalRemedies } from '../../rulebook/remedies';
import type { FailureGround, MediationOutcome } from '../../terms';

/** The end of an attempt; when it failed, the ground and the ways that remain open are told (PML 26). */
export const mediated = (
  { attempt, tier, profile, unit, mediator }: Mediation,
  outcome: MediationOutcome,
  ground: FailureGround | null,
  { actor, now }: Context,
): GrievanceEvent => ({
  type: 'GrievanceMediated',
  data: {
    attempt,
    tier,
    profile,
    unit,
    mediator,
    outcome,
    ground,
    remedies: outcome === 'failed' ? [...nationalRemedies.after['mediation-failed']] : [],
    by: actor.id,
    at: now,
  },
});
