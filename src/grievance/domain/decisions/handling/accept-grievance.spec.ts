import { grievance } from '../../../../../test/given-when-then';
import {
  clerk,
  delegated,
  event,
  handler,
  inHandling,
  labourHandler,
  received,
  router,
} from '../../../../../test/situations';
import { acceptGrievance } from './accept-grievance';

const wish = { basis: 'XF 31(6)', procedure: 'ordinary' } as const;
const simple = { ...wish, procedure: 'simple' } as const;

describe('accept a grievance', () => {
  it('takes the matter into handling by the body it was handed to', () => {
    const decided = grievance(received, delegated).when(acceptGrievance, wish, handler.on('2026-03-05'));
    decided.yields(['GrievanceAccepted'], { unit: 'county-housing-bureau', ...wish });
    decided.becomes({ status: 'in-handling', handledBy: ['handler'] });
  });
  it('is possible for a body that received the matter itself', () =>
    grievance(event('GrievanceReceived', { office: 'county-housing-bureau' }))
      .when(acceptGrievance, wish, clerk.on('2026-03-05'))
      .yields(['GrievanceAccepted']));
  it('may take the simple procedure', () =>
    grievance(received, delegated)
      .when(acceptGrievance, simple, handler.on('2026-03-05'))
      .yields(['GrievanceAccepted'], { procedure: 'simple' }));
  it('is refused the simple procedure for a matter brought jointly', () =>
    grievance(event('GrievanceReceived', { headcount: 12 }), delegated)
      .when(acceptGrievance, simple, handler.on('2026-03-05'))
      .refuses('not-for-simple-procedure'));
  it('is refused the simple procedure for a matter a higher body assigned', () =>
    grievance(received, event('GrievanceDelegated', { mode: 'assignment', from: 'city-petition-office' }))
      .when(acceptGrievance, simple, handler.on('2026-03-05'))
      .refuses('not-for-simple-procedure'));
  it('may take the simple procedure for an assignment within the county', () =>
    grievance(received, event('GrievanceDelegated', { mode: 'assignment', reportDue: '2026-03-31' }))
      .when(acceptGrievance, simple, handler.on('2026-03-05'))
      .yields(['GrievanceAccepted']));
  it('is refused to a body that does not answer for the case', () =>
    grievance(received, delegated)
      .when(acceptGrievance, wish, labourHandler.on('2026-03-05'))
      .refuses('not-your-unit'));
  it('is refused to a party to the case', () =>
    grievance(received, event('PartyIdentified', { account: 'handler' }), delegated)
      .when(acceptGrievance, wish, handler.on('2026-03-05'))
      .refuses('interest-in-the-matter'));
  it('is refused to the petition office’s router', () =>
    grievance(received).when(acceptGrievance, wish, router.on('2026-03-05')).refuses('role-not-entitled'));
  it('is refused twice', () =>
    grievance(...inHandling)
      .when(acceptGrievance, wish, handler.on('2026-03-06'))
      .refuses('not-received-or-delegated'));
});
