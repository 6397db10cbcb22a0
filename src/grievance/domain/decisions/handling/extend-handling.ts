import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { inStatus, ofTheAnswerableUnit } from '../../guards';
import { countDue, type Due, extendDue } from '../../rulebook/counting';
import type { Deadline } from '../../rulebook/deadline';
import { rulebookOf } from '../../rulebook/known-rulebooks';

export type ExtendHandling = { days: number; reason: string };

const handlingPeriod = ({ acceptance, rulebook }: Grievance): Deadline =>
  rulebookOf(rulebook).deadlines[acceptance?.procedure === 'simple' ? 'SIMPLE-HANDLE' : 'XF-HANDLE'];

const dueOf = (grievance: Grievance, acceptedAt: string): Due =>
  countDue(handlingPeriod(grievance), dayOf(acceptedAt), rulebookOf(grievance.rulebook).calendar);

const extendable: GrievanceGuard = (grievance) => {
  const { acceptance } = grievance;
  if (!handlingPeriod(grievance).extension)
    return refuse(
      'simple-not-extendable',
      'Simplified handling cannot be extended; only the 60 days of XF 34 can.',
      '简易办理不得延期；仅普通程序的六十日期限可以延长（信访工作条例第三十四条）。',
    );
  return acceptance?.due
    ? refuse(
        'due-set-by-redo',
        `The day ${acceptance.due} was set by the body that ordered the redo and is not the handling body's to move.`,
        `办理期限 ${acceptance.due} 由责令重新办理的机关、单位确定，承办单位不得自行延长。`,
      )
    : undefined;
};

const notExtendedYet: GrievanceGuard = ({ acceptance }) =>
  (acceptance?.extendedDays ?? 0) > 0
    ? refuse(
        'already-extended',
        'The time to conclude is extended once only (XF 34).',
        '办理期限只能延长一次（信访工作条例第三十四条）。',
      )
    : undefined;

const beforeItIsDue: GrievanceGuard = (grievance, { now }) => {
  const { due } = dueOf(grievance, grievance.acceptance?.at ?? now);
  return dayOf(now) <= due
    ? undefined
    : refuse(
        'extension-too-late',
        `The time to conclude ended on ${due}; an extension comes before that day is over (XF 34).`,
        `办理期限已于 ${due} 届满，延期须在届满前批准（信访工作条例第三十四条）。`,
      );
};

/** The head of the body gives a complex matter up to thirty days more, once, before it is due, saying why (XF 34). */
export const extendHandling = decision<ExtendHandling>({
  name: 'ExtendHandling',
  by: ['head'],
  given: [inStatus('in-handling'), ofTheAnswerableUnit, extendable, notExtendedYet, beforeItIsDue],
  decide: (grievance, { days, reason }, { actor, now }) => {
    const most = handlingPeriod(grievance).extension?.max ?? 0;
    if (!Number.isInteger(days) || days < 1 || days > most)
      return refuse(
        'extension-too-long',
        `An extension is 1 to ${most} days (XF 34); asked were ${days}.`,
        `延长期限为 1 至 ${most} 日（信访工作条例第三十四条），不得为 ${days} 日。`,
      );
    const { calendar } = rulebookOf(grievance.rulebook);
    const period = { count: days, unit: 'calendar-days' } as const;
    const { due } = extendDue(dueOf(grievance, grievance.acceptance?.at ?? now), period, calendar);
    return [{ type: 'HandlingExtended', data: { days, due, reason, by: actor.id, at: now } }];
  },
});
