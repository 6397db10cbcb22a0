import { grievance } from '../../../test/given-when-then';
import { event, ratingInvited, settledAndResolved, theClockItself } from '../../../test/situations';
import { lapseRating } from '../domain/decisions/rating/lapse-rating';
import { lapseUnansweredRatings } from './lapse-unanswered-ratings';
import { followOf } from './policy';

const envelope = { at: ratingInvited.data.at, recordedAt: ratingInvited.data.at };

describe('lapse unanswered ratings', () => {
  it('asks when the day after the last day begins in China', () =>
    expect(followOf(lapseUnansweredRatings, event('RatingInvited', { due: '2026-04-30' }), envelope)).toEqual({
      decision: lapseRating,
      wish: {},
      at: '2026-05-01T00:00:00.000+08:00',
    }));

  it('asks at a moment the decision agrees to', () => {
    const { at = '' } = followOf(lapseUnansweredRatings, ratingInvited, envelope) ?? {};
    grievance(...settledAndResolved, ratingInvited)
      .when(lapseRating, {}, { actor: theClockItself, now: at })
      .yields(['RatingLapsed']);
  });
});
