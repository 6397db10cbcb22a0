import { refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { decision } from '../../decide';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import type { DeclineCode } from '../../terms';

/** `evidence` is what shows the reason; for D1 and D2 the id of the earlier case. */
export type DeclineGrievance = { code: DeclineCode; reason: string; evidence?: string };

const restOnAnEarlierCase: readonly DeclineCode[] = ['D1', 'D2'];

/** The competent body does not take the matter, for a reason of the closed list, and tells what remains open (law §3.7). */
export const declineGrievance = decision<DeclineGrievance>({
  name: 'DeclineGrievance',
  by: ['clerk', 'handler', 'head'],
  given: [inStatus('received', 'delegated'), ofTheAnswerableUnit, withoutInterest],
  decide: (matter, { code, reason, evidence = '' }, { grievance, actor, now }) => {
    const { basis, remedies } = rulebookOf(matter.rulebook).declineCodes[code];
    if (restOnAnEarlierCase.includes(code) && evidence.trim() === '')
      return refuse(
        'evidence-missing',
        `${code} (${basis}) rests on an earlier case: name it as evidence.`,
        `适用 ${code} 须以先前的信访事项为据（${basis}），请注明其编号。`,
      );
    if (evidence === grievance)
      return refuse(
        'evidence-is-the-case-itself',
        'A case is no evidence against itself; name the earlier case.',
        '不得以本事项自身为据，请注明先前的事项。',
      );
    const told = remedies ? [remedies.zh] : [];
    const data = { unit: answerableUnit(matter), code, reason, evidence, remedies: told, by: actor.id, at: now };
    return [{ type: 'GrievanceDeclined', data }];
  },
});
