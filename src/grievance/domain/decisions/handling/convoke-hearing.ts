import { refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import type { HearingGround } from '../../terms';
import { tookNoPartBefore } from '../review/no-part-before';
import { ordinaryProcedure } from './simple-procedure';

/** `on` is the day it is called for. */
export type ConvokeHearing = { ground: HearingGround; on: string; place: string; reason: string };

const noHearingCalled: GrievanceGuard = ({ hearing }) =>
  hearing
    ? refuse(
        'hearing-called-already',
        `A hearing is called for ${hearing.on}; it is held before another is called (XF 31(6)).`,
        `已定于 ${hearing.on} 举行听证，举行后方可再次召集（信访工作条例第三十一条第六项）。`,
      )
    : undefined;

/** Whoever reviews the case took no part in it before; whoever handles it goes on. */
const impartialOnReview: GrievanceGuard = (grievance, context) =>
  grievance.status === 'in-final-review' ? tookNoPartBefore(grievance, context) : undefined;

/** Major, complex or difficult matters may be heard; the time it takes is left out of a final review only (XF 31(6), 36(2)). */
export const convokeHearing = decision<ConvokeHearing>({
  name: 'ConvokeHearing',
  by: ['handler', 'head', 'reviewer'],
  given: [
    inStatus('in-handling', 'in-final-review'),
    ofTheAnswerableUnit,
    withoutInterest,
    impartialOnReview,
    ordinaryProcedure,
    noHearingCalled,
  ],
  decide: (grievance, { ground, on, place, reason }, { actor, now }) =>
    dayOf(on) < dayOf(now)
      ? refuse(
          'hearing-in-the-past',
          `A hearing cannot be called for ${on}: that day is over.`,
          `${on} 已过，不能定于该日举行听证。`,
        )
      : [
          {
            type: 'HearingConvoked',
            data: { unit: answerableUnit(grievance), ground, on, place, reason, by: actor.id, at: now },
          },
        ],
});
