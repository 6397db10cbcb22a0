import { said, seen } from '../../../../test/clock-histories';

const resolved = [
  said('2026-03-01', 'GrievanceReceived'),
  said('2026-03-02', 'AgreementPerformed', { proof: '双方签字' }),
  said('2026-03-02', 'GrievanceResolved', { resolution: 'settlement', unit: 'village-committee' }),
];
const invited = said('2026-03-02', 'RatingInvited', { raters: ['petitioner'], of: ['mediator'], due: '2026-04-01' });
const rated = (day: string, rater: 'petitioner' | 'expert') =>
  said(day, 'GrievanceRated', { rater, of: 'mediator', rated: 'mediator', score: 'satisfied', text: null });

describe('the clocks of aftercare', () => {
  it('are met when the invited rater rates, not when somebody else does', () => {
    const window = (day: string, rater: 'petitioner' | 'expert') =>
      seen('2026-04-01', [...resolved, invited, rated(day, rater)]).the('EVAL-WINDOW');
    expect(window('2026-04-01', 'petitioner')).toMatchObject({ due: '2026-04-01', state: 'met', bearer: 'petitioner' });
    expect(window('2026-03-20', 'expert')).toMatchObject({ state: 'running', stoppedBy: null });
  });

  it('lapse openly when nobody rated', () => {
    const lapsed = said('2026-04-02', 'RatingLapsed', { raters: ['petitioner'], of: ['mediator'], due: '2026-04-01' });
    expect(seen('2026-04-03', [...resolved, invited]).the('EVAL-WINDOW')).toMatchObject({ state: 'overdue' });
    expect(seen('2026-04-03', [...resolved, invited, lapsed]).the('EVAL-WINDOW')).toMatchObject({
      state: 'overdue',
      stoppedBy: { type: 'RatingLapsed' },
    });
  });

  it('are met by a follow-up', () => {
    const visited = said('2026-03-20', 'FollowedUp', { unit: 'village-committee', performed: true, newTension: false });
    expect(seen('2026-05-01', [...resolved, visited]).the('FOLLOW-UP')).toMatchObject({ state: 'met' });
  });

  it('are met by closing only when the follow-up was done', () => {
    const closed = (followUp: 'done' | 'waived') =>
      seen('2026-05-01', [...resolved, said('2026-03-20', 'GrievanceClosed', { reason: '已评价', followUp })]).the(
        'FOLLOW-UP',
      );
    expect(closed('done')?.state).toBe('met');
    expect(closed('waived')?.state).toBe('waived');
  });
});
