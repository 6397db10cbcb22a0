import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  handler,
  mandated,
  mandateResigned,
  petitioner,
  received,
  settledAndResolved,
  stationWorker,
} from '../../../../../test/situations';
import { resignMandate } from './resign-mandate';

const wish = { reason: '调离村群众工作站' };

describe('resign a mandate', () => {
  it('is the agent’s own word, whatever the mandate is for, and ends it at once', () => {
    grievance(received, mandated)
      .when(resignMandate, wish, stationWorker.on('2026-03-20'))
      .yields(['MandateResigned'], { mandate: 1, agent: 'station-worker', ...wish });
    grievance(received, mandated, mandateResigned).is({
      mandates: [expect.objectContaining({ endedAt: expect.stringMatching(/^2026-03-20/) })],
    });
  });
  it('is the agent’s newest mandate, and nobody else’s', () =>
    grievance(received, mandated, mandateResigned, event('MandateGranted', { mandate: 2, agent: 'cousin' }))
      .when(resignMandate, wish, { actor: { ...petitioner, id: 'cousin' }, now: petitioner.on('2026-03-21').now })
      .yields(['MandateResigned'], { mandate: 2, agent: 'cousin' }));
  it('comes after the result is told, once there is one, where the agent works for a unit', () => {
    const over = [...settledAndResolved, mandated];
    const told = event('ProxyFeedbackGiven', { at: '2026-04-01T09:00:00.000+08:00' });
    grievance(...over)
      .when(resignMandate, wish, stationWorker.on('2026-04-02'))
      .refuses('result-untold');
    grievance(...over, told)
      .when(resignMandate, wish, stationWorker.on('2026-04-02'))
      .yields(['MandateResigned']);
    grievance(...settledAndResolved, event('MandateGranted', { unit: null }))
      .when(resignMandate, wish, stationWorker.on('2026-04-02'))
      .yields(['MandateResigned']);
  });
  it('is refused once it ended', () =>
    grievance(received, mandated, mandateResigned)
      .when(resignMandate, wish, stationWorker.on('2026-03-21'))
      .refusesNaming('mandate-ended', '2026-03-20'));
  it('is refused to whoever is no agent, the petitioner among them', () => {
    grievance(received, mandated).when(resignMandate, wish, petitioner.on('2026-03-20')).refuses('no-mandate-of-yours');
    grievance(received).when(resignMandate, wish, stationWorker.on('2026-03-20')).refuses('no-mandate-of-yours');
    grievance(received, mandated).when(resignMandate, wish, handler.on('2026-03-20')).refuses('role-not-entitled');
  });
});
