import { collective, collectiveEvent, groupId, groupOf } from '../../../../test/given-collective';
import { discipline, registrar, supervisor } from '../../../../test/situations';
import { refuse } from '../../../kernel/refusal';
import { answerSettlement } from './answer-settlement';
import { eraseMember } from './erase-member';
import { leaveCollective } from './leave-collective';
import { nameRepresentatives } from './name-representatives';
import { replaceRepresentative } from './replace-representative';

const june = supervisor.on('2026-06-01');
const wish = { member: 'member-1', ground: 'purpose-achieved' } as const;
const subject = '0b6f2a7e-3b7c-8c1d-9e4f-5a6b7c8d9e0f';
/** Two members, each with a key of their own. */
const group = [
  ...groupOf(1),
  collectiveEvent('MemberJoined', { member: 'member-2', subject: 'the-second', name: '孙某', phone: '13900000002' }),
];
const erased = collectiveEvent('MemberErased');
const both = [...group, erased, collectiveEvent('MemberErased', { subject: 'the-second', member: 'member-2' })];
const held = refuse('legal-hold-stands', 'Held until 2026-12-31.', '保全至 2026-12-31。');

describe('erase a member', () => {
  it('names whose key is to be destroyed, the member and the ground', () =>
    collective(...group)
      .when(eraseMember, wish, june)
      .yields(['MemberErased'], { subject, member: 'member-1', ground: 'purpose-achieved', by: 'supervisor' }));

  it('takes with the last member what all of them said together', () => {
    collective(...group, erased)
      .when(eraseMember, { ...wish, member: 'member-2' }, june)
      .yields(['MemberErased', 'MemberErased'], { subject: `group-${groupId}`, member: 'member-2' });
    collective(...group, collectiveEvent('MemberLeft'))
      .when(eraseMember, { ...wish, member: 'member-2' }, june)
      .yields(['MemberErased'], { subject: 'the-second' });
  });

  it('is asked for by a supervisor or the discipline body', () => {
    collective(...group)
      .when(eraseMember, wish, discipline.on('2026-06-01'))
      .yields(['MemberErased']);
    collective(...group)
      .when(eraseMember, wish, registrar.on('2026-06-01'))
      .refuses('role-not-entitled');
  });

  it('waits as long as the case they stand behind keeps what it says, for its reasons', () =>
    collective(...group)
      .when(eraseMember, wish, june, held)
      .refusesNaming('legal-hold-stands', '2026-12-31'));

  it('happens once, and only to somebody of the group', () => {
    collective(...group, erased)
      .when(eraseMember, wish, june)
      .refusesNaming('erased-already', 'member-1', '2026-06-01');
    collective(...group)
      .when(eraseMember, { ...wish, member: 'member-9' }, june)
      .refusesNaming('unknown-member', 'member-9');
    collective(...both)
      .when(eraseMember, wish, june)
      .refuses('nobody-to-erase');
  });

  it('leaves who they were to nobody', () =>
    collective(...group, erased).is({
      members: [
        expect.objectContaining({ name: '〔已删除 erased〕', phone: '〔已删除 erased〕', idNumber: null }),
        expect.objectContaining({ name: '孙某' }),
      ],
    }));
});

describe('what was erased of a member', () => {
  const asked = registrar.on('2026-06-02');

  it('does not come back: nothing is written down about them again', () => {
    collective(...group, erased)
      .when(leaveCollective, { member: 'member-1', reason: '已另行解决' }, asked)
      .refusesNaming('texts-erased', 'member-1', '2026-06-01');
    const offered = [...group, collectiveEvent('GroupSettlementProposed'), erased];
    const answer = { settlement: 1, answer: 'consented', means: '当面签字' } as const;
    collective(...offered)
      .when(answerSettlement, { ...answer, member: 'member-1' }, asked)
      .refuses('texts-erased');
    collective(...offered)
      .when(answerSettlement, { ...answer, member: 'member-2' }, asked)
      .yields(['MemberConsented']);
    const represented = collectiveEvent('RepresentativesNamed', { representatives: ['member-1', 'member-2'] });
    const third = collectiveEvent('MemberJoined', { member: 'member-3', subject: 'the-third', phone: '1' });
    const replaced = { from: 'member-1', to: 'member-3', reason: '外出务工' } as const;
    collective(...group, third, represented, erased)
      .when(replaceRepresentative, replaced, asked)
      .refusesNaming('texts-erased', 'member-1');
  });

  it('of the last one closes the group', () =>
    collective(...both, collectiveEvent('MemberErased', { subject: `group-${groupId}`, member: 'member-2' }))
      .when(nameRepresentatives, { representatives: ['member-1'], means: '推选' }, asked)
      .refusesNaming('group-erased', '2026-06-01'));
});
