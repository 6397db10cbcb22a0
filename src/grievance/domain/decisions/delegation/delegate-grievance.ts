import { type Refusal, refuse } from '../../../../kernel/refusal';
import { holds } from '../../agency';
import { answerableUnit } from '../../answerable-unit';
import { dayOf } from '../../days';
import { type Context, decision, type GrievanceGuard } from '../../decide';
import type { Directory } from '../../directory';
import type { Grievance } from '../../grievance';
import { inStatus } from '../../guards';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import type { Delegated } from '../../terms';
import { covers, unknownUnit } from '../../territory';

/** `hopReason` is needed once the case was handed on as often as the rulebook lets it be. */
export type DelegateGrievance = { mode: Delegated; to: string; reason: string; reportDue?: string; hopReason?: string };

/** Whether the case was handed on as often as it may be without a word, so that nobody passes it round (推诿, XF 40). */
const hoppedEnough = ({ hops, rulebook }: Grievance): boolean => {
  const limit = rulebookOf(rulebook).thresholds['hop-limit'].value;
  return limit !== null && hops >= limit;
};

const mayHopAgain = (grievance: Grievance, hopReason: string | undefined): Refusal | undefined =>
  !hoppedEnough(grievance) || hopReason?.trim()
    ? undefined
    : refuse(
        'hop-limit-reached',
        `The case was handed on ${grievance.hops} times; once more only with a reason for that, given as hopReason (XF 5(3), 40).`,
        `该事项已流转 ${grievance.hops} 次；再次流转须说明理由（hopReason）（信访工作条例第五条第三项、第四十条）。`,
      );

/** The target is competent by territory, answers for the case by being asked, and is not accused in it (XF 5, 22, 30). */
const mayGoTo = (to: string, grievance: Grievance, directory: Directory): Refusal | undefined => {
  if (!directory.unit(to)) return unknownUnit(to, directory);
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
  return covers(to, grievance, directory)
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

const hasAgentOf = (unit: string, { mandates }: Grievance, { directory, now }: Context): boolean =>
  mandates.some((mandate) => mandate.unit && directory.current(mandate.unit) === unit && holds(mandate, now));

/** Who acts for the petitioner answers for it, and nobody acts without a mandate (谁代理、谁负责, 004-15; SD 28). */
const mayActByProxy = (mode: Delegated, to: string, grievance: Grievance, context: Context): Refusal | undefined =>
  mode !== 'proxy' || hasAgentOf(to, grievance, context)
    ? undefined
    : refuse(
        'mandate-missing',
        `A delegation by proxy needs a mandate in force for an agent of ${to}; record it first (SD 28; lifecycle G05).`,
        `代理信访须有信访人对 ${to} 工作人员的有效委托；请先登记委托（山东省信访条例第二十八条）。`,
      );

/**
 * Received; or back from mediation without success: then the unit it was handed to has done what it could; or with a
 * proxy whose mandate ended.
 */
const toBeHandedOn: GrievanceGuard = (grievance, context) => {
  const { status, lastMediated, mediation, delegation } = grievance;
  const failed = lastMediated && lastMediated.outcome !== 'settled';
  const proxyOver = delegation?.mode === 'proxy' && !hasAgentOf(delegation.to, grievance, context);
  return status === 'delegated' && !mediation && (failed || proxyOver)
    ? undefined
    : inStatus('received')(grievance, context);
};

/** The petition office hands the case to the body or person answerable for it (XF 22). */
export const delegateGrievance = decision<DelegateGrievance>({
  name: 'DelegateGrievance',
  by: ['router'],
  given: [toBeHandedOn],
  decide: (grievance, { mode, to, reason, reportDue, hopReason }, context) => {
    const { actor, now, directory } = context;
    const refusal =
      mayGoTo(to, grievance, directory) ??
      mayActByProxy(mode, to, grievance, context) ??
      reportCanBeMade(mode, reportDue, now) ??
      mayHopAgain(grievance, hopReason);
    if (refusal) return refusal;
    const from = answerableUnit(grievance);
    const again = hopReason && hoppedEnough(grievance) ? { hopReason } : {};
    const data = { mode, to, from, reason, reportDue: reportDue ?? null, ...again, by: actor.id, at: now };
    return [{ type: 'GrievanceDelegated', data }];
  },
});
