import { grievance } from '../../../../../test/given-when-then';
import { event, handler, inHandling, labourHandler, received } from '../../../../../test/situations';
import { changeProcedure } from './change-procedure';

const simplified = [received, event('GrievanceAccepted', { procedure: 'simple' })];
const asked = handler.on('2026-03-12');

describe('change the procedure', () => {
  it('takes a simple matter into the ordinary procedure, counted from the same acceptance', () =>
    grievance(...simplified)
      .when(changeProcedure, { reason: '案情复杂' }, asked)
      .yields(['ProcedureChanged'], { procedure: 'ordinary' }));
  it('has nothing to do in the ordinary procedure', () =>
    grievance(...inHandling)
      .when(changeProcedure, { reason: '案情复杂' }, asked)
      .changesNothing());
  it('is refused to another body', () =>
    grievance(...simplified)
      .when(changeProcedure, { reason: '案情复杂' }, labourHandler.on('2026-03-12'))
      .refuses('not-your-unit'));
});
