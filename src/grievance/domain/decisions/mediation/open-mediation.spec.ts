import { grievance } from '../../../../../test/given-when-then';
import {
  accepted,
  confirmed,
  consented,
  courtLiaison,
  designated,
  event,
  handler,
  inMediation,
  inTheCourt,
  mediator,
  mediatorTownship,
  petitionerConsented,
  proposed,
  received,
  withTheCommittee,
} from '../../../../../test/situations';
import { openMediation } from './open-mediation';

describe('open mediation', () => {
  it('begins when all consented and the mediator confirmed, and counts from that day', () => {
    const answer = grievance(...consented, designated, confirmed).when(openMediation, {}, mediator.on('2026-03-04'));
    answer.yields(['MediationOpened'], { tier: 'people', mediator: 'mediator', due: '2026-04-03' });
    answer.becomes({ status: 'in-mediation' });
  });

  it('counts for a court from the mediator’s confirmation (ZXTJ 24)', () =>
    grievance(...inTheCourt)
      .when(openMediation, {}, courtLiaison.on('2026-03-06'))
      .yields(['MediationOpened'], { due: '2026-04-02' }));

  it('counts a consumer complaint’s 45 working days across holidays', () =>
    grievance(
      ...withTheCommittee,
      event('MediationProposed', {
        tier: 'administrative',
        profile: 'administrative-consumer',
        unit: 'county-market-bureau',
      }),
      petitionerConsented,
      event('PartyConsented', { party: 'counterparty-1' }),
      designated,
      confirmed,
    )
      .when(openMediation, {}, mediator.on('2026-04-10'))
      .yields(['MediationOpened'], { due: '2026-06-16' }));

  it('is refused while a consent is missing, before anything else is asked (PML 17)', () =>
    grievance(...withTheCommittee, proposed, petitionerConsented)
      .when(openMediation, {}, mediator.on('2026-03-03'))
      .refusesNaming('consent-missing', 'counterparty-1'));

  it('is refused before a mediator is designated and confirmed', () => {
    grievance(...consented)
      .when(openMediation, {}, mediator.on('2026-03-03'))
      .refuses('mediator-not-confirmed');
    grievance(...consented, designated)
      .when(openMediation, {}, mediator.on('2026-03-03'))
      .refusesNaming('mediator-not-confirmed', 'mediator');
  });

  it('is refused without a proposal, and when it is open', () => {
    grievance(received).when(openMediation, {}, handler.on('2026-03-03')).refuses('no-attempt-under-way');
    grievance(...inMediation)
      .when(openMediation, {}, mediator.on('2026-03-04'))
      .refuses('not-received-or-delegated-or-in-handling');
  });

  it('is refused to another committee', () =>
    grievance(...consented, designated, confirmed)
      .when(openMediation, {}, mediatorTownship.on('2026-03-04'))
      .refuses('not-your-unit'));

  it('remembers the state it was opened from, not the one it was proposed in', () =>
    grievance(...consented, designated, confirmed, accepted)
      .when(openMediation, {}, mediator.on('2026-03-06'))
      .becomes({ mediation: expect.objectContaining({ from: 'in-handling' }) }));
});
