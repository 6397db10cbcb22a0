import { collectiveEvent } from '../../../test/given-collective';
import { followGroups } from './follow-groups';

const grievance = '7f3k2m9xa4bq';
const collective = '3c5h7k9n2q4s';
const follows = (type: Parameters<typeof collectiveEvent>[0]) => followGroups.of(collectiveEvent(type), collective);

describe('a case follows its group', () => {
  it('takes down that it was taken in, who came, who went, and who settled', () => {
    expect(follows('GrievanceGrouped')).toEqual({ grievance, wish: { collective, step: 'grouped' } });
    expect(follows('MemberJoined')).toMatchObject({ grievance, wish: { step: 'joined', member: 'member-1' } });
    expect(follows('MemberLeft')).toMatchObject({ grievance, wish: { step: 'left', member: 'member-1' } });
    expect(follows('MembersSettled')).toMatchObject({
      grievance,
      wish: { step: 'settled', settlement: 1, members: ['member-1'] },
    });
  });

  it.each(['CollectiveFounded', 'RepresentativesNamed', 'GroupSettlementProposed', 'MemberConsented'] as const)(
    'takes no part in %s',
    (type) => expect(follows(type)).toBe(undefined),
  );
});
