import { grievance } from '../../../../../test/given-when-then';
import {
  contested,
  delegated,
  event,
  finallyReviewed,
  handler,
  inExecution,
  inHandling,
  received,
  registrar,
  resolved,
  reviewer,
  supervisor,
} from '../../../../../test/situations';
import type { GrievanceEvent } from '../../events';
import { reopenGrievance } from './reopen-grievance';

const wish = { reason: '墙体再次渗水' };
const reopened = (history: readonly GrievanceEvent[], who = supervisor) =>
  grievance(...history).when(reopenGrievance, wish, who.on('2026-08-03'));

/** A settlement reached while the bureau handled the case. */
const settled: readonly GrievanceEvent[] = [
  ...inHandling,
  event('MediationProposed', { attempt: 1 }),
  event('MediationOpened', { attempt: 1 }),
  event('AgreementReached', { attempt: 1 }),
  event('GrievanceMediated', { attempt: 1, outcome: 'settled', ground: null }),
];
const inEffect = [...settled, event('AgreementTookEffect')];

describe('reopen a grievance', () => {
  it.each([
    ['resolved', [...inExecution, resolved], 'new-facts'],
    ['closed', [...inExecution, resolved, event('GrievanceClosed')], 'new-facts'],
    ['withdrawn', [...inHandling, event('GrievanceWithdrawn')], 'new-facts'],
    ['declined', [received, delegated, event('GrievanceDeclined')], 'wrong-decline'],
    ['redirected', [received, delegated, event('GrievanceRedirected')], 'wrong-decline'],
    ['merged', [received, delegated, event('DuplicateLinked')], 'not-a-duplicate'],
    ['performing after a breach', [...inEffect, event('AgreementBreached')], 'breach'],
    ['performing what nobody signed', settled, 'not-signed'],
  ] as const)('takes a case that was %s back into handling', (_, history, ground) => {
    reopened(history).yields(['GrievanceReopened'], { ground, to: 'in-handling', ...wish });
    reopened(history).becomes({
      status: 'in-handling',
      acceptance: expect.objectContaining({
        unit: 'county-housing-bureau',
        at: '2026-08-03T09:00:00.000+08:00',
        extendedDays: 0,
      }),
      opinion: null,
      execution: null,
      agreement: null,
      resolvedAt: null,
    });
  });
  it.each([
    ['merged', event('DuplicateLinked')],
    ['redirected', event('GrievanceRedirected')],
    ['withdrawn', event('GrievanceWithdrawn')],
  ])('goes back to the petition office when nobody was to handle it: %s', (_, end) => {
    reopened([received, end], registrar).yields(['GrievanceReopened'], { to: 'received' });
    reopened([received, end], registrar).becomes({ status: 'received', acceptance: null, delegation: null });
  });
  it('goes back to the petition office when the body had objected', () =>
    reopened([received, delegated, contested, event('GrievanceWithdrawn')]).becomes({
      status: 'received',
      delegation: null,
    }));
  it('says on which ground', () =>
    grievance(...inExecution, resolved)
      .when(reopenGrievance, { ...wish, ground: 'execution-undone' }, reviewer.on('2026-08-03'))
      .yields(['GrievanceReopened'], { ground: 'execution-undone' }));
  it.each([
    ['breach', [...inExecution, resolved]],
    ['dissatisfied', [...inExecution, resolved]],
    ['execution-undone', [...inExecution, event('GrievanceResolved', { resolution: 'opinion' })]],
    ['wrong-decline', [...inExecution, resolved]],
    ['not-a-duplicate', [received, delegated, event('GrievanceDeclined')]],
    ['not-of-free-will', [...inExecution, resolved]],
    ['not-signed', [...inEffect, event('AgreementBreached')]],
    ['new-facts', settled],
  ] as const)('is refused on a ground that nothing on record gives: %s', (ground, history) =>
    grievance(...history)
      .when(reopenGrievance, { ...wish, ground }, supervisor.on('2026-08-03'))
      .refusesNaming('ground-does-not-fit', ground),
  );
  it('takes what was not withdrawn of free will, and what left somebody dissatisfied, up again', () => {
    const dissatisfied = event('GrievanceRated', { score: 'dissatisfied' });
    grievance(...inHandling, event('GrievanceWithdrawn'))
      .when(reopenGrievance, { ...wish, ground: 'not-of-free-will' }, supervisor.on('2026-08-03'))
      .yields(['GrievanceReopened']);
    grievance(received, delegated, event('GrievanceDeclined'), dissatisfied)
      .when(reopenGrievance, wish, supervisor.on('2026-08-03'))
      .yields(['GrievanceReopened'], { ground: 'dissatisfied' });
  });
  it('is refused while an agreement in effect is not breached', () => reopened(inEffect).refuses('not-breached'));
  it.each([
    ['is being handled', inHandling],
    ['was terminated', [...finallyReviewed, event('GrievanceTerminated')]],
  ])('is refused for a case that %s', (_, history) =>
    reopened(history).refuses('not-performing-or-resolved-or-closed-or-withdrawn-or-declined-or-redirected-or-merged'),
  );
  it('is refused to the handler', () => reopened([...inExecution, resolved], handler).refuses('role-not-entitled'));
});
