import { event } from '../../../test/situations';
import { inviteRating } from '../domain/decisions/rating/invite-rating';
import { inviteRatingWhenResolved } from './invite-rating-when-resolved';
import { followOf } from './policy';

const recordedAt = '2026-03-31T10:00:00.000+08:00';

describe('invite to rate when a case ends', () => {
  it.each(['GrievanceResolved', 'GrievanceDeclined', 'GrievanceRedirected'] as const)(
    'asks at once after %s, however far back it is dated',
    (type) => {
      const dated = event(type, { at: '2026-01-05T09:00:00.000+08:00' });
      const envelope = { at: dated.data.at, recordedAt };
      expect(followOf(inviteRatingWhenResolved, dated, envelope)).toEqual({
        decision: inviteRating,
        wish: {},
        at: recordedAt,
      });
    },
  );

  it('asks nothing after anything else', () =>
    expect(followOf(inviteRatingWhenResolved, event('GrievanceReceived'), { at: recordedAt, recordedAt })).toBe(
      undefined,
    ));
});
