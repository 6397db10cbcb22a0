import { collective, collectiveEvent, grievanceOfGroup, groupOf } from '../../../../test/given-collective';
import { counterparty, petitioner, registrar } from '../../../../test/situations';
import { joinCollective } from './join-collective';

const asked = registrar.on('2026-03-03');
const wish = { grievance: grievanceOfGroup, name: '孙某', phone: '13900000001' };

describe('join a collective', () => {
  it('makes somebody the next member, whose number nobody had before', () => {
    collective(...groupOf(2))
      .when(joinCollective, wish, asked)
      .yields(['MemberJoined'], { member: 'member-3', name: '孙某', account: null, subject: 'a-new-id' });
    collective(...groupOf(2), collectiveEvent('MemberLeft', { member: 'member-2' }))
      .when(joinCollective, wish, asked)
      .yields(['MemberJoined'], { member: 'member-3' });
  });

  it('links whoever joins online to their account', () =>
    collective(...groupOf(1))
      .when(joinCollective, wish, petitioner.on('2026-03-03'))
      .yields(['MemberJoined'], { account: 'petitioner' }));

  it('is refused to one who is a member already, by account, identity number, or name and phone', () => {
    const [joined] = [collectiveEvent('MemberJoined', { account: 'petitioner', idNumber: '110101199003070011' })];
    const group = [...groupOf(0), joined];
    const again = collective(...group);
    again.when(joinCollective, wish, petitioner.on('2026-03-04')).refusesNaming('member-already', 'member-1');
    again
      .when(joinCollective, { ...wish, idNumber: '110101199003070011' }, asked)
      .refusesNaming('member-already', 'member-1');
    again
      .when(joinCollective, { grievance: grievanceOfGroup, name: '赵某', phone: '13800000001' }, asked)
      .refusesNaming('member-already', 'member-1');
    collective(...group, collectiveEvent('MemberLeft'))
      .when(joinCollective, wish, petitioner.on('2026-03-04'))
      .yields(['MemberJoined'], { member: 'member-2' });
  });

  it('is refused with a case that is not in the group, and to the other side', () => {
    collective(...groupOf(1))
      .when(joinCollective, { ...wish, grievance: '8m4p6q2zc7dr' }, asked)
      .refusesNaming('not-in-the-group', '8m4p6q2zc7dr', grievanceOfGroup);
    collective(...groupOf(1))
      .when(joinCollective, wish, counterparty.on('2026-03-03'))
      .refuses('role-not-entitled');
  });
});
