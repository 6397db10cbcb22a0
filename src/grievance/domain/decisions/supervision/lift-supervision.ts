import { decision } from '../../decide';
import { asSupervisor, onOrder, supervising } from './open-order';

export type LiftSupervision = { order: number; reason: string };

/** Whoever supervises ends an order that is no longer needed, saying why (XF 40). */
export const liftSupervision = decision<LiftSupervision>({
  name: 'LiftSupervision',
  by: ['supervisor', 'router'],
  given: [supervising],
  decide: onOrder(
    (supervision, { order, reason }, { actor, now }) =>
      asSupervisor(supervision, actor) ?? [
        { type: 'SupervisionLifted', data: { order, from: supervision.from, reason, by: actor.id, at: now } },
      ],
  ),
});
