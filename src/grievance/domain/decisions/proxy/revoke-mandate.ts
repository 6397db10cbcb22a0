import { decision } from '../../decide';
import { byThePetitionerOr } from '../../guards';
import { mandateInForce, onMandate } from './the-mandate';

export type RevokeMandate = { mandate: number; reason: string };

/** The petitioner says stop, and the agent's rights end at once (SD 28; lifecycle §7). */
export const revokeMandate = decision<RevokeMandate>({
  name: 'RevokeMandate',
  by: ['petitioner', 'registrar', 'station-worker'],
  given: [byThePetitionerOr('registrar', 'station-worker'), mandateInForce],
  decide: onMandate(({ mandate, agent }, { reason }, { actor, now }) => [
    { type: 'MandateRevoked', data: { mandate, agent, reason, by: actor.id, at: now } },
  ]),
});
