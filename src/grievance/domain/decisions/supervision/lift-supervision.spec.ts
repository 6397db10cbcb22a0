import { grievance } from '../../../../../test/given-when-then';
import { event, inHandling, router, supervised, supervisor } from '../../../../../test/situations';
import { liftSupervision } from './lift-supervision';

const wish = { order: 1, reason: '已办结并送达' };

describe('lift a supervision', () => {
  it('ends the order', () => {
    const lifted = grievance(...supervised).when(liftSupervision, wish, router.on('2026-05-15'));
    lifted.yields(['SupervisionLifted'], { order: 1, from: 'county-petition-office' });
    lifted.becomes({ supervisions: [expect.objectContaining({ state: 'lifted' })] as never });
  });
  it('is for the unit it was escalated to, and no more for the one that ordered it', () => {
    const escalated = grievance(...supervised, event('SupervisionEscalated'));
    escalated.when(liftSupervision, wish, router.on('2026-06-03')).refuses('not-supervised');
    escalated.when(liftSupervision, wish, supervisor.on('2026-06-03')).yields(['SupervisionLifted']);
  });
  it('is refused where nothing is supervised', () =>
    grievance(...inHandling)
      .when(liftSupervision, wish, router.on('2026-05-15'))
      .refuses('not-supervised'));
});
