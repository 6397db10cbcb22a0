import { grievance } from '../../../../../test/given-when-then';
import { event, router, supervised, supervisor } from '../../../../../test/situations';
import { escalateSupervision } from './escalate-supervision';

const wish = { order: 1, to: 'city-petition-office', reason: '拒不答复', due: '2026-06-05' };
const once = [event('SupervisionReplied'), event('SupervisionReplyReturned')];
const returned = [...supervised, ...once, ...once];

describe('escalate a supervision', () => {
  it('hands an overdue one to the unit one level above', () => {
    const escalated = grievance(...supervised).when(escalateSupervision, wish, router.on('2026-05-21'));
    escalated.yields(['SupervisionEscalated'], { from: 'county-petition-office', to: 'city-petition-office' });
    escalated.becomes({
      supervisions: [
        expect.objectContaining({ from: 'city-petition-office', due: '2026-06-05', state: 'ordered' }),
      ] as never,
    });
  });
  it('is open at once after the reply was sent back twice', () =>
    grievance(...returned)
      .when(escalateSupervision, wish, router.on('2026-05-20'))
      .yields(['SupervisionEscalated']));
  it('goes on to the joint meeting, which is above the city’s office in this line alone', () =>
    grievance(...returned, event('SupervisionEscalated'))
      .when(escalateSupervision, { ...wish, to: 'city-joint-meeting', due: '2026-07-01' }, supervisor.on('2026-06-06'))
      .yields(['SupervisionEscalated'], { from: 'city-petition-office', to: 'city-joint-meeting' }));
  it('is refused while the reply is neither overdue nor sent back twice', () =>
    grievance(...supervised, ...once)
      .when(escalateSupervision, wish, router.on('2026-05-20'))
      .refusesNaming('nothing-to-escalate', '2026-05-26'));
  it('is refused to any unit but the one above', () =>
    grievance(...returned)
      .when(escalateSupervision, { ...wish, to: 'city-government' }, router.on('2026-05-27'))
      .refusesNaming('not-the-supervising-superior', 'city-petition-office'));
  it('is refused with a day that is over', () =>
    grievance(...returned)
      .when(escalateSupervision, { ...wish, due: '2026-05-01' }, router.on('2026-05-27'))
      .refuses('reply-due-past'));
});
