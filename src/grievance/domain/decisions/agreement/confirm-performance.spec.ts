import { grievance } from '../../../../../test/given-when-then';
import {
  allPerformed,
  counterparty,
  counterpartyIdentified,
  event,
  inEffect,
  mediator,
  mediatorTownship,
  performed,
  petitioner,
  settled,
} from '../../../../../test/situations';
import { confirmPerformance } from './confirm-performance';

const wish = { proof: '双方签字' };

describe('confirm performance', () => {
  it('resolves the matter at the level of the unit that mediated it', () => {
    const answer = grievance(...allPerformed).when(confirmPerformance, wish, mediator.on('2026-03-31'));
    answer.yields(['AgreementPerformed', 'GrievanceResolved'], {
      resolution: 'settlement',
      unit: 'village-committee',
      level: 'village',
    });
    answer.says('AgreementPerformed', wish);
    answer.becomes({ status: 'resolved' });
  });

  it('is the creditor’s too, while a court examines the agreement', () =>
    grievance(...allPerformed, event('JudicialConfirmationRequested'))
      .when(confirmPerformance, wish, petitioner.on('2026-03-31'))
      .yields(['AgreementPerformed', 'GrievanceResolved']));

  it('is not the debtor’s', () =>
    grievance(...allPerformed, counterpartyIdentified)
      .when(confirmPerformance, wish, counterparty.on('2026-03-31'))
      .refuses('not-a-creditor'));

  it('is refused while an obligation is open, naming it', () => {
    grievance(...inEffect, performed)
      .when(confirmPerformance, wish, mediator.on('2026-03-31'))
      .refusesNaming('obligation-open', '2');
    grievance(...inEffect)
      .when(confirmPerformance, wish, mediator.on('2026-03-31'))
      .refusesNaming('obligation-open', '1');
  });

  it('is refused before the effect and to another committee', () => {
    grievance(...settled)
      .when(confirmPerformance, wish, mediator.on('2026-03-31'))
      .refuses('agreement-not-in-effect');
    grievance(...allPerformed)
      .when(confirmPerformance, wish, mediatorTownship.on('2026-03-31'))
      .refuses('not-your-unit');
  });
});
