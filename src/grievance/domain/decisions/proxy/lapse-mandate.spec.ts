import { grievance } from '../../../../../test/given-when-then';
import { mandated, mandateRevoked, received, router, theClockItself } from '../../../../../test/situations';
import { lapseMandate } from './lapse-mandate';

const wish = { mandate: 1 };

describe('lapse a mandate', () => {
  it('follows its last day', () =>
    grievance(received, mandated)
      .when(lapseMandate, wish, theClockItself.on('2026-07-01', '00:00'))
      .yields(['MandateLapsed'], { agent: 'station-worker', until: '2026-06-30' }));
  it('is refused on the last day', () =>
    grievance(received, mandated)
      .when(lapseMandate, wish, theClockItself.on('2026-06-30', '23:59'))
      .refusesNaming('mandate-holds', '2026-06-30'));
  it('changes nothing about a mandate that was revoked', () =>
    grievance(received, mandated, mandateRevoked)
      .when(lapseMandate, wish, theClockItself.on('2026-07-01'))
      .changesNothing());
  it('is nobody’s but the clock’s', () =>
    grievance(received, mandated).when(lapseMandate, wish, router.on('2026-07-01')).refuses('role-not-entitled'));
});
