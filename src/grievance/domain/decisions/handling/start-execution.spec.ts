import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  finallyUpheld,
  finalReviewer,
  finalReviewRequested,
  found,
  handler,
  inHandling,
  labourHandler,
  opinionServed,
  reviewed,
  reviewer,
  reviewRequested,
  revoked,
  served,
  supported,
  upheld,
} from '../../../../../test/situations';
import { startExecution } from './start-execution';

const wish = { body: 'county-housing-bureau', due: '2026-06-30' };
const support = [...inHandling, found, supported, served];
const changed = event('ReviewDecided', { result: 'changed' });

describe('start an execution', () => {
  it('says who carries out what was supported, and by when', () => {
    const decided = grievance(...support).when(startExecution, wish, handler.on('2026-04-15'));
    decided.yields(['ExecutionStarted'], wish);
    decided.becomes({ status: 'executing', execution: wish });
  });
  it('may follow a review that upheld the support, also by the reviewer', () =>
    grievance(...support, reviewRequested, upheld)
      .when(startExecution, wish, reviewer.on('2026-05-09'))
      .yields(['ExecutionStarted']));
  it('may follow a review that changed the opinion', () =>
    grievance(...opinionServed, reviewRequested, changed)
      .when(startExecution, wish, handler.on('2026-05-09'))
      .yields(['ExecutionStarted']));
  it('may follow a final review', () =>
    grievance(...support, reviewRequested, upheld, finalReviewRequested, finallyUpheld)
      .when(startExecution, wish, finalReviewer.on('2026-06-16'))
      .yields(['ExecutionStarted']));
  it('is refused when the request was not supported', () => {
    grievance(...opinionServed)
      .when(startExecution, wish, handler.on('2026-04-15'))
      .refuses('nothing-to-execute');
    grievance(...reviewed)
      .when(startExecution, wish, handler.on('2026-05-15'))
      .refuses('nothing-to-execute');
  });
  it('is refused when the opinion was revoked', () =>
    grievance(...support, reviewRequested, revoked)
      .when(startExecution, wish, handler.on('2026-05-09'))
      .refuses('nothing-to-execute'));
  it('is refused before service, so that the review right is not lost', () =>
    grievance(...inHandling, found, supported)
      .when(startExecution, wish, handler.on('2026-04-15'))
      .refuses('opinion-not-served'));
  it('is refused with a day that is over', () =>
    grievance(...support)
      .when(startExecution, { ...wish, due: '2026-04-14' }, handler.on('2026-04-15'))
      .refusesNaming('due-past', '2026-04-14'));
  it('is refused to a unit nobody knows', () =>
    grievance(...support)
      .when(startExecution, { ...wish, body: 'nobody' }, handler.on('2026-04-15'))
      .refuses('unknown-unit'));
  it.each([
    ['another body', labourHandler],
    ['a reviewer who was not asked', reviewer],
  ])('is refused to %s', (_, who) =>
    grievance(...support)
      .when(startExecution, wish, who.on('2026-04-15'))
      .refuses('not-your-unit'),
  );
});
