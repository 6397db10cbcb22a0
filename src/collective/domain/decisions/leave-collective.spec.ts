import { collective, collectiveEvent, groupOf } from '../../../../test/given-collective';
import { petitioner, registrar } from '../../../../test/situations';
import { leaveCollective } from './leave-collective';

const wish = { member: 'member-1', reason: '已另行解决' } as const;
const online = [...groupOf(0), collectiveEvent('MemberJoined', { account: 'petitioner' })];

describe('leave a collective', () => {
  it('is open to a member at any time, and taken down by staff', () => {
    collective(...online)
      .when(leaveCollective, wish, petitioner.on('2026-03-04'))
      .yields(['MemberLeft'], { member: 'member-1', grievance: '7f3k2m9xa4bq' });
    collective(...groupOf(2))
      .when(leaveCollective, wish, registrar.on('2026-03-04'))
      .yields(['MemberLeft']);
  });

  it('changes nothing a second time', () =>
    collective(...groupOf(2), collectiveEvent('MemberLeft'))
      .when(leaveCollective, wish, registrar.on('2026-03-05'))
      .changesNothing());

  it('is refused for another member, for a stranger, and to one', () => {
    collective(...online, collectiveEvent('MemberJoined', { member: 'member-2', phone: '1' }))
      .when(leaveCollective, { ...wish, member: 'member-2' }, petitioner.on('2026-03-04'))
      .refusesNaming('not-your-word', 'member-1', 'member-2');
    collective(...groupOf(2))
      .when(leaveCollective, { ...wish, member: 'member-9' }, registrar.on('2026-03-04'))
      .refusesNaming('unknown-member', 'member-9');
    collective(...groupOf(2))
      .when(leaveCollective, wish, petitioner.on('2026-03-04'))
      .refuses('not-of-the-group');
  });
});
