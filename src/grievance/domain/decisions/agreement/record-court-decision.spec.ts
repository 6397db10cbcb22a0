import { grievance } from '../../../../../test/given-when-then';
import { courtLiaison, event, inEffect, mediator, performed } from '../../../../../test/situations';
import { recordCourtDecision } from './record-court-decision';

const requested = [...inEffect, event('JudicialConfirmationRequested')];
const accepted = event('JudicialConfirmationDecided');
const wish = { decision: 'accepted', document: '受理通知', at: '2026-03-22' } as const;
const ruling = { decision: 'confirmed', document: '（2026）民特1号裁定', at: '2026-03-30' } as const;

describe('record a court’s decision', () => {
  it('first takes the application up, then confirms the agreement', () => {
    grievance(...requested)
      .when(recordCourtDecision, wish, courtLiaison.on('2026-03-22'))
      .yields(['JudicialConfirmationDecided'], { court: 'county-court', decision: 'accepted' });
    grievance(...requested, accepted)
      .when(recordCourtDecision, ruling, courtLiaison.on('2026-03-31'))
      .yields(['JudicialConfirmationDecided'], { decision: 'confirmed', at: '2026-03-30T00:00:00.000+08:00' });
  });

  it('may come after the agreement was performed', () =>
    grievance(...requested, accepted, performed, event('GrievanceResolved'))
      .when(recordCourtDecision, ruling, courtLiaison.on('2026-03-31'))
      .yields(['JudicialConfirmationDecided']));

  it('is refused out of order', () => {
    grievance(...requested)
      .when(recordCourtDecision, { ...ruling, at: '2026-03-22' }, courtLiaison.on('2026-03-22'))
      .refusesNaming('court-decision-out-of-order', 'accepted');
    grievance(...requested, event('JudicialConfirmationDecided', { decision: 'rejected' }))
      .when(recordCourtDecision, ruling, courtLiaison.on('2026-03-31'))
      .refuses('court-decision-out-of-order');
  });

  it('changes nothing when it is recorded twice', () =>
    grievance(...requested, accepted)
      .when(recordCourtDecision, wish, courtLiaison.on('2026-03-23'))
      .changesNothing());

  it('is refused when it lies ahead', () =>
    grievance(...requested)
      .when(recordCourtDecision, wish, courtLiaison.on('2026-03-21'))
      .refusesNaming('day-in-the-future', '2026-03-22'));

  it('is refused without a request, to another court and to other roles', () => {
    grievance(...inEffect)
      .when(recordCourtDecision, wish, courtLiaison.on('2026-03-22'))
      .refuses('confirmation-not-requested');
    grievance(...inEffect, event('JudicialConfirmationRequested', { court: 'other-court' }))
      .when(recordCourtDecision, wish, courtLiaison.on('2026-03-22'))
      .refuses('not-your-unit');
    grievance(...requested)
      .when(recordCourtDecision, wish, mediator.on('2026-03-22'))
      .refuses('role-not-entitled');
  });
});
