import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  inHandling,
  ratingInvited,
  received,
  registrar,
  resolved,
  settledAndResolved,
  theClockItself,
} from '../../../../../test/situations';
import { inviteRating } from './invite-rating';

describe('invite to rate', () => {
  it('asks all parties after a mediation, for thirty days', () =>
    grievance(...settledAndResolved)
      .when(inviteRating, {}, theClockItself.on('2026-03-31', '10:00'))
      .yields(['RatingInvited'], {
        raters: ['petitioner', 'counterparty-1'],
        of: ['petition-office', 'competent-body', 'mediator'],
        due: '2026-04-30',
      }));

  it('asks the petitioner alone where nothing was mediated, about those who worked on it', () => {
    grievance(...inHandling, resolved)
      .when(inviteRating, {}, theClockItself.on('2026-03-31'))
      .yields(['RatingInvited'], { raters: ['petitioner'], of: ['petition-office', 'competent-body'] });
    grievance(received, event('GrievanceRedirected'))
      .when(inviteRating, {}, theClockItself.on('2026-03-31'))
      .yields(['RatingInvited'], { raters: ['petitioner'], of: ['petition-office'] });
  });

  it('asks an anonymous petitioner too, who has a query code', () =>
    grievance(event('GrievanceReceived', { parties: [], anonymous: true }), event('GrievanceDeclined'))
      .when(inviteRating, {}, theClockItself.on('2026-03-31'))
      .yields(['RatingInvited'], { raters: ['petitioner'] }));

  it('rolls a last day off to the next working day', () =>
    grievance(...settledAndResolved)
      .when(inviteRating, {}, theClockItself.on('2026-04-01'))
      .yields(['RatingInvited'], { due: '2026-05-06' }));

  it('changes nothing the second time, but asks again after a second resolution', () => {
    const invited = [...settledAndResolved, ratingInvited];
    grievance(...invited)
      .when(inviteRating, {}, theClockItself.on('2026-04-01'))
      .changesNothing();
    grievance(...invited, event('GrievanceReopened', { to: 'in-handling' }), resolved)
      .when(inviteRating, {}, theClockItself.on('2026-06-01'))
      .yields(['RatingInvited']);
  });

  it('is refused before an end, and to people', () => {
    grievance(...inHandling)
      .when(inviteRating, {}, theClockItself.on('2026-03-31'))
      .refuses('not-resolved-or-closed-or-declined-or-redirected');
    grievance(...settledAndResolved)
      .when(inviteRating, {}, registrar.on('2026-03-31'))
      .refuses('role-not-entitled');
  });
});
