import { grievance } from '../../../test/given-when-then';
import { event, opinionServed, reviewed, served, theClockItself, upheld } from '../../../test/situations';
import { lapseReviewRight } from '../domain/decisions/review/lapse-review-right';
import { lapseReviewRights } from './lapse-review-rights';
import { followOf } from './policy';

const asked = (told: typeof served) =>
  followOf(lapseReviewRights, told, { at: told.data.at, recordedAt: '2026-12-01T09:00:00.000+08:00' });

describe('lapse review rights', () => {
  it('asks the day after thirty days, counted from the day of service and not from its recording', () =>
    expect(asked(event('OpinionServed', { at: '2026-03-10T00:00:00.000+08:00' }))).toEqual({
      decision: lapseReviewRight,
      wish: {},
      at: '2026-04-10T00:00:00.000+08:00',
    }));

  it('waits for the next working day when the last day is off', () =>
    expect(asked(event('ReviewDecided', { at: '2026-03-05T09:00:00.000+08:00' }))?.at).toBe(
      '2026-04-08T00:00:00.000+08:00',
    ));

  it.each([
    [opinionServed, served],
    [reviewed, upheld],
  ])('asks at a moment the decision agrees to', (history, told) =>
    grievance(...history)
      .when(lapseReviewRight, {}, { actor: theClockItself, now: asked(told)?.at ?? '' })
      .yields(['ReviewRightLapsed', 'GrievanceResolved']),
  );
});
