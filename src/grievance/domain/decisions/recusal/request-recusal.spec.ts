import { grievance } from '../../../../../test/given-when-then';
import {
  closed,
  counterparty,
  counterpartyIdentified,
  handler,
  inHandling,
  inMediation,
  mandated,
  petitioner,
  recusalRequested,
  recused,
  stationWorker,
} from '../../../../../test/situations';
import { requestRecusal } from './request-recusal';

const wish = { official: 'handler', reasons: '经办人与对方系亲属' };

describe('request a recusal', () => {
  it('is open to each party, and to who acts for the petitioner', () => {
    grievance(...inHandling)
      .when(requestRecusal, wish, petitioner.on('2026-03-06'))
      .yields(['RecusalRequested'], { official: 'handler', party: 'petitioner' });
    grievance(...inHandling, counterpartyIdentified)
      .when(requestRecusal, wish, counterparty.on('2026-03-06'))
      .yields(['RecusalRequested'], { party: 'counterparty-1' });
    grievance(...inHandling, mandated)
      .when(requestRecusal, wish, stationWorker.on('2026-03-06'))
      .yields(['RecusalRequested'], { party: 'petitioner' });
  });
  it('has nothing to add while it is pending, and once the official withdrew', () => {
    for (const history of [[recusalRequested], [recusalRequested, recused]])
      grievance(...inHandling, ...history)
        .when(requestRecusal, wish, petitioner.on('2026-03-08'))
        .changesNothing();
  });
  it('is refused about a party, and about the mediator, who is replaced', () => {
    grievance(...inHandling, counterpartyIdentified)
      .when(requestRecusal, { ...wish, official: 'counterparty' }, petitioner.on('2026-03-06'))
      .refusesNaming('party-not-recused', 'counterparty');
    grievance(...inMediation)
      .when(requestRecusal, { ...wish, official: 'mediator' }, petitioner.on('2026-03-06'))
      .refusesNaming('mediator-is-replaced', 'mediator');
  });
  it('is refused to who is no party, and after the end', () => {
    grievance(...inHandling)
      .when(requestRecusal, wish, handler.on('2026-03-06'))
      .refuses('role-not-entitled');
    grievance(...inHandling)
      .when(requestRecusal, wish, counterparty.on('2026-03-06'))
      .refuses('not-a-party');
    grievance(...closed)
      .when(requestRecusal, wish, petitioner.on('2026-03-06'))
      .refuses('case-ended');
  });
});
