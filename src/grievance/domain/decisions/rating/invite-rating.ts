import { dayOf } from '../../days';
import { decision } from '../../decide';
import { inStatus } from '../../guards';
import { countDue } from '../../rulebook/counting';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import type { Party, Rated } from '../../terms';
import { ratable } from './ratable';

/**
 * Once a matter is resolved, declined or redirected its petitioner is asked how it was handled, and after a
 * mediation the other parties too; who has only a query code is asked like everybody else (XF 21(2); lifecycle §6).
 */
export const inviteRating = decision({
  name: 'InviteRating',
  by: ['clock'],
  given: [inStatus('resolved', 'closed', 'declined', 'redirected')],
  decide: (grievance, _, { actor, now }) => {
    if (grievance.rating.invitedAt) return [];
    const { deadlines, calendar } = rulebookOf(grievance.rulebook);
    const others = grievance.parties.map(({ party }) => party).filter((party) => party !== 'petitioner');
    const raters: Party[] = ['petitioner', ...(grievance.mediatedBy ? others : [])];
    const of = Object.keys(ratable(grievance)) as Rated[];
    const { due } = countDue(deadlines['EVAL-WINDOW'], dayOf(now), calendar);
    return [{ type: 'RatingInvited', data: { raters, of, due, form: grievance.rating.form, by: actor.id, at: now } }];
  },
});
