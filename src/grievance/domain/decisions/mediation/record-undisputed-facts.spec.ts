import { grievance } from '../../../../../test/given-when-then';
import { inMediation, mediator } from '../../../../../test/situations';
import { recordUndisputedFacts } from './record-undisputed-facts';

const facts = '双方均认可排水沟堵塞。';

describe('record undisputed facts', () => {
  it('is possible once all parties confirmed', () =>
    grievance(...inMediation)
      .when(recordUndisputedFacts, { facts, confirmedBy: ['petitioner', 'counterparty-1'] }, mediator.on('2026-03-05'))
      .yields(['UndisputedFactsRecorded'], { facts }));

  it('is refused while one has not, naming who', () =>
    grievance(...inMediation)
      .when(recordUndisputedFacts, { facts, confirmedBy: ['petitioner'] }, mediator.on('2026-03-05'))
      .refusesNaming('consent-missing', 'counterparty-1'));
});
