import { refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import type { Delegated } from '../../terms';

export type DelegateGrievance = { mode: Delegated; to: string; reason: string; reportDue?: string };

/** The petition office hands the case to the body or person answerable for it (XF 22). */
export const delegateGrievance = decision<DelegateGrievance>({
  name: 'DelegateGrievance',
  by: ['router'],
  given: [inStatus('received')],
  decide: (grievance, { mode, to, reason, reportDue }, { actor, now, directory }) => {
    const target = directory.unit(to);
    if (!target) return refuse('unknown-unit', `There is no unit ${to}.`, `没有编码为 ${to} 的单位。`);
    if (grievance.kind === 'accusation' && grievance.accused === to) {
      return refuse(
        'accused-body',
        'An accusation never goes to the accused body (XF 30).',
        '检举控告事项不得转交被检举控告的单位(信访工作条例第三十条)。',
      );
    }
    const path = directory.regionPath(target.region);
    if (!grievance.regionPath.includes(target.region) && !path?.includes(grievance.region)) {
      return refuse(
        'not-competent-territory',
        `${to} does not cover region ${grievance.region} (XF 5, 22).`,
        `${to} 的管辖范围不含地区 ${grievance.region}(信访工作条例第五条、第二十二条)。`,
      );
    }
    if (mode === 'assignment' && !reportDue) {
      return refuse(
        'report-due-missing',
        'An assignment names the day its report is due (XF 22(3)).',
        '交办须注明报告期限(信访工作条例第二十二条第三项)。',
      );
    }
    if (reportDue && dayOf(reportDue) < dayOf(now)) {
      return refuse(
        'report-due-past',
        `The report cannot be due on ${reportDue}: that day is over.`,
        `报告期限 ${reportDue} 已过。`,
      );
    }
    const from = answerableUnit(grievance);
    return [
      {
        type: 'GrievanceDelegated',
        data: { mode, to, from, reason, reportDue: reportDue ?? null, by: actor.id, at: now },
      },
    ];
  },
});
