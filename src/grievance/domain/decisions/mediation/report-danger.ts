import { refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import { attemptUnderWay, beforeOrInMediation, ofTheMediatingUnit, onAttempt } from './attempt';

export type ReportDanger = { danger: string; informed: readonly string[] };

/** A dispute that may turn violent or criminal is reported at once to the police or whoever else must know (PML 25). */
export const reportDanger = decision<ReportDanger>({
  name: 'ReportDanger',
  by: ['mediator', 'court-liaison'],
  given: [beforeOrInMediation, attemptUnderWay, ofTheMediatingUnit],
  decide: onAttempt(({ attempt }, { danger, informed }, { actor, now }) =>
    informed.length === 0
      ? refuse(
          'nobody-informed',
          'Say who was informed: the police or another competent body, at once (PML 25).',
          '须注明已报告的机关：应当立即报告公安机关或者其他有关部门（人民调解法第二十五条）。',
        )
      : [{ type: 'DangerReported', data: { attempt, danger, informed: [...informed], by: actor.id, at: now } }],
  ),
});
