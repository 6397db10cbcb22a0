import { grievance } from '../../../../../test/given-when-then';
import { closed, event, registrar, supervisor } from '../../../../../test/situations';
import { liftLegalHold } from './lift-legal-hold';

const held = event('LegalHoldPlaced');
const wish = { reason: '法院已退回材料' };

describe('lift a legal hold', () => {
  it('ends it, saying why', () => {
    const lifted = grievance(...closed, held).when(liftLegalHold, wish, supervisor.on('2026-05-29'));
    lifted.yields(['LegalHoldLifted'], wish);
    lifted.becomes({ erasure: { hold: null, erased: [], caucuses: [] } });
  });

  it('is refused where none stands, and to a registrar', () => {
    grievance(...closed)
      .when(liftLegalHold, wish, supervisor.on('2026-05-29'))
      .refuses('not-held');
    grievance(...closed, held)
      .when(liftLegalHold, wish, supervisor.on('2027-01-01'))
      .refuses('not-held');
    grievance(...closed, held)
      .when(liftLegalHold, wish, registrar.on('2026-05-29'))
      .refuses('role-not-entitled');
  });
});
