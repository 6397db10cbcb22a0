import { grievance } from '../../../../../test/given-when-then';
import { event, handler, inHandling, labourHandler, supervised } from '../../../../../test/situations';
import { replyToSupervision } from './reply-to-supervision';

const wish = { order: 1, reply: '三日内出具意见' };

describe('reply to supervision', () => {
  it('is given by the supervised body', () =>
    grievance(...supervised)
      .when(replyToSupervision, wish, handler.on('2026-05-18'))
      .yields(['SupervisionReplied'], { order: 1, unit: 'county-housing-bureau' }));
  it('is refused to any other body', () =>
    grievance(...supervised)
      .when(replyToSupervision, wish, labourHandler.on('2026-05-18'))
      .refuses('not-supervised'));
  it('is refused where nothing is supervised', () =>
    grievance(...inHandling)
      .when(replyToSupervision, wish, handler.on('2026-05-18'))
      .refuses('not-supervised'));
  it('is refused while the last reply is being judged', () =>
    grievance(...supervised, event('SupervisionReplied'))
      .when(replyToSupervision, wish, handler.on('2026-05-19'))
      .refuses('already-replied'));
  it('is refused for an order that there is not', () =>
    grievance(...supervised)
      .when(replyToSupervision, { ...wish, order: 7 }, handler.on('2026-05-18'))
      .refusesNaming('unknown-supervision', '7'));
  it('is given again after it was sent back', () =>
    grievance(...supervised, event('SupervisionReplied'), event('SupervisionReplyReturned'))
      .when(replyToSupervision, wish, handler.on('2026-05-25'))
      .yields(['SupervisionReplied']));
});
