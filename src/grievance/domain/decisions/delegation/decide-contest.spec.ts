import { grievance } from '../../../../../test/given-when-then';
import {
  clerk,
  contested,
  delegated,
  delegationReceived,
  received,
  router,
  supervisor,
} from '../../../../../test/situations';
import { decideContest } from './decide-contest';

const objected = grievance(received, delegated, delegationReceived, contested);
const upheld = { outcome: 'upheld', reasons: '理由成立' } as const;
const rejected = { outcome: 'rejected', reasons: '属住建部门职责' } as const;
const elsewhere = { ...router, unit: 'township-government' };

describe('decide a contest', () => {
  it('takes the case back when the objection holds', () => {
    const decided = objected.when(decideContest, upheld, router.on('2026-03-06'));
    decided.yields(['ContestUpheld'], { unit: 'county-housing-bureau', reasons: '理由成立' });
    decided.becomes({ status: 'received', delegation: null });
  });
  it('leaves the case with the body when it does not', () => {
    const decided = objected.when(decideContest, rejected, supervisor.on('2026-03-06'));
    decided.yields(['ContestRejected'], { unit: 'county-housing-bureau' });
    decided.becomes({ status: 'delegated' });
  });
  it('is refused to a body below the one that handed it over', () =>
    objected
      .when(decideContest, upheld, { actor: elsewhere, now: '2026-03-06T09:00:00.000+08:00' })
      .refusesNaming('not-the-delegating-body', 'county-petition-office'));
  it('is refused to the body that objects', () =>
    objected
      .when(decideContest, upheld, {
        actor: { ...router, unit: 'county-housing-bureau' },
        now: '2026-03-06T09:00:00.000+08:00',
      })
      .refuses('not-the-delegating-body'));
  it('is refused to a clerk', () =>
    objected.when(decideContest, upheld, clerk.on('2026-03-06')).refuses('role-not-entitled'));
  it('is refused when nobody objected', () =>
    grievance(received, delegated).when(decideContest, upheld, router.on('2026-03-06')).refuses('not-contested'));
});
