import { grievance } from '../../../../../test/given-when-then';
import { event, mandated, mandateRevoked, received, registrar, stationWorker } from '../../../../../test/situations';
import { giveProxyFeedback } from './give-proxy-feedback';

const wish = { feedback: '正在核实' };

describe('give feedback as a proxy', () => {
  it('is what the agent of a station owes the petitioner', () =>
    grievance(received, mandated)
      .when(giveProxyFeedback, wish, stationWorker.on('2026-03-12'))
      .yields(['ProxyFeedbackGiven'], { mandate: 1, unit: 'village-station', ...wish }));
  it('is refused to who is no agent', () => {
    grievance(received).when(giveProxyFeedback, wish, stationWorker.on('2026-03-12')).refuses('not-the-agent');
    grievance(received, mandated)
      .when(giveProxyFeedback, wish, registrar.on('2026-03-12'))
      .refuses('role-not-entitled');
  });
  it('is refused to an agent who works for no unit', () =>
    grievance(received, event('MandateGranted', { unit: null }))
      .when(giveProxyFeedback, wish, stationWorker.on('2026-03-12'))
      .refuses('not-the-agent'));
  it('is refused once the mandate was revoked', () =>
    grievance(received, mandated, mandateRevoked)
      .when(giveProxyFeedback, wish, stationWorker.on('2026-03-21'))
      .refusesNaming('mandate-ended', '2026-03-20'));
});
