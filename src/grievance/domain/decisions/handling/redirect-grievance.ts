import { hasRole } from '../../../../kernel/actor';
import { forbid, type Refusal, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { decision, type GrievanceGuard } from '../../decide';
import type { Directory } from '../../directory';
import type { Grievance } from '../../grievance';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import type { RedirectCode } from '../../terms';

export type RedirectGrievance = {
  code: RedirectCode;
  reason: string;
  /** Where to go; the usual channel of the code when left out. */
  channel?: string;
  /** What to bring there. */
  bring?: readonly string[];
  evidence?: string;
  /** The unit the materials are passed on to. */
  handedTo?: string;
};

const usualChannels: Readonly<Record<RedirectCode, string>> = {
  D3: '人民法院、行政复议机关、人民检察院、公安机关的法定程序',
  D4: '仲裁机构',
  D5: '受理党员、党组织申诉、复审的党组织',
  D6: '行政复议、行政裁决、行政确认、行政许可、行政处罚等行政程序的主管机关',
  D7: '有权处理的机关、单位',
  D12: '纪检监察机关或者有权处理的机关、单位',
};

/** Those who keep an accusation in confidence: nobody else sees it, so they alone can pass it on (XF 30(3)). */
const confidants = ['registrar', 'discipline'] as const;

/** The petition office, the body answerable, or for an accusation whoever keeps it. */
const mayShowTheWay: GrievanceGuard = (grievance, context) => {
  if (hasRole(context.actor, 'router')) return undefined;
  if (grievance.kind === 'accusation' && hasRole(context.actor, ...confidants)) return undefined;
  return hasRole(context.actor, 'clerk', 'handler', 'head')
    ? ofTheAnswerableUnit(grievance, context)
    : forbid(
        'not-an-accusation',
        'A registrar or the discipline body passes on accusations only (XF 30).',
        '登记人员和纪检监察机关仅可移送检举控告类事项（信访工作条例第三十条）。',
      );
};

/** Materials go to a unit that exists, and never to the accused one (XF 22(2), 30). */
const mayBeHandedTo = ({ accused }: Grievance, unit: string, directory: Directory): Refusal | undefined => {
  if (!directory.unit(unit)) return refuse('unknown-unit', `There is no unit ${unit}.`, `没有编码为 ${unit} 的单位。`);
  return accused === unit
    ? refuse(
        'accused-body',
        'An accusation never goes to the accused body (XF 30).',
        '检举控告事项不得转交被检举控告的单位（信访工作条例第三十条）。',
      )
    : undefined;
};

/** Another road leads to the right: the petitioner is told which, and what to bring (诉访分离, XF 22, 31). */
export const redirectGrievance = decision<RedirectGrievance>({
  name: 'RedirectGrievance',
  by: ['router', 'clerk', 'handler', 'head', ...confidants],
  given: [inStatus('received', 'delegated', 'in-handling'), mayShowTheWay, withoutInterest],
  decide: (grievance, wish, { actor, now, directory }) => {
    const { code, reason, channel = usualChannels[code], bring = [], evidence = '', handedTo } = wish;
    if (code !== 'D12' && grievance.kind === 'accusation')
      return forbid(
        'accusation-not-in-confidence',
        'An accusation is passed on in confidence, under D12 only (XF 22(2), 30).',
        '检举控告类事项仅可按 D12 保密移送（信访工作条例第二十二条第二款、第三十条）。',
      );
    const unit = answerableUnit(grievance);
    if (code === 'D7' && grievance.status === 'in-handling' && grievance.firstHandler === unit)
      return refuse(
        'first-handler-keeps-it',
        `${unit} accepted the matter first and solves it; others are asked to help, it is not sent to them (SD 37; JSJB 14).`,
        `${unit} 为首办责任单位，应当负责到底，不得以不属职责为由推诿（山东省信访条例第三十七条、北京市接诉即办工作条例第十四条）。`,
      );
    const passedOn = handedTo === undefined ? {} : { handedTo };
    const data = { unit, code, reason, channel, bring: [...bring], evidence, ...passedOn, by: actor.id, at: now };
    const refusal = handedTo === undefined ? undefined : mayBeHandedTo(grievance, handedTo, directory);
    return refusal ?? [{ type: 'GrievanceRedirected', data }];
  },
});
