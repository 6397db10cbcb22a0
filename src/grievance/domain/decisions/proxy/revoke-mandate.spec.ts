import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  handler,
  mandated,
  mandateRevoked,
  petitioner,
  received,
  registrar,
  stationWorker,
} from '../../../../../test/situations';
import { revokeMandate } from './revoke-mandate';

const wish = { mandate: 1, reason: '本人办理' };

describe('revoke a mandate', () => {
  it('is the petitioner’s word, or recorded for them', () => {
    grievance(received, mandated)
      .when(revokeMandate, wish, petitioner.on('2026-03-20'))
      .yields(['MandateRevoked'], { mandate: 1, agent: 'station-worker' });
    grievance(received, mandated).when(revokeMandate, wish, registrar.on('2026-03-20')).yields(['MandateRevoked']);
  });
  it('ends one of two mandates only', () => {
    const both = grievance(received, mandated, event('MandateGranted', { mandate: 2, agent: 'cousin' }));
    both
      .when(revokeMandate, wish, petitioner.on('2026-03-20'))
      .becomes({
        mandates: [
          expect.objectContaining({ endedAt: expect.any(String) }),
          expect.objectContaining({ endedAt: null }),
        ],
      });
    both
      .when(revokeMandate, { ...wish, mandate: 7 }, petitioner.on('2026-03-20'))
      .refusesNaming('unknown-mandate', '7');
  });
  it('has nothing left to do where no mandate is in force', () =>
    grievance(received, mandated, mandateRevoked)
      .when(revokeMandate, wish, petitioner.on('2026-03-21'))
      .refuses('no-mandate'));
  it('is refused to anybody else, the agent among them', () => {
    grievance(received, mandated).when(revokeMandate, wish, handler.on('2026-03-20')).refuses('role-not-entitled');
    grievance(received, mandated).when(revokeMandate, wish, stationWorker.on('2026-03-20')).refuses('in-person-only');
  });
});
