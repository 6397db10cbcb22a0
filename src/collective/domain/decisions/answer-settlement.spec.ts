import { collective, collectiveEvent, groupOf } from '../../../../test/given-collective';
import { mediator, petitioner } from '../../../../test/situations';
import { answerSettlement } from './answer-settlement';

const asked = mediator.on('2026-03-05');
const offered = [...groupOf(3), collectiveEvent('GroupSettlementProposed')];
const said = (answer: 'consented' | 'refused') =>
  ({ settlement: 1, member: 'member-1', answer, means: '当面签字' }) as const;

describe('answer a settlement', () => {
  it('is each member’s own word, taken down with how it was said', () => {
    collective(...offered)
      .when(answerSettlement, said('consented'), asked)
      .yields(['MemberConsented'], { member: 'member-1', means: '当面签字' });
    collective(...offered)
      .when(answerSettlement, said('refused'), asked)
      .yields(['MemberRefused']);
  });

  it('is the member’s online without more, and never another’s', () => {
    const online = [...offered, collectiveEvent('MemberJoined', { member: 'member-4', account: 'petitioner' })];
    collective(...online)
      .when(answerSettlement, { settlement: 1, member: 'member-4', answer: 'consented' }, petitioner.on('2026-03-05'))
      .yields(['MemberConsented'], { means: null });
    collective(...online)
      .when(answerSettlement, said('consented'), petitioner.on('2026-03-05'))
      .refusesNaming('not-your-word', 'member-4', 'member-1');
  });

  it('may be thought over until it is settled', () => {
    const consented = [...offered, collectiveEvent('MemberConsented')];
    collective(...consented)
      .when(answerSettlement, said('consented'), asked)
      .changesNothing();
    collective(...consented)
      .when(answerSettlement, said('refused'), asked)
      .yields(['MemberRefused']);
    collective(...consented, collectiveEvent('MembersSettled'))
      .when(answerSettlement, said('refused'), asked)
      .refuses('settled-already');
  });

  it('is refused without a word on how it was said, and about what was never offered', () => {
    const { means: _how, ...silent } = said('consented');
    collective(...offered)
      .when(answerSettlement, silent, asked)
      .refuses('means-missing');
    collective(...offered)
      .when(answerSettlement, { ...said('consented'), settlement: 2 }, asked)
      .refuses('unknown-settlement');
  });

  it('waits for terms that somebody may still answer', () => {
    collective(...groupOf(3))
      .when(answerSettlement, said('consented'), asked)
      .refuses('nothing-to-answer');
    const own = collectiveEvent('MemberJoined', { member: 'member-4', grievance: 'other', account: 'petitioner' });
    collective(...offered, own)
      .when(answerSettlement, { ...said('consented'), member: 'member-4' }, petitioner.on('2026-03-05'))
      .refuses('nothing-to-answer');
  });

  it('is refused to a member who stands behind another case', () =>
    collective(...offered, collectiveEvent('MemberJoined', { member: 'member-4', grievance: '8m4p6q2zc7dr' }))
      .when(answerSettlement, { ...said('consented'), member: 'member-4' }, asked)
      .refusesNaming('settlement-of-another-case', 'member-4', '7f3k2m9xa4bq'));
});
