import { collective, collectiveEvent, groupOf, members } from '../../../../test/given-collective';
import { registrar } from '../../../../test/situations';
import { nameRepresentatives } from './name-representatives';

const asked = registrar.on('2026-03-03');
const named = (count: number) => ({ representatives: members(count), means: '村民会议推选' });

describe('name representatives', () => {
  it('accepts five for a group of twelve and refuses six, naming the article', () => {
    collective(...groupOf(12))
      .when(nameRepresentatives, named(5), asked)
      .yields(['RepresentativesNamed'], { representatives: members(5), most: 5 });
    collective(...groupOf(12))
      .when(nameRepresentatives, named(6), asked)
      .refusesNaming('too-many-representatives', '12', '5', '6');
  });

  it('goes by the rules of the place: in Zhejiang three for up to ten people, five for more', () => {
    const zhejiang = { rulebook: 'cn-zhejiang-2016.1' };
    collective(...groupOf(10, zhejiang))
      .when(nameRepresentatives, named(3), asked)
      .yields(['RepresentativesNamed'], { most: 3 });
    collective(...groupOf(10, zhejiang))
      .when(nameRepresentatives, named(4), asked)
      .refusesNaming('too-many-representatives', '10', '3');
    collective(...groupOf(11, zhejiang))
      .when(nameRepresentatives, named(5), asked)
      .yields(['RepresentativesNamed'], { most: 5 });
  });

  it('allows two for a joint complaint of consumers (MKT 11)', () =>
    collective(...groupOf(12, { category: 'consumer-goods' }))
      .when(nameRepresentatives, named(3), asked)
      .refusesNaming('too-many-representatives', '2', '3'));

  it('goes by how many a case was filed for, not only by who joined so far', () =>
    collective(
      ...groupOf(4, { rulebook: 'cn-zhejiang-2016.1' }),
      collectiveEvent('GrievanceGrouped', { grievance: '8m4p6q2zc7dr', headcount: 30 }),
    )
      .when(nameRepresentatives, named(4), asked)
      .yields(['RepresentativesNamed'], { most: 5 }));

  it('changes nothing when they represent the group already', () =>
    collective(...groupOf(2), collectiveEvent('RepresentativesNamed'))
      .when(nameRepresentatives, named(1), asked)
      .changesNothing());

  it('is refused for somebody who is no member', () =>
    collective(...groupOf(2), collectiveEvent('MemberLeft', { member: 'member-2' }))
      .when(nameRepresentatives, named(2), asked)
      .refusesNaming('unknown-member', 'member-2'));
});
