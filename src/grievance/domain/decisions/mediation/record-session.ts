import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import type { SessionForm } from '../../terms';
import { byTheMediator, onAttempt } from './attempt';

export type RecordSession = {
  form: SessionForm;
  heldAt: string;
  place?: string;
  methods: readonly string[];
  minutes: string;
  tensionBefore?: number;
  tensionAfter?: number;
};

/** The mediator records a session; what one side said alone stays in that room (PML 20 to 22, 27; ZXTJ 29). */
export const recordSession = decision<RecordSession>({
  name: 'RecordSession',
  by: ['mediator', 'court-liaison'],
  given: [inStatus('in-mediation'), byTheMediator],
  decide: onAttempt(({ attempt, openedAt }, wish, { actor, now }) => {
    const { form, heldAt, place, methods, minutes, tensionBefore, tensionAfter } = wish;
    const day = dayOf(heldAt);
    if (day > dayOf(now))
      return refuse(
        'session-in-the-future',
        `A session of ${day} cannot be recorded before that day; schedule it instead.`,
        `${day} 尚未到来，不能记录该日的调解；请先安排。`,
      );
    const opened = dayOf(openedAt ?? now);
    if (day < opened)
      return refuse(
        'session-before-opening',
        `Mediation was opened on ${opened}; no session was held on ${day} (PML 17).`,
        `调解于 ${opened} 开始，${day} 不可能已进行调解（人民调解法第十七条）。`,
      );
    const told = { place: place ?? null, tensionBefore: tensionBefore ?? null, tensionAfter: tensionAfter ?? null };
    return [
      {
        type: 'SessionHeld',
        data: { attempt, form, heldAt, ...told, methods: [...methods], minutes, by: actor.id, at: now },
      },
    ];
  }),
});
