import { grievance } from '../../../../../test/given-when-then';
import {
  confirmed,
  consented,
  counterpartyConsented,
  courtLiaison,
  designated,
  event,
  inHandling,
  inMediation,
  mediator,
  mediatorTownship,
  opened,
  openedInTheCourt,
  petitionerConsented,
  proposed,
  sessionHeld,
} from '../../../../../test/situations';
import { concludeMediation } from './conclude-mediation';

const term = { debtor: 'counterparty-1', obligation: '改建排水沟', due: '2026-03-20' } as const;
const oral = { outcome: 'settled', form: 'oral', terms: [term] } as const;
const written = { ...oral, form: 'written' } as const;

describe('conclude mediation', () => {
  it('with an oral agreement in people’s mediation takes effect the same day (PML 30)', () => {
    const answer = grievance(...inMediation).when(concludeMediation, oral, mediator.on('2026-03-05'));
    answer.yields(['AgreementReached', 'GrievanceMediated', 'AgreementTookEffect'], {
      form: 'oral',
      tier: 'people',
      unit: 'village-committee',
    });
    answer.says('GrievanceMediated', { outcome: 'settled', ground: null, remedies: [] });
    answer.becomes({ status: 'performing', mediatedBy: { unit: 'village-committee', mediator: 'mediator' } });
  });

  it('with a written agreement waits for signatures and seal, its terms numbered from 1', () => {
    const terms = [term, { ...term, obligation: '支付修缮费用', amount: '8000.00' }];
    const answer = grievance(...inMediation).when(
      concludeMediation,
      { outcome: 'partly-settled', terms },
      mediator.on('2026-03-05'),
    );
    answer.yields(['AgreementReached', 'GrievanceMediated'], { outcome: 'partly-settled' });
    answer.says('AgreementReached', {
      form: 'written',
      partial: true,
      terms: [
        { obligation: 1, debtor: 'counterparty-1', text: '改建排水沟', amount: null, due: '2026-03-20' },
        { obligation: 2, text: '支付修缮费用', amount: '8000.00' },
      ],
    });
  });

  it('refuses an oral agreement where the profile asks for a document', () =>
    grievance(
      ...consented.slice(0, 2),
      event('MediationProposed', { profile: 'people-medical' }),
      ...inMediation.slice(3, -1),
      event('MediationOpened', { profile: 'people-medical' }),
    )
      .when(concludeMediation, oral, mediator.on('2026-03-05'))
      .refusesNaming('oral-agreement-refused', 'people-medical'));

  it('refuses an oral agreement on the petition track, but not in people’s mediation (XF 33)', () => {
    const attempt = { tier: 'administrative', profile: 'administrative-general' } as const;
    grievance(
      ...inHandling,
      event('MediationProposed', attempt),
      petitionerConsented,
      counterpartyConsented,
      designated,
      confirmed,
      event('MediationOpened', attempt),
    )
      .when(concludeMediation, oral, mediator.on('2026-03-06'))
      .refuses('oral-agreement-refused');
    grievance(...inHandling, proposed, petitionerConsented, counterpartyConsented, designated, confirmed, opened)
      .when(concludeMediation, oral, mediator.on('2026-03-06'))
      .yields(['AgreementReached', 'GrievanceMediated', 'AgreementTookEffect']);
  });

  it('asks for a recorded session where an oral agreement is entered in the record', () => {
    grievance(...openedInTheCourt)
      .when(concludeMediation, oral, courtLiaison.on('2026-03-06'))
      .refuses('oral-agreement-not-recorded');
    grievance(...openedInTheCourt, sessionHeld)
      .when(concludeMediation, oral, courtLiaison.on('2026-03-06'))
      .yields(['AgreementReached', 'GrievanceMediated', 'AgreementTookEffect']);
  });

  it.each([
    [{ ...written, terms: [] }, 'terms-missing'],
    [{ outcome: 'settled', form: 'written' }, 'terms-missing'],
    [{ ...written, terms: [{ ...term, debtor: 'counterparty-9' }] }, 'debtor-not-a-party'],
    [{ ...written, terms: [{ ...term, due: '2026-03-04' }] }, 'due-day-past'],
    [{ ...written, terms: [term, { ...term, amount: '0.00' }] }, 'amount-not-positive'],
    [{ ...written, terms: [{ ...term, amount: '-8000' }] }, 'amount-not-positive'],
    [{ ...written, terms: [{ ...term, amount: '8,000' }] }, 'amount-not-positive'],
  ] as const)('is refused for %j as %s', (wish, code) =>
    grievance(...inMediation)
      .when(concludeMediation, wish, mediator.on('2026-03-05'))
      .refuses(code),
  );

  it('allows an obligation due today', () =>
    grievance(...inMediation)
      .when(concludeMediation, { ...written, terms: [{ ...term, due: '2026-03-05' }] }, mediator.on('2026-03-05'))
      .yields(['AgreementReached', 'GrievanceMediated']));

  it('is refused to another mediator, and before mediation is open', () => {
    grievance(...inMediation)
      .when(concludeMediation, written, mediatorTownship.on('2026-03-05'))
      .refuses('not-the-mediator');
    grievance(...consented)
      .when(concludeMediation, written, mediator.on('2026-03-05'))
      .refuses('not-in-mediation');
  });
});
