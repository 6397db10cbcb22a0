import type { Context } from '../../decide';
import type { GrievanceEvent } from '../../events';
import type { Mediation } from '../../mediation';
import type { FailureGround, MediationOutcome } from '../../terms';

/** What a party may turn to when mediation fails, and must be told (PML 26; XF 33). */
export const remediesAfterFailure: readonly string[] = ['arbitration', 'administrative', 'lawsuit'];

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
    remedies: outcome === 'failed' ? [...remediesAfterFailure] : [],
    by: actor.id,
    at: now,
  },
});
