import { grievance } from '../../../../../test/given-when-then';
import {
  counterpartyIdentified,
  event,
  ratingInvited,
  received,
  registrar,
  settledAndResolved,
  theClockItself,
} from '../../../../../test/situations';
import { lapseRating } from './lapse-rating';

const invited = [...settledAndResolved, ratingInvited];
const petitionerRated = event('GrievanceRated');
const counterpartyRated = event('GrievanceRated', { rater: 'counterparty', by: 'counterparty' });

describe('lapse the invitation to rate', () => {
  it('counts everybody who did not answer, the day after the last day', () => {
    const answer = grievance(...invited).when(lapseRating, {}, theClockItself.on('2026-05-01', '00:00'));
    answer.yields(['RatingLapsed'], { raters: ['petitioner', 'counterparty-1'], due: '2026-04-30' });
    answer.becomes({ rating: expect.objectContaining({ lapsed: true }) });
  });

  it('leaves out who answered, by account or by query code', () => {
    for (const by of ['petitioner', 'query-code']) {
      grievance(...invited, event('GrievanceRated', { by }))
        .when(lapseRating, {}, theClockItself.on('2026-05-01'))
        .yields(['RatingLapsed'], { raters: ['counterparty-1'] });
    }
  });

  it('changes nothing when all answered, when it lapsed before, or when nobody was asked', () => {
    const all = [received, counterpartyIdentified, ...invited.slice(1), petitionerRated, counterpartyRated];
    grievance(...all)
      .when(lapseRating, {}, theClockItself.on('2026-05-01'))
      .changesNothing();
    grievance(...invited, event('RatingLapsed'))
      .when(lapseRating, {}, theClockItself.on('2026-05-02'))
      .changesNothing();
    grievance(...settledAndResolved)
      .when(lapseRating, {}, theClockItself.on('2026-05-01'))
      .changesNothing();
  });

  it('is not satisfied by a self rating', () =>
    grievance(...invited, event('GrievanceRated', { rater: 'self', by: 'mediator' }))
      .when(lapseRating, {}, theClockItself.on('2026-05-01'))
      .yields(['RatingLapsed'], { raters: ['petitioner', 'counterparty-1'] }));

  it('is refused on the last day, and to people', () => {
    grievance(...invited)
      .when(lapseRating, {}, theClockItself.on('2026-04-30', '23:59'))
      .refusesNaming('rating-window-open', '2026-04-30');
    grievance(...invited)
      .when(lapseRating, {}, registrar.on('2026-05-01'))
      .refuses('role-not-entitled');
  });
});
