import { grievance } from '../../../../../test/given-when-then';
import {
  closed,
  counterparty,
  counterpartyIdentified,
  event,
  handler,
  inHandling,
  inMediation,
  mandated,
  mandateRevoked,
  petitioner,
  received,
  registrar,
  stationWorker,
} from '../../../../../test/situations';
import { type GrantMandate, grantMandate } from './grant-mandate';

const wish: GrantMandate = {
  ...{ agent: 'station-worker', unit: 'village-station', scope: ['mediation', 'review'] },
  ...{ document: '授权委托书', until: '2026-06-30' },
};

describe('grant a mandate', () => {
  it('says who acts for the petitioner, in what, and until when; no special authority unless it is given', () =>
    grievance(received)
      .when(grantMandate, wish, registrar.on('2026-03-02'))
      .yields(['MandateGranted'], { mandate: 1, ...wish, authorities: [], by: 'registrar' }));
  it('may come from the petitioner, for a relative', () =>
    grievance(...inHandling)
      .when(
        grantMandate,
        { ...wish, agent: 'cousin', unit: undefined, authorities: ['settle'] },
        petitioner.on('2026-03-06'),
      )
      .yields(['MandateGranted'], { unit: null, authorities: ['settle'] }));
  it('is given again once the first was revoked', () =>
    grievance(received, mandated, mandateRevoked)
      .when(grantMandate, wish, registrar.on('2026-03-21'))
      .yields(['MandateGranted'], { mandate: 2 }));
  it('is refused for a third agent at a time', () =>
    grievance(received, mandated, event('MandateGranted', { mandate: 2, agent: 'cousin' }))
      .when(grantMandate, { ...wish, agent: 'lawyer' }, registrar.on('2026-03-03'))
      .refusesNaming('agents-enough', '2', 'cousin'));
  it('counts no agent whose last day is over', () =>
    grievance(received, mandated, event('MandateGranted', { mandate: 2, agent: 'cousin' }))
      .when(grantMandate, { ...wish, until: '2026-12-31' }, registrar.on('2026-07-01'))
      .yields(['MandateGranted'], { mandate: 3 }));
  it('is refused twice to the same agent', () =>
    grievance(received, mandated).when(grantMandate, wish, registrar.on('2026-03-03')).refuses('already-an-agent'));
  it.each([
    ['another party', { agent: 'counterparty' }],
    ['the petitioner', { agent: 'petitioner' }],
    ['who records it', { agent: 'registrar' }],
  ])('is refused for %s', (_, more) =>
    grievance(received, counterpartyIdentified)
      .when(grantMandate, { ...wish, ...more }, registrar.on('2026-03-03'))
      .refusesNaming('not-their-own-agent', more.agent),
  );
  it('is refused for who handled or mediates the case', () => {
    grievance(...inHandling, event('FindingRecorded', { by: 'station-worker' }))
      .when(grantMandate, wish, registrar.on('2026-03-06'))
      .refuses('agent-worked-on-the-case');
    grievance(...inMediation)
      .when(grantMandate, { ...wish, agent: 'mediator' }, registrar.on('2026-03-06'))
      .refuses('agent-worked-on-the-case');
  });
  it('is refused until a day that is over, and for a unit there is not', () => {
    grievance(received)
      .when(grantMandate, { ...wish, until: '2026-03-01' }, registrar.on('2026-03-02'))
      .refusesNaming('mandate-past', '2026-03-01');
    grievance(received)
      .when(grantMandate, { ...wish, unit: 'nowhere' }, registrar.on('2026-03-02'))
      .refuses('unknown-unit');
  });
  it('is refused where nobody known petitions, and after the end', () => {
    grievance(event('GrievanceReceived', { anonymous: true, parties: [] }))
      .when(grantMandate, wish, registrar.on('2026-03-02'))
      .refuses('petitioner-unknown');
    grievance(...closed)
      .when(grantMandate, wish, registrar.on('2026-03-02'))
      .refuses('case-ended');
  });
  it('is refused to anybody else, an agent among them', () => {
    grievance(received).when(grantMandate, wish, handler.on('2026-03-02')).refuses('role-not-entitled');
    grievance(received).when(grantMandate, wish, counterparty.on('2026-03-02')).refuses('role-not-entitled');
    grievance(received, mandated)
      .when(grantMandate, { ...wish, agent: 'cousin' }, stationWorker.on('2026-03-03'))
      .refuses('in-person-only');
  });
});
