import { type Refusal, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';

/** `agreedBy` is the supervisor who agreed to it, `reviewOn` the day it is looked at again. */
export type StartCoolingOff = { reason: string; reviewOn: string; agreedBy: string };

const nobodyInDanger: GrievanceGuard = ({ urgency, danger }) =>
  urgency === 'grave' || danger
    ? refuse(
        'life-or-property-in-danger',
        'Where life or property is in danger nothing waits: act at once (XF 25; PML 25).',
        '涉及群众生命财产安全的事项不得缓办，应当立即处置（信访工作条例第二十五条、人民调解法第二十五条）。',
      )
    : undefined;

const agreed = ({ handledBy }: Grievance, agreedBy: string, by: string): Refusal | undefined =>
  agreedBy === by || handledBy.includes(agreedBy)
    ? refuse(
        'agreed-by-the-handler',
        `${agreedBy} handles the case; a supervisor who does not agrees to let it cool off.`,
        `${agreedBy} 是本案经办人员；缓办须经其他负责监督的人员同意。`,
      )
    : undefined;

/** A matter is left to cool off until a review day, with a supervisor's agreement; every clock keeps running (缓). */
export const startCoolingOff = decision<StartCoolingOff>({
  name: 'StartCoolingOff',
  by: ['handler', 'head'],
  given: [inStatus('in-handling'), ofTheAnswerableUnit, withoutInterest, nobodyInDanger],
  decide: (grievance, { reason, reviewOn, agreedBy }, { actor, now }) => {
    if (dayOf(reviewOn) <= dayOf(now))
      return refuse(
        'review-day-past',
        `Cooling off is reviewed on a day to come; ${reviewOn} is not after today.`,
        `缓办须约定今后的复查日期；${reviewOn} 不晚于今日。`,
      );
    const data = { unit: answerableUnit(grievance), reason, reviewOn, agreedBy, by: actor.id, at: now };
    return agreed(grievance, agreedBy, actor.id) ?? [{ type: 'CoolingOffStarted', data }];
  },
});
