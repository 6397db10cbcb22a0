import { grievance } from '../../../../../test/given-when-then';
import { event, router, supervised, supervisor } from '../../../../../test/situations';
import { judgeReply } from './judge-reply';

const answered = [...supervised, event('SupervisionReplied')];
const returned = { order: 1, outcome: 'returned', reasons: '未说明逾期原因', due: '2026-05-26' } as const;

describe('judge a reply', () => {
  it('accepts it, and the order is over', () => {
    const judged = grievance(...answered).when(
      judgeReply,
      { order: 1, outcome: 'accepted', reasons: '措施具体' },
      router.on('2026-05-19'),
    );
    judged.yields(['SupervisionReplyAccepted']);
    judged.becomes({ supervisions: [expect.objectContaining({ state: 'accepted' })] as never });
  });
  it('sends it back with a new day', () => {
    const judged = grievance(...answered).when(judgeReply, returned, router.on('2026-05-19'));
    judged.yields(['SupervisionReplyReturned'], { due: '2026-05-26' });
    judged.becomes({
      supervisions: [expect.objectContaining({ state: 'returned', returns: 1, due: '2026-05-26' })] as never,
    });
  });
  it('is refused without that day', () =>
    grievance(...answered)
      .when(judgeReply, { ...returned, due: undefined }, router.on('2026-05-19'))
      .refuses('reply-due-missing'));
  it('is not sent back a third time: then it is escalated', () => {
    const once = [event('SupervisionReplyReturned'), event('SupervisionReplied')];
    grievance(...answered, ...once, ...once)
      .when(judgeReply, returned, router.on('2026-05-19'))
      .refusesNaming('escalate-instead', '2');
  });
  it('is refused before there is a reply', () =>
    grievance(...supervised)
      .when(judgeReply, returned, router.on('2026-05-19'))
      .refusesNaming('not-replied', '2026-05-20'));
  it('is refused to whoever does not supervise here', () =>
    grievance(...answered)
      .when(judgeReply, returned, supervisor.on('2026-05-19'))
      .refuses('not-supervised'));
  it('is refused once the order is over', () =>
    grievance(...answered, event('SupervisionReplyAccepted'))
      .when(judgeReply, returned, router.on('2026-05-20'))
      .refuses('not-supervised'));
});
