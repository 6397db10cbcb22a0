import { refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { mustBeOf } from '../../guards';
import { attemptUnderWay, beforeOrInMediation, onAttempt } from './attempt';
import { mediated } from './mediated';

export type ReportSham = { suspicion: string; informed: readonly string[] };

const ofTheUnitThatMediates: GrievanceGuard = ({ mediation }, { actor }) =>
  mediation ? mustBeOf(mediation.unit, actor) : undefined;

/** A dispute the parties seem to feign is reported and its mediation stops; it is not mediated again (TYTJ 18; ZXTJ 23). */
export const reportSham = decision<ReportSham>({
  name: 'ReportSham',
  by: ['mediator', 'court-liaison'],
  given: [beforeOrInMediation, attemptUnderWay, ofTheUnitThatMediates],
  decide: onAttempt((mediation, { suspicion, informed }, context) =>
    informed.length === 0
      ? refuse(
          'nobody-informed',
          'Say who was informed: the court or another competent body (TYTJ 18; ZXTJ 23).',
          '须注明已报告的机关：人民法院或者其他有关部门（特邀调解规定第十八条、在线调解规则第二十三条）。',
        )
      : [
          {
            type: 'ShamReported',
            data: {
              ...{ attempt: mediation.attempt, suspicion, informed: [...informed] },
              ...{ by: context.actor.id, at: context.now },
            },
          },
          mediated(mediation, 'failed', 'sham-suspected', context),
        ],
  ),
});
