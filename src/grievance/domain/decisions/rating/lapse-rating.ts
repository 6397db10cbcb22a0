import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { afterTheLastDay } from '../../instants';
import { isOver } from '../../rulebook/counting';
import { unanswered } from './ratable';

/** Ratings that nobody gave in time count as unanswered, never silently as satisfied (lifecycle §6). */
export const lapseRating = decision({
  name: 'LapseRating',
  by: ['clock'],
  decide: (grievance, _, { actor, now }) => {
    const { due, lapsed, of } = grievance.rating;
    const raters = unanswered(grievance);
    if (!due || lapsed || raters.length === 0) return [];
    return isOver(due, dayOf(now))
      ? [
          {
            type: 'RatingLapsed',
            data: { raters: [...raters], of: [...of], due, by: actor.id, at: afterTheLastDay(due) },
          },
        ]
      : refuse('rating-window-open', `The invitation to rate runs until ${due}.`, `评价期限至 ${due} 止，尚未届满。`);
  },
});
