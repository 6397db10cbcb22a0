import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofTheAnswerableUnit } from '../../guards';
import { countDue } from '../../rulebook/counting';
import { rulebookOf } from '../../rulebook/known-rulebooks';

export type ContestDelegation = { reasons: string };

const withinTheContestWindow: GrievanceGuard = ({ delegation, rulebook }, { now }) => {
  if (!delegation?.receivedAt)
    return refuse('delegation-not-received', 'The delegation must be received first.', '须先签收转送、交办事项。');
  const { deadlines, calendar } = rulebookOf(rulebook);
  const { due } = countDue(deadlines['XF-CONTEST'], dayOf(delegation.receivedAt), calendar);
  return dayOf(now) <= due
    ? undefined
    : refuse(
        'contest-window-over',
        `The five working days to object ended on ${due} (XF 23(3)).`,
        `五个工作日的异议期已于 ${due} 届满（信访工作条例第二十三条第三款）。`,
      );
};

/** The body a grievance was handed to may object within five working days, saying why (XF 23(3)). */
export const contestDelegation = decision<ContestDelegation>({
  name: 'ContestDelegation',
  by: ['clerk', 'handler', 'head', 'mediator', 'court-liaison'],
  given: [inStatus('delegated'), ofTheAnswerableUnit, withinTheContestWindow],
  decide: ({ delegation }, { reasons }, { actor, now }) => [
    { type: 'DelegationContested', data: { unit: delegation?.to ?? '', reasons, by: actor.id, at: now } },
  ],
});
