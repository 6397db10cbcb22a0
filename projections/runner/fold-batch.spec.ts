import fc from 'fast-check';
import { plausibleHistory } from '../../test/plausible-histories';
import { foldAll, occurrencesOf } from '../../test/projected';
import { received } from '../../test/situations';
import { agreementRegister } from '../agreement-register/agreement-register.projection';
import { deadlines } from '../deadlines/deadlines.projection';
import { grievanceDetails } from '../grievance-details/grievance-details.projection';
import { mediationWorklist } from '../mediation-worklist/mediation-worklist.projection';
import { pipeline } from '../pipeline/pipeline.projection';
import { rating } from '../rating/rating.projection';
import { reviewRegister } from '../review-register/review-register.projection';
import { foldBatch, PoisonedEvent } from './fold-batch';

describe('folding in batches', () => {
  it.each([agreementRegister, deadlines, grievanceDetails, mediationWorklist, pipeline, rating, reviewRegister])(
    'comes to the same whatever the batches are ($name)',
    (projection) =>
      fc.assert(
        fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (seed, size) => {
          const history = plausibleHistory(seed, 120);
          expect(foldAll(projection, history, size)).toEqual(foldAll(projection, history));
        }),
        { numRuns: 25 },
      ),
  );

  it('sums the ledger to the rollup: entries of a measure are counted once everywhere and once in each region', () => {
    const { entries, counts } = foldAll(pipeline, plausibleHistory(5, 500));
    const opened = entries.filter((each) => (each as { measure: string }).measure === 'opened').length;
    const everywhere = [...counts].filter(([key]) => /^\|all\|\|month\|.*\|opened$/.test(key));
    expect(opened).toBeGreaterThan(5);
    expect(everywhere.reduce((sum, [, n]) => sum + n, 0)).toBe(opened);
  });

  it('names the event that cannot be folded, never what it says', () => {
    const broken = { ...received, data: { ...received.data, parties: null } } as never;
    const batch = occurrencesOf([{ grievance: 'case1', event: broken }]);
    const fold = () => foldBatch(grievanceDetails, new Map(), batch);
    expect(fold).toThrow(PoisonedEvent);
    expect(fold).toThrow('GrievanceReceived event-0 at 0000000000000001 cannot be applied: TypeError');
  });

  it('leaves out what belongs to a case that was never received', () => {
    const [, ...later] = plausibleHistory(1, 10, 1);
    expect(foldAll(pipeline, later)).toMatchObject({ entries: [] });
  });
});
