import { grievance } from '../../../../../test/given-when-then';
import { clerk, delegated, handler, inHandling, labourHandler, received } from '../../../../../test/situations';
import { type DeclineGrievance, declineGrievance } from './decline-grievance';

const earlier = '8m4p6q2zc7dr';
const decline = (wish: Omit<DeclineGrievance, 'reason'>, who = clerk) =>
  grievance(received, delegated).when(declineGrievance, { reason: '同一事实和理由', ...wish }, who.on('2026-03-05'));

describe('decline a grievance', () => {
  it('rests on the earlier case and tells what remains open', () => {
    const decided = decline({ code: 'D2', evidence: earlier });
    decided.yields(['GrievanceDeclined'], {
      unit: 'county-housing-bureau',
      code: 'D2',
      evidence: earlier,
      remedies: ['有新的事实或者理由的，作为新的信访事项提出。'],
    });
    decided.becomes({ status: 'declined' });
  });
  it.each(['D1', 'D2'] as const)('is refused under %s without the earlier case', (code) => {
    decline({ code }).refusesNaming('evidence-missing', code);
    decline({ code, evidence: ' ' }).refuses('evidence-missing');
  });
  it.each(['D8', 'D9', 'D10', 'D11'] as const)('is possible under %s by the reason alone', (code) =>
    decline({ code }).yields(['GrievanceDeclined'], { code, evidence: '', remedies: [expect.any(String)] }),
  );
  it('is refused with the case as evidence against itself', () =>
    decline({ code: 'D2', evidence: '7f3k2m9xa4bq' }).refuses('evidence-is-the-case-itself'));
  it('is refused to another body', () =>
    decline({ code: 'D2', evidence: earlier }, labourHandler).refuses('not-your-unit'));
  it('is refused once the matter is accepted', () =>
    grievance(...inHandling)
      .when(declineGrievance, { code: 'D8', reason: '越级' }, handler.on('2026-03-06'))
      .refuses('not-received-or-delegated'));
});
