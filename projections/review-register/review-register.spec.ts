import { projected } from '../../test/projected';
import * as told from '../../test/situations';
import { reviewRegister } from './review-register.projection';
import type { ReviewRow } from './review-register.table';

const { event, on } = told;
const reviews = (...events: Parameters<typeof on>[1][]) =>
  projected<object, object, ReviewRow>(reviewRegister, ...events).parts;
const decidedOn = (day: string) => on(day, event('ReviewDecided'));
const inReview = [...told.opinionServed, on('2026-04-20', told.reviewRequested)];
const inFinalReview = [...told.reviewed, on('2026-05-20', told.finalReviewRequested)];

describe('the register of reviews', () => {
  it('is empty until a review is asked for', () => expect(reviews(...told.opinionServed)).toEqual([]));

  it('shows who reviews whose opinion, and by when', () =>
    expect(reviews(...inReview)).toMatchObject([
      {
        ...{ review: 1, kind: 'review', body: 'city-housing-bureau', of: 'county-housing-bureau', late: false },
        ...{ due: '2026-05-20', decidedAt: null, result: null, days: null, inTime: null },
      },
    ]));

  it('shows that it was asked for late with a good reason (XF 35)', () =>
    expect(reviews(...told.opinionServed, event('ReviewRequested', { lateReason: '住院' }))).toMatchObject([
      { late: true },
    ]));

  it('counts the thirtieth day as in time and the next as late', () => {
    expect(reviews(...inReview, decidedOn('2026-05-20'))).toMatchObject([{ result: 'upheld', days: 30, inTime: true }]);
    expect(reviews(...inReview, decidedOn('2026-05-21'))).toMatchObject([{ days: 31, inTime: false }]);
  });

  it('names the first reviewer as the one whose decision the final review is about', () =>
    expect(reviews(...inFinalReview)).toMatchObject([
      { review: 1, result: 'upheld' },
      {
        review: 2,
        kind: 'final-review',
        body: 'province-housing-department',
        of: 'city-housing-bureau',
        due: '2026-06-19',
      },
    ]));

  it('leaves the time of a hearing out of a final review, and of no other (XF 36(2))', () => {
    const heard = [on('2026-06-01', event('HearingConvoked')), on('2026-06-11', event('HearingHeld'))];
    expect(reviews(...inFinalReview, ...heard)).toMatchObject([{}, { due: '2026-06-29', pausedOn: null }]);
    const late = on('2026-06-30', event('FinalReviewDecided'));
    expect(reviews(...inFinalReview, ...heard, late)).toMatchObject([{}, { inTime: false }]);
    expect(reviews(...inReview, ...heard)).toMatchObject([{ due: '2026-05-20', pausedOn: null }]);
  });

  it('stands still while a hearing is prepared', () =>
    expect(
      reviews(
        ...inFinalReview,
        on('2026-06-19', event('HearingConvoked')),
        on('2026-07-30', event('FinalReviewDecided')),
      ),
    ).toMatchObject([{}, { inTime: true }]));

  it('drops a review of a case that is taken back', () =>
    expect(reviews(...inReview, on('2026-05-01', event('GrievanceWithdrawn')))).toMatchObject([
      { decidedAt: null, droppedAt: '2026-05-01T09:00:00.000+08:00' },
    ]));

  it('keeps what was decided when the matter is handled again and reviewed again', () =>
    expect(
      reviews(
        ...inReview,
        told.revoked,
        event('RedoOrdered'),
        event('OpinionIssued'),
        told.served,
        told.reviewRequested,
      ),
    ).toMatchObject([{ result: 'revoked-redo' }, { review: 2, kind: 'review', result: null }]));
});
