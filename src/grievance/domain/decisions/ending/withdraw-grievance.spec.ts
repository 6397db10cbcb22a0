import { grievance } from '../../../../../test/given-when-then';
import {
  consented,
  contested,
  counterparty,
  delegated,
  event,
  executing,
  finallyReviewed,
  finallyUpheld,
  finalReviewRequested,
  found,
  handler,
  inExecution,
  inHandling,
  inMediation,
  opinionServed,
  petitioner,
  received,
  registrar,
  resolved,
  reviewed,
  reviewRequested,
  served,
  supported,
  upheld,
} from '../../../../../test/situations';
import { withdrawGrievance } from './withdraw-grievance';

const wish = { reason: '双方已自行和解' };
const supportFinallyUpheld = [
  ...inHandling,
  found,
  supported,
  served,
  reviewRequested,
  upheld,
  finalReviewRequested,
  finallyUpheld,
];

describe('withdraw a grievance', () => {
  it('ends an attempt under way with it, so that none stays open', () => {
    for (const history of [consented, inMediation])
      grievance(...history)
        .when(withdrawGrievance, wish, registrar.on('2026-03-06'))
        .yields(['GrievanceMediated', 'GrievanceWithdrawn'], { reason: wish.reason });
    grievance(...inMediation)
      .when(withdrawGrievance, wish, registrar.on('2026-03-06'))
      .says('GrievanceMediated', { outcome: 'failed', ground: 'withdrawn' });
  });

  it('is done by the petitioner, whose account confirms the free will', () => {
    const decided = grievance(...inHandling).when(withdrawGrievance, wish, petitioner.on('2026-03-10'));
    decided.yields(['GrievanceWithdrawn'], { party: 'petitioner', confirmedBy: 'petitioner', ...wish });
    decided.becomes({ status: 'withdrawn' });
  });
  it('is confirmed by the registrar who records it', () =>
    grievance(...inHandling)
      .when(withdrawGrievance, wish, registrar.on('2026-03-10'))
      .yields(['GrievanceWithdrawn'], { confirmedBy: 'registrar' }));
  it.each([
    ['received', [received]],
    ['delegated', [received, delegated]],
    ['contested', [received, delegated, contested]],
    ['opinion-issued', opinionServed],
    ['in-review', [...opinionServed, reviewRequested]],
    ['review-decided', reviewed],
    ['in-final-review', [...reviewed, finalReviewRequested]],
    ['executing', inExecution],
  ])('is possible while %s', (_, history) =>
    grievance(...history)
      .when(withdrawGrievance, wish, petitioner.on('2026-06-20'))
      .yields(['GrievanceWithdrawn']),
  );
  it.each([
    ['after the final opinion', finallyReviewed],
    ['when the final opinion is executed', [...supportFinallyUpheld, executing]],
    ['after the end', [...inExecution, resolved]],
    ['twice', [...inHandling, event('GrievanceWithdrawn')]],
  ])('is refused %s', (_, history) =>
    grievance(...history)
      .when(withdrawGrievance, wish, petitioner.on('2026-06-20'))
      .refuses('not-before-a-final-opinion'),
  );
  it('is refused when the handler confirms the free will', () =>
    grievance(...inHandling)
      .when(withdrawGrievance, { ...wish, confirmedBy: 'handler' }, registrar.on('2026-03-10'))
      .refusesNaming('confirmed-by-the-handler', 'handler'));
  it('is refused to a registrar who handled the case', () =>
    grievance(...inHandling, event('FindingRecorded', { by: 'registrar' }))
      .when(withdrawGrievance, wish, registrar.on('2026-03-10'))
      .refuses('confirmed-by-the-handler'));
  it('is refused to anybody else', () => {
    const other = { ...petitioner, id: 'counterparty' };
    grievance(...inHandling, event('PartyIdentified'))
      .when(withdrawGrievance, wish, { actor: other, now: '2026-03-10T09:00:00.000+08:00' })
      .refuses('not-the-petitioner');
    grievance(...inHandling)
      .when(withdrawGrievance, wish, counterparty.on('2026-03-10'))
      .refuses('role-not-entitled');
    grievance(...inHandling)
      .when(withdrawGrievance, wish, handler.on('2026-03-10'))
      .refuses('role-not-entitled');
  });
});
