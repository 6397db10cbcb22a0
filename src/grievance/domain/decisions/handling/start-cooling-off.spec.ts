import { grievance } from '../../../../../test/given-when-then';
import { event, handler, inHandling, received } from '../../../../../test/situations';
import { startCoolingOff } from './start-cooling-off';

const wish = { reason: '情绪激动', reviewOn: '2026-03-30', agreedBy: 'supervisor' };
const asked = handler.on('2026-03-20');

describe('start cooling off', () => {
  it('waits until a review day, with a supervisor', () =>
    grievance(...inHandling)
      .when(startCoolingOff, wish, asked)
      .yields(['CoolingOffStarted'], wish));
  it('never waits where life or property is in danger', () => {
    const grave = event('GrievanceScreened', { urgency: 'grave' });
    grievance(received, grave, ...inHandling.slice(1))
      .when(startCoolingOff, wish, asked)
      .refuses('life-or-property-in-danger');
    grievance(...inHandling, event('DangerReported'))
      .when(startCoolingOff, wish, asked)
      .refuses('life-or-property-in-danger');
  });
  it('is refused without a day to come', () =>
    grievance(...inHandling)
      .when(startCoolingOff, { ...wish, reviewOn: '2026-03-20' }, asked)
      .refuses('review-day-past'));
  it('is not agreed to by whoever handles the case', () =>
    grievance(...inHandling)
      .when(startCoolingOff, { ...wish, agreedBy: 'handler' }, asked)
      .refuses('agreed-by-the-handler'));
});
