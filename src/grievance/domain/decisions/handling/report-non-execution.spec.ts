import { grievance } from '../../../../../test/given-when-then';
import {
  counterparty,
  event,
  handler,
  inExecution,
  opinionServed,
  petitioner,
  supervisor,
  theClockItself,
} from '../../../../../test/situations';
import { reportNonExecution } from './report-non-execution';

const wish = { reason: '到期仍未施工' };
/** Due on 30 June 2026. */
const executed = grievance(...inExecution);

describe('report a non-execution', () => {
  it.each([petitioner, supervisor, theClockItself])('is possible once the day is over: %p', (who) =>
    executed
      .when(reportNonExecution, wish, who.on('2026-07-01'))
      .yields(['NonExecutionReported'], { body: 'county-housing-bureau', refused: false, ...wish }),
  );
  it('is refused on the due day itself, naming it', () =>
    executed
      .when(reportNonExecution, wish, petitioner.on('2026-06-30'))
      .refusesNaming('execution-not-due', '2026-06-30'));
  it('need not wait when the body refuses', () =>
    executed
      .when(reportNonExecution, { ...wish, refused: true }, petitioner.on('2026-05-01'))
      .yields(['NonExecutionReported'], { refused: true }));
  it('leaves the case in execution', () =>
    executed.when(reportNonExecution, wish, petitioner.on('2026-07-01')).becomes({ status: 'executing' }));
  it('is refused to a petitioner of another case', () =>
    executed
      .when(reportNonExecution, wish, { ...petitioner.on('2026-07-01'), actor: { ...petitioner, id: 'other' } })
      .refuses('not-the-petitioner'));
  it('is refused to a counterparty who is also a petitioner elsewhere', () =>
    grievance(...inExecution, event('PartyIdentified'))
      .when(reportNonExecution, wish, {
        ...counterparty.on('2026-07-01'),
        actor: { ...petitioner, id: 'counterparty' },
      })
      .refuses('not-the-petitioner'));
  it('is refused to the handler', () =>
    executed.when(reportNonExecution, wish, handler.on('2026-07-01')).refuses('role-not-entitled'));
  it('is refused when nothing is being executed', () =>
    grievance(...opinionServed)
      .when(reportNonExecution, wish, petitioner.on('2026-07-01'))
      .refuses('not-executing'));
});
