import { collective, collectiveEvent, groupOf, members } from '../../../../test/given-collective';
import { mediator, petitioner } from '../../../../test/situations';
import type { Member } from '../terms';
import { settleForMembers } from './settle-for-members';

const asked = mediator.on('2026-03-06');
const consent = (member: Member) => collectiveEvent('MemberConsented', { member });
/** Twelve people, the first represents them; two consented. */
const group = [
  ...groupOf(12),
  ...[collectiveEvent('RepresentativesNamed'), collectiveEvent('GroupSettlementProposed')],
  ...[consent('member-1'), consent('member-2')],
];
const wish = { settlement: 1, members: members(2), representative: 'member-1' } as const;

describe('settle for members', () => {
  it('binds the members who consented', () =>
    collective(...group)
      .when(settleForMembers, wish, asked)
      .yields(['MembersSettled'], { members: members(2), representative: 'member-1', grievance: '7f3k2m9xa4bq' }));

  it('is refused for a member without consent, naming who did consent', () =>
    collective(...group)
      .when(settleForMembers, { ...wish, members: members(3) }, asked)
      .refusesNaming('member-without-consent', 'member-3', 'member-1'));

  it('is refused for a member who took the consent back', () =>
    collective(...group, collectiveEvent('MemberRefused', { member: 'member-2' }))
      .when(settleForMembers, wish, asked)
      .refusesNaming('member-without-consent', 'member-2'));

  it('is refused to one who represents nobody, named or asking', () => {
    collective(...group)
      .when(settleForMembers, { ...wish, representative: 'member-2' }, asked)
      .refusesNaming('not-a-representative', 'member-2');
    collective(...group)
      .when(settleForMembers, { settlement: 1, members: members(2) }, asked)
      .refuses('not-a-representative');
    const online = collectiveEvent('MemberJoined', { member: 'member-13', account: 'petitioner' });
    collective(...group, online)
      .when(settleForMembers, wish, petitioner.on('2026-03-06'))
      .refusesNaming('not-a-representative', 'member-13');
  });

  it('is refused once the representative left', () =>
    collective(...group, collectiveEvent('MemberLeft'))
      .when(settleForMembers, { ...wish, members: ['member-2'] }, asked)
      .refuses('not-represented'));

  it('binds each member once', () => {
    const settled = collectiveEvent('MembersSettled', { members: ['member-1'] });
    collective(...group, settled)
      .when(settleForMembers, wish, asked)
      .yields(['MembersSettled'], { members: ['member-2'] });
    collective(...group, settled)
      .when(settleForMembers, { ...wish, members: ['member-1'] }, asked)
      .changesNothing();
  });
});
