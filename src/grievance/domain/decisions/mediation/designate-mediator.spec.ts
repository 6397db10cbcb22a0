import { grievance } from '../../../../../test/given-when-then';
import {
  consented,
  designated,
  event,
  inMediation,
  mediator,
  mediatorTownship,
  petitioner,
  petitionerConsented,
  proposed,
  received,
  withTheCommittee,
} from '../../../../../test/situations';
import { designateMediator } from './designate-mediator';

const wish = { mediator: 'mediator' };

describe('designate a mediator', () => {
  it('is possible once every party consented', () =>
    grievance(...consented)
      .when(designateMediator, wish, mediator.on('2026-03-03'))
      .yields(['MediatorDesignated'], { attempt: 1, mediator: 'mediator' }));

  it('changes nothing when the same mediator is designated', () =>
    grievance(...consented, designated)
      .when(designateMediator, wish, mediator.on('2026-03-03'))
      .changesNothing());

  it('is refused while a consent is missing, naming whose', () =>
    grievance(...withTheCommittee, proposed, petitionerConsented)
      .when(designateMediator, wish, mediator.on('2026-03-03'))
      .refusesNaming('consent-missing', 'counterparty-1'));

  it('is refused when somebody else is designated', () =>
    grievance(...inMediation)
      .when(designateMediator, { mediator: 'somebody-else' }, mediator.on('2026-03-04'))
      .refuses('mediator-already-designated'));

  it('is refused for a party, for who handled the case, and for who declined before', () => {
    grievance(...consented)
      .when(designateMediator, { mediator: 'petitioner' }, mediator.on('2026-03-03'))
      .refusesNaming('conflict-of-interest', 'petitioner');
    grievance(...consented, event('FindingRecorded', { by: 'handler' }))
      .when(designateMediator, { mediator: 'handler' }, mediator.on('2026-03-03'))
      .refuses('conflict-of-interest');
    grievance(...consented, designated, event('MediatorDeclined'))
      .when(designateMediator, wish, mediator.on('2026-03-03'))
      .refuses('conflict-of-interest');
  });

  it('is refused to another committee, to a party, and before a proposal', () => {
    grievance(...consented)
      .when(designateMediator, wish, mediatorTownship.on('2026-03-03'))
      .refuses('not-your-unit');
    grievance(...consented)
      .when(designateMediator, wish, petitioner.on('2026-03-03'))
      .refuses('role-not-entitled');
    grievance(received).when(designateMediator, wish, mediator.on('2026-03-03')).refuses('no-attempt-under-way');
  });
});
