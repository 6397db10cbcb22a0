import { grievance } from '../../../../../test/given-when-then';
import {
  counterparty,
  counterpartyIdentified,
  counterpartySigned,
  courtLiaison,
  event,
  handler,
  inMediation,
  mediator,
  petitioner,
  petitionerSigned,
  sealed,
  settled,
} from '../../../../../test/situations';
import { signAgreement } from './sign-agreement';

describe('sign the agreement', () => {
  it('is each party’s, or recorded by the mediator', () => {
    for (const somebody of [petitioner, mediator]) {
      grievance(...settled)
        .when(signAgreement, { party: 'petitioner' }, somebody.on('2026-03-05'))
        .yields(['AgreementSigned'], { party: 'petitioner', by: somebody.id });
    }
  });

  it('brings it into effect when it is the last thing needed (PML 29)', () => {
    grievance(...settled, petitionerSigned, sealed)
      .when(signAgreement, { party: 'counterparty-1' }, mediator.on('2026-03-06'))
      .yields(['AgreementSigned', 'AgreementTookEffect'], { form: 'written', tier: 'people' });
    grievance(...settled, petitionerSigned)
      .when(signAgreement, { party: 'counterparty-1' }, mediator.on('2026-03-06'))
      .yields(['AgreementSigned']);
  });

  it('changes nothing the second time', () =>
    grievance(...settled, petitionerSigned)
      .when(signAgreement, { party: 'petitioner' }, mediator.on('2026-03-06'))
      .changesNothing());

  it('is refused for another party, and for one the case does not have', () => {
    grievance(...settled, counterpartyIdentified)
      .when(signAgreement, { party: 'petitioner' }, counterparty.on('2026-03-06'))
      .refuses('not-your-word');
    grievance(...settled)
      .when(signAgreement, { party: 'counterparty-2' }, mediator.on('2026-03-06'))
      .refuses('unknown-party');
  });

  it('is refused for an oral agreement, which needs none (PML 30)', () =>
    grievance(...inMediation, event('AgreementReached', { form: 'oral' }), event('GrievanceMediated'))
      .when(signAgreement, { party: 'petitioner' }, mediator.on('2026-03-05'))
      .refuses('agreement-oral'));

  it('is refused before there is one, to another unit and to other roles', () => {
    grievance(...inMediation)
      .when(signAgreement, { party: 'petitioner' }, mediator.on('2026-03-05'))
      .refuses('not-performing');
    grievance(...settled)
      .when(signAgreement, { party: 'petitioner' }, courtLiaison.on('2026-03-05'))
      .refuses('not-your-unit');
    grievance(...settled)
      .when(signAgreement, { party: 'petitioner' }, handler.on('2026-03-05'))
      .refuses('role-not-entitled');
  });

  it('counts after the seal as before it', () =>
    grievance(...settled, sealed, counterpartySigned)
      .when(signAgreement, { party: 'petitioner' }, petitioner.on('2026-03-06'))
      .becomes({ agreement: expect.objectContaining({ effectiveAt: '2026-03-06T09:00:00.000+08:00' }) }));
});
