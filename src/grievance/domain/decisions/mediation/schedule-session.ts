import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import type { SessionForm } from '../../terms';
import { byTheMediator, onAttempt } from './attempt';

export type ScheduleSession = { form: SessionForm; heldAt: string; place?: string };

/** The mediator calls the parties, together or one side alone, to a time and a place (PML 20; ZXTJ 16). */
export const scheduleSession = decision<ScheduleSession>({
  name: 'ScheduleSession',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('in-mediation'), byTheMediator],
  decide: onAttempt(({ attempt }, { form, heldAt, place }, { actor, now }) =>
    dayOf(heldAt) < dayOf(now)
      ? refuse(
          'session-in-the-past',
          `A session cannot be called for ${dayOf(heldAt)}: that day is over; record it as held instead.`,
          `${dayOf(heldAt)} 已过，不能再约定该日调解；已进行的调解请直接记录。`,
        )
      : [{ type: 'SessionScheduled', data: { attempt, form, heldAt, place: place ?? null, by: actor.id, at: now } }],
  ),
});
