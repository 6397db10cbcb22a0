import { grievance } from '../../../../../test/given-when-then';
import { finalReviewer, finalReviewRequested, reviewed, reviewer } from '../../../../../test/situations';
import { decideFinalReview } from './decide-final-review';

const wish = { result: 'upheld', reasons: '复查意见正确。' } as const;
const asked = [...reviewed, finalReviewRequested];

describe('decide a final review', () => {
  it.each(['upheld', 'changed', 'revoked-redo'] as const)('may be %s', (result) => {
    const decided = grievance(...asked).when(decideFinalReview, { ...wish, result }, finalReviewer.on('2026-06-15'));
    decided.yields(['FinalReviewDecided'], { body: 'province-housing-department', result });
    decided.becomes({ status: 'final-decided' });
  });
  it('is refused to the body of the first review', () =>
    grievance(...asked)
      .when(decideFinalReview, wish, reviewer.on('2026-06-15'))
      .refuses('not-your-unit'));
  it('is refused to the first reviewer, also after a change of post', () =>
    grievance(...asked)
      .when(decideFinalReview, wish, {
        ...reviewer.on('2026-06-15'),
        actor: { ...reviewer, unit: 'province-housing-department' },
      })
      .refuses('reviewer-handled-the-case'));
  it('is refused when nobody asked', () =>
    grievance(...reviewed)
      .when(decideFinalReview, wish, finalReviewer.on('2026-06-15'))
      .refuses('not-in-final-review'));
});
