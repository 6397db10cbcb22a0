import { decision } from '../../decide';
import { inStatus, ofTheAnswerableUnit } from '../../guards';

export type ReceiveDelegation = Record<never, never>;

/** The body the case was handed to signs for it: its 15 days of notice and five days of contest begin (XF 23(3)). */
export const receiveDelegation = decision<ReceiveDelegation>({
  name: 'ReceiveDelegation',
  by: ['clerk', 'handler', 'head', 'mediator', 'court-liaison', 'station-worker', 'registrar', 'router', 'discipline'],
  given: [inStatus('delegated'), ofTheAnswerableUnit],
  decide: ({ delegation }, _, { actor, now }) =>
    delegation === null || delegation.receivedAt !== null
      ? []
      : [{ type: 'DelegationReceived', data: { unit: delegation.to, by: actor.id, at: now } }],
});
