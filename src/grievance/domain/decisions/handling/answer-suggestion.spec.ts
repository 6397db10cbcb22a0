import { grievance } from '../../../../../test/given-when-then';
import {
  accepted,
  delegated,
  delegationReceived,
  handler,
  inHandling,
  labourHandler,
  received,
  suggestion,
} from '../../../../../test/situations';
import { answerSuggestion } from './answer-suggestion';

const wish = { adopted: 'partly', reply: '排水整治已列入今年计划。' } as const;
const suggested = grievance(received, suggestion, delegated, delegationReceived, accepted);

describe('answer a suggestion', () => {
  it('settles the matter with the reply', () => {
    const decided = suggested.when(answerSuggestion, wish, handler.on('2026-04-10'));
    decided.says('SuggestionAnswered', { unit: 'county-housing-bureau', ...wish });
    decided.yields(['SuggestionAnswered', 'GrievanceResolved'], {
      resolution: 'answer',
      unit: 'county-housing-bureau',
      level: 'county',
      note: wish.reply,
    });
    decided.becomes({ status: 'resolved', resolvedAt: '2026-04-10T09:00:00.000+08:00' });
  });
  it('is refused for a request', () =>
    grievance(...inHandling)
      .when(answerSuggestion, wish, handler.on('2026-04-10'))
      .refuses('not-a-suggestion'));
  it('is refused to another body', () =>
    suggested.when(answerSuggestion, wish, labourHandler.on('2026-04-10')).refuses('not-your-unit'));
  it('is refused before the suggestion is accepted', () =>
    grievance(received, suggestion, delegated)
      .when(answerSuggestion, wish, handler.on('2026-04-10'))
      .refuses('not-in-handling'));
});
