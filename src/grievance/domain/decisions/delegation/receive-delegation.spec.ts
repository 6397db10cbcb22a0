import { grievance } from '../../../../../test/given-when-then';
import {
  accusation,
  clerk,
  delegated,
  delegationReceived,
  discipline,
  event,
  labourHandler,
  mediator,
  received,
} from '../../../../../test/situations';
import { receiveDelegation } from './receive-delegation';

describe('receive a delegation', () => {
  it('starts the notice and contest clocks of the body', () =>
    grievance(received, delegated)
      .when(receiveDelegation, {}, clerk.on('2026-03-03'))
      .yields(['DelegationReceived'], { unit: 'county-housing-bureau', at: '2026-03-03T09:00:00.000+08:00' }));
  it('is done by a mediator for their committee', () =>
    grievance(received, event('GrievanceDelegated', { to: 'village-committee' }))
      .when(receiveDelegation, {}, mediator.on('2026-03-03'))
      .yields(['DelegationReceived'], { unit: 'village-committee' }));
  it('is done by the discipline body for an accusation', () =>
    grievance(received, accusation, event('GrievanceDelegated', { to: 'city-discipline-commission' }))
      .when(receiveDelegation, {}, discipline.on('2026-03-03'))
      .yields(['DelegationReceived']));
  it('has nothing to do the second time', () =>
    grievance(received, delegated, delegationReceived)
      .when(receiveDelegation, {}, clerk.on('2026-03-09'))
      .changesNothing());
  it('is refused to another body', () =>
    grievance(received, delegated)
      .when(receiveDelegation, {}, labourHandler.on('2026-03-03'))
      .refuses('not-your-unit'));
  it('is refused when nothing was handed over', () =>
    grievance(received).when(receiveDelegation, {}, clerk.on('2026-03-03')).refuses('not-delegated'));
});
