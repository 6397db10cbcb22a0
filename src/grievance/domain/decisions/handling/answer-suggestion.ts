import { refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofTheAnswerableUnit } from '../../guards';
import { resolved } from '../../resolved';
import type { Adopted } from '../../terms';

export type AnswerSuggestion = { adopted: Adopted; reply: string };

const isASuggestion: GrievanceGuard = ({ kind }) =>
  kind === 'suggestion'
    ? undefined
    : refuse(
        'not-a-suggestion',
        `Only a suggestion is answered this way (XF 29); the case is ${kind ?? 'not screened'}.`,
        '只有建议意见类事项以答复方式办结（信访工作条例第二十九条）。',
      );

/** A suggestion is studied, adopted, partly adopted or not, and answered; that settles it (XF 29). */
export const answerSuggestion = decision<AnswerSuggestion>({
  name: 'AnswerSuggestion',
  by: ['handler', 'head'],
  given: [inStatus('in-handling'), ofTheAnswerableUnit, isASuggestion],
  decide: (grievance, { adopted, reply }, context) => {
    const { actor, now } = context;
    const data = { unit: answerableUnit(grievance), adopted, reply, by: actor.id, at: now };
    return [{ type: 'SuggestionAnswered', data }, resolved(grievance, 'answer', reply, context)];
  },
});
