import { grievance } from '../../../../../test/given-when-then';
import { clerk, delegated, delegationReceived, labourHandler, received, router } from '../../../../../test/situations';
import { contestDelegation } from './contest-delegation';

const reasons = '劳动报酬争议属人社部门职责';

describe('contest a delegation', () => {
  it('is possible on the fifth working day after receipt', () =>
    grievance(received, delegated, delegationReceived)
      .when(contestDelegation, { reasons }, clerk.on('2026-03-10', '17:30'))
      .yields(['DelegationContested'], { reasons, unit: 'county-housing-bureau', by: 'clerk' }));

  it('is refused on the sixth working day, naming the last day and the article', () =>
    grievance(received, delegated, delegationReceived)
      .when(contestDelegation, { reasons }, clerk.on('2026-03-11'))
      .refusesNaming('contest-window-over', '2026-03-10'));

  it('is refused before the delegation was received', () =>
    grievance(received, delegated)
      .when(contestDelegation, { reasons }, clerk.on('2026-03-03'))
      .refuses('delegation-not-received'));

  it('is refused to another unit', () =>
    grievance(received, delegated, delegationReceived)
      .when(contestDelegation, { reasons }, labourHandler.on('2026-03-04'))
      .refuses('not-your-unit'));

  it('is refused to a role that may never contest', () =>
    grievance(received, delegated, delegationReceived)
      .when(contestDelegation, { reasons }, router.on('2026-03-04'))
      .refuses('role-not-entitled'));

  it('is refused when nothing is delegated', () =>
    grievance(received).when(contestDelegation, { reasons }, clerk.on('2026-03-03')).refuses('not-delegated'));
});
