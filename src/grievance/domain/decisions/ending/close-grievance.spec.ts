import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  handler,
  inExecution,
  mandated,
  mandateRevoked,
  registrar,
  resolved,
  theClockItself,
} from '../../../../../test/situations';
import { closeGrievance } from './close-grievance';

const invited = event('RatingInvited', { due: '2026-07-20' });
const rated = event('GrievanceRated', { rater: 'petitioner' });
const ended = [...inExecution, resolved, invited];
const wish = { reason: '已评价，归档' };

describe('close a grievance', () => {
  it('follows the rating', () => {
    const decided = grievance(...ended, rated, event('FollowedUp')).when(
      closeGrievance,
      { ...wish, followUp: 'done' },
      registrar.on('2026-07-25'),
    );
    decided.yields(['GrievanceClosed'], { followUp: 'done', ...wish });
    decided.becomes({ status: 'closed' });
  });
  it('makes the result known to the petitioner, the body that sent the case, and the agent’s station (003-25)', () => {
    const told = event('ProxyFeedbackGiven', { at: '2026-07-09T09:00:00.000+08:00' });
    grievance(...ended, rated)
      .when(closeGrievance, wish, registrar.on('2026-07-25'))
      .yields(['GrievanceClosed'], { bulletinTo: ['petitioner', 'county-petition-office'] });
    grievance(...ended, mandated, rated, told)
      .when(closeGrievance, wish, registrar.on('2026-07-25'))
      .yields(['GrievanceClosed'], { bulletinTo: ['petitioner', 'county-petition-office', 'village-station'] });
  });
  it('follows the end of the rating window, without a follow-up unless one is told', () =>
    grievance(...ended, event('RatingLapsed'))
      .when(closeGrievance, wish, theClockItself.on('2026-07-25'))
      .yields(['GrievanceClosed'], { followUp: 'waived' }));
  it('is refused while the parties may rate, naming the last day', () =>
    grievance(...ended)
      .when(closeGrievance, wish, registrar.on('2026-07-10'))
      .refusesNaming('rating-open', '2026-07-20'));
  it('is refused when only the handling body rated itself', () =>
    grievance(...ended, event('GrievanceRated', { rater: 'self' }))
      .when(closeGrievance, wish, registrar.on('2026-07-10'))
      .refuses('rating-open'));
  it('waits for the agent to tell the petitioner the result', () => {
    const told = event('ProxyFeedbackGiven', { at: '2026-07-09T09:00:00.000+08:00' });
    grievance(...ended, mandated, rated)
      .when(closeGrievance, wish, registrar.on('2026-07-25'))
      .refusesNaming('proxy-feedback-missing', 'village-station');
    grievance(...ended, mandated, rated, told)
      .when(closeGrievance, wish, registrar.on('2026-07-25'))
      .yields(['GrievanceClosed']);
    grievance(...ended, mandated, rated, mandateRevoked)
      .when(closeGrievance, wish, registrar.on('2026-07-25'))
      .yields(['GrievanceClosed']);
  });
  it('is refused before the matter is settled', () =>
    grievance(...inExecution)
      .when(closeGrievance, wish, registrar.on('2026-07-10'))
      .refuses('not-resolved'));
  it('is refused to the handler', () =>
    grievance(...ended, rated)
      .when(closeGrievance, wish, handler.on('2026-07-25'))
      .refuses('role-not-entitled'));
});
