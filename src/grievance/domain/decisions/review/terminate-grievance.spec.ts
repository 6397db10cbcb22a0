import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  finallyReviewed,
  finalReviewer,
  finalReviewRequested,
  reviewed,
  reviewer,
} from '../../../../../test/situations';
import { terminateGrievance } from './terminate-grievance';

const wish = { reason: '复核意见已送达' };
const decidedAs = (result: 'changed' | 'revoked-redo') =>
  grievance(...reviewed, finalReviewRequested, event('FinalReviewDecided', { result }));

describe('terminate a grievance', () => {
  it('ends the matter for good', () => {
    const decided = grievance(...finallyReviewed).when(terminateGrievance, wish, finalReviewer.on('2026-06-15'));
    decided.yields(['GrievanceTerminated'], { body: 'province-housing-department', ...wish });
    decided.becomes({ status: 'terminated' });
  });
  it('may follow a changed opinion', () =>
    decidedAs('changed')
      .when(terminateGrievance, wish, finalReviewer.on('2026-06-15'))
      .yields(['GrievanceTerminated']));
  it('is refused for a revoked opinion', () =>
    decidedAs('revoked-redo')
      .when(terminateGrievance, wish, finalReviewer.on('2026-06-15'))
      .refuses('opinion-revoked'));
  it('is refused to the body of the first review', () =>
    grievance(...finallyReviewed)
      .when(terminateGrievance, wish, reviewer.on('2026-06-15'))
      .refuses('not-your-unit'));
  it('is refused before a final review', () =>
    grievance(...reviewed)
      .when(terminateGrievance, wish, finalReviewer.on('2026-06-15'))
      .refuses('not-final-decided'));
});
