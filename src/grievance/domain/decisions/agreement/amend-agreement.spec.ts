import { grievance } from '../../../../../test/given-when-then';
import { event, inEffect, mediator, petitioner, settled } from '../../../../../test/situations';
import { amendAgreement } from './amend-agreement';

const wish = {
  terms: [{ debtor: 'counterparty-1', obligation: '改建排水沟', due: '2026-04-20' }],
  reason: '施工期延长',
  consentedBy: ['petitioner', 'counterparty-1'],
} as const;
const asked = mediator.on('2026-03-18');
const decided = (decision: 'accepted' | 'confirmed' | 'rejected') => event('JudicialConfirmationDecided', { decision });

describe('amend an agreement', () => {
  it('puts other terms in place of the agreed ones, to be signed and sealed anew', () => {
    const amended = grievance(...inEffect).when(amendAgreement, wish, asked);
    amended.yields(['AgreementSuperseded'], { terms: [expect.objectContaining({ obligation: 1, due: '2026-04-20' })] });
    amended.becomes({ agreement: expect.objectContaining({ effectiveAt: null, signedBy: [], performed: [] }) });
  });
  it('takes effect at once when the agreement was oral', () => {
    const oral = [
      event('AgreementReached', { form: 'oral' }),
      event('GrievanceMediated'),
      event('AgreementTookEffect', { form: 'oral' }),
    ];
    grievance(...settled.slice(0, -2), ...oral)
      .when(amendAgreement, wish, asked)
      .yields(['AgreementSuperseded', 'AgreementTookEffect']);
  });
  it('is open after a court rejected it, but not while it looks at it or after it confirmed it', () => {
    const before = [...inEffect, event('JudicialConfirmationRequested')];
    grievance(...before, decided('rejected'))
      .when(amendAgreement, wish, asked)
      .yields(['AgreementSuperseded']);
    grievance(...before)
      .when(amendAgreement, wish, asked)
      .refusesNaming('confirmation-pending', 'county-court');
    grievance(...before, decided('confirmed'))
      .when(amendAgreement, wish, asked)
      .refuses('agreement-confirmed');
  });
  it('is refused without the consent of every party', () =>
    grievance(...inEffect)
      .when(amendAgreement, { ...wish, consentedBy: ['petitioner'] }, asked)
      .refusesNaming('consent-missing', 'counterparty-1'));
  it('is refused before the agreement is in effect, and to a party alone', () => {
    grievance(...settled)
      .when(amendAgreement, wish, asked)
      .refuses('agreement-not-in-effect');
    grievance(...inEffect)
      .when(amendAgreement, wish, petitioner.on('2026-03-18'))
      .refuses('role-not-entitled');
  });
});
