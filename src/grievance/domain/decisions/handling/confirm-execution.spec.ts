import { grievance } from '../../../../../test/given-when-then';
import { clerk, event, handler, inExecution, labourHandler, opinionServed } from '../../../../../test/situations';
import { confirmExecution } from './confirm-execution';

const wish = { proof: '验收单及信访人签字' };

describe('confirm an execution', () => {
  it('settles the matter at the level of who executed', () => {
    const decided = grievance(...inExecution).when(confirmExecution, wish, clerk.on('2026-06-20'));
    decided.says('ExecutionConfirmed', { body: 'county-housing-bureau', ...wish });
    decided.yields(['ExecutionConfirmed', 'GrievanceResolved'], {
      resolution: 'execution',
      unit: 'county-housing-bureau',
      level: 'county',
    });
    decided.becomes({ status: 'resolved' });
  });
  it('is possible for the body that gave the opinion where another executes', () =>
    grievance(...inExecution, event('ExecutionStarted', { body: 'township-government' }))
      .when(confirmExecution, wish, handler.on('2026-06-20'))
      .yields(['ExecutionConfirmed', 'GrievanceResolved'], { unit: 'township-government', level: 'township' }));
  it('counts a body above every region as provincial', () =>
    grievance(...inExecution, event('ExecutionStarted', { body: 'province-housing-department' }))
      .when(confirmExecution, wish, handler.on('2026-06-20'))
      .yields(['ExecutionConfirmed', 'GrievanceResolved'], { level: 'province' }));
  it('is refused to any other body', () =>
    grievance(...inExecution)
      .when(confirmExecution, wish, labourHandler.on('2026-06-20'))
      .refuses('not-your-unit'));
  it('is refused when nothing is being executed', () =>
    grievance(...opinionServed)
      .when(confirmExecution, wish, handler.on('2026-06-20'))
      .refuses('not-executing'));
});
