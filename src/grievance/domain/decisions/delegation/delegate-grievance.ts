import { type Refusal, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import type { Directory } from '../../directory';
import type { Grievance } from '../../grievance';
import { inStatus } from '../../guards';
import type { Delegated } from '../../terms';

export type DelegateGrievance = { mode: Delegated; to: string; reason: string; reportDue?: string };

/** The target is competent by territory, answers for the case by being asked, and is not accused in it (XF 5, 22, 30). */
const mayGoTo = (to: string, grievance: Grievance, directory: Directory): Refusal | undefined => {
  const target = directory.unit(to);
  if (!target) return refuse('unknown-unit', `There is no unit ${to}.`, `没有编码为 ${to} 的单位。`);
  if (grievance.kind === 'accusation' && grievance.accused === to)
    return refuse(
      'accused-body',
      'An accusation never goes to the accused body (XF 30).',
      '检举控告事项不得转交被检举控告的单位（信访工作条例第三十条）。',
    );
  if (answerableUnit(grievance) === to)
    return refuse(
      'already-answerable',
      `${to} answers for the case already; it accepts the case instead (XF 23(2)).`,
      `${to} 已负责该事项，可直接受理（信访工作条例第二十三条第二款）。`,
    );
  const isAbove = grievance.regionPath.includes(target.region);
  const isBelow = directory.regionPath(target.region)?.includes(grievance.region);
  return isAbove || isBelow
    ? undefined
    : refuse(
        'not-competent-territory',
        `${to} does not cover region ${grievance.region} (XF 5, 22).`,
        `${to} 的管辖范围不含地区 ${grievance.region}（信访工作条例第五条、第二十二条）。`,
      );
};

/** An assignment wants a report, by a day that can still be kept (XF 22(3)). */
const reportCanBeMade = (mode: Delegated, reportDue: string | undefined, now: string): Refusal | undefined => {
  if (mode === 'assignment' && !reportDue)
    return refuse(
      'report-due-missing',
      'An assignment names the day its report is due (XF 22(3)).',
      '交办须注明报告期限（信访工作条例第二十二条第一款第三项）。',
    );
  return reportDue && dayOf(reportDue) < dayOf(now)
    ? refuse(
        'report-due-past',
        `The report cannot be due on ${reportDue}: that day is over.`,
        `报告期限 ${reportDue} 已过。`,
      )
    : undefined;
};

/** Received, or back from mediation without success: then the unit it was handed to has done what it could. */
const toBeHandedOn: GrievanceGuard = (grievance, context) =>
  grievance.status === 'delegated' &&
  grievance.lastMediated &&
  grievance.lastMediated.outcome !== 'settled' &&
  !grievance.mediation
    ? undefined
    : inStatus('received')(grievance, context);

/** The petition office hands the case to the body or person answerable for it (XF 22). */
export const delegateGrievance = decision<DelegateGrievance>({
  name: 'DelegateGrievance',
  by: ['router'],
  given: [toBeHandedOn],
  decide: (grievance, { mode, to, reason, reportDue }, { actor, now, directory }) => {
    const refusal = mayGoTo(to, grievance, directory) ?? reportCanBeMade(mode, reportDue, now);
    if (refusal) return refusal;
    const from = answerableUnit(grievance);
    const data = { mode, to, from, reason, reportDue: reportDue ?? null, by: actor.id, at: now };
    return [{ type: 'GrievanceDelegated', data }];
  },
});
