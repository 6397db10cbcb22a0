import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  failed,
  handler,
  inMediation,
  mediator,
  mediatorAdministrative,
  mediatorTownship,
  petitioner,
  proposed,
  received,
  router,
  settled,
  withTheCommittee,
} from '../../../../../test/situations';
import { escalateTier } from './escalate-tier';

const up = { to: 'administrative', reason: '需主管部门介入' } as const;
const failedAt = [...inMediation, failed];
const failedInTheBureau = [
  ...withTheCommittee,
  event('GrievanceMediated', { tier: 'administrative', unit: 'county-market-bureau', outcome: 'failed' }),
];

describe('escalate to another tier', () => {
  it('follows a failed attempt', () => {
    const answer = grievance(...failedAt).when(escalateTier, up, mediator.on('2026-03-09'));
    answer.yields(['TierEscalated'], { from: 'people', ...up });
    answer.becomes({ escalatedTo: 'administrative' });
  });

  it('is open to the unit whose attempt failed, to the router and to a party', () => {
    const court = { ...up, to: 'judicial' } as const;
    for (const somebody of [mediatorAdministrative, router, petitioner]) {
      grievance(...failedInTheBureau)
        .when(escalateTier, court, somebody.on('2026-04-10'))
        .yields(['TierEscalated'], { from: 'administrative', to: 'judicial' });
    }
  });

  it('changes nothing when it is passed on there already', () =>
    grievance(...failedAt, event('TierEscalated'))
      .when(escalateTier, up, mediator.on('2026-03-09'))
      .changesNothing());

  it('goes back along the path only when a party asks (PML 3(3))', () => {
    const back = { to: 'people', reason: '愿在村里再谈' } as const;
    grievance(...failedInTheBureau)
      .when(escalateTier, back, router.on('2026-04-10'))
      .refuses('tier-not-later');
    grievance(...failedInTheBureau)
      .when(escalateTier, back, petitioner.on('2026-04-10'))
      .yields(['TierEscalated']);
  });

  it('is refused into the same tier', () =>
    grievance(...failedAt)
      .when(escalateTier, { ...up, to: 'people' }, petitioner.on('2026-03-09'))
      .refuses('same-tier'));

  it('is refused before an attempt failed, while one is under way and after a settlement', () => {
    grievance(received).when(escalateTier, up, petitioner.on('2026-03-03')).refuses('no-failed-attempt');
    grievance(...failedAt, proposed)
      .when(escalateTier, up, mediator.on('2026-03-09'))
      .refuses('attempt-under-way');
    grievance(...settled)
      .when(escalateTier, up, mediator.on('2026-03-09'))
      .refuses('not-received-or-delegated-or-in-handling');
  });

  it('is refused to a unit without part in it', () => {
    grievance(...failedAt)
      .when(escalateTier, up, handler.on('2026-03-09'))
      .refuses('not-your-unit');
    grievance(...failedAt)
      .when(escalateTier, up, mediatorTownship.on('2026-03-09'))
      .refuses('not-your-unit');
  });
});
