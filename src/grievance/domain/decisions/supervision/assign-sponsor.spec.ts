import { grievance } from '../../../../../test/given-when-then';
import { closed, event, inHandling, router, supervisor } from '../../../../../test/situations';
import { assignSponsor } from './assign-sponsor';

const wish = { leader: 'deputy-mayor', unit: 'city-government', reason: '疑难复杂' };

describe('assign a sponsor', () => {
  it('names the leader who takes the case upon themselves', () => {
    const assigned = grievance(...inHandling).when(assignSponsor, wish, supervisor.on('2026-05-27'));
    assigned.yields(['SponsorAssigned'], { leader: 'deputy-mayor' });
    assigned.becomes({ status: 'in-handling', sponsor: 'deputy-mayor' });
  });
  it('changes nothing when that leader has it already', () =>
    grievance(...inHandling, event('SponsorAssigned'))
      .when(assignSponsor, wish, supervisor.on('2026-05-28'))
      .changesNothing());
  it('is refused to a router', () =>
    grievance(...inHandling)
      .when(assignSponsor, wish, router.on('2026-05-27'))
      .refuses('role-not-entitled'));
  it('is refused for a unit that nobody knows, or of another place', () => {
    const inHand = grievance(...inHandling);
    inHand
      .when(assignSponsor, { ...wish, unit: 'nowhere' }, supervisor.on('2026-05-27'))
      .refusesNaming('unknown-unit', 'nowhere');
    inHand
      .when(assignSponsor, { ...wish, unit: 'west-village-committee' }, supervisor.on('2026-05-27'))
      .refuses('not-competent-territory');
  });
  it('is refused once the case has ended', () =>
    grievance(...closed)
      .when(assignSponsor, wish, supervisor.on('2026-05-27'))
      .refuses('case-ended'));
});
