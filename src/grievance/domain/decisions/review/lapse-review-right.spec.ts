import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  found,
  handler,
  inHandling,
  notSupported,
  opinionServed,
  reviewed,
  reviewRequested,
  revoked,
  served,
  supported,
  theClockItself,
  upheld,
} from '../../../../../test/situations';
import { lapseReviewRight } from './lapse-review-right';

const lapse = (history: readonly (typeof served)[], day: string) =>
  grievance(...history).when(lapseReviewRight, {}, theClockItself.on(day, '00:05'));

describe('lapse the review right', () => {
  it('settles the matter the day after the window, roll-forward included', () => {
    const decided = lapse(opinionServed, '2026-05-12');
    decided.says('ReviewRightLapsed', { right: 'review', due: '2026-05-11' });
    decided.yields(['ReviewRightLapsed', 'GrievanceResolved'], {
      resolution: 'opinion',
      unit: 'county-housing-bureau',
      level: 'county',
    });
    decided.becomes({ status: 'resolved' });
  });
  it('is refused while the window is open, naming its last day', () =>
    lapse(opinionServed, '2026-05-11').refusesNaming('review-window-open', '2026-05-11'));
  it('follows a review that nobody took further', () => {
    lapse(reviewed, '2026-06-08').refusesNaming('review-window-open', '2026-06-08');
    lapse(reviewed, '2026-06-09').says('ReviewRightLapsed', { right: 'final-review', due: '2026-06-08' });
  });
  it('follows a review that changed the opinion', () =>
    lapse([...opinionServed, reviewRequested, event('ReviewDecided', { result: 'changed' })], '2026-06-09').yields([
      'ReviewRightLapsed',
      'GrievanceResolved',
    ]));
  it('is refused for a supported request that was not executed', () => {
    lapse([...inHandling, found, supported, served], '2026-05-12').refuses('support-not-executed');
    lapse([...inHandling, found, supported, served, reviewRequested, upheld], '2026-06-09').refuses(
      'support-not-executed',
    );
  });
  it('is refused for a revoked opinion', () =>
    lapse([...opinionServed, reviewRequested, revoked], '2026-06-09').refuses('opinion-revoked'));
  it('is refused before service', () =>
    lapse([...inHandling, found, notSupported], '2026-06-09').refuses('opinion-not-served'));
  it('is refused once a review was requested', () =>
    lapse([...opinionServed, reviewRequested], '2026-06-09').refuses('not-opinion-issued-or-review-decided'));
  it('is nobody’s to decide but the clock’s', () =>
    grievance(...opinionServed)
      .when(lapseReviewRight, {}, handler.on('2026-05-12'))
      .refuses('role-not-entitled'));
});
