import type { CollectiveEvent } from '../../src/collective/domain/events';
import { collectiveEvent, groupId, groupOf } from '../../test/given-collective';
import type { Happening } from '../../test/plausible-histories';
import { foldAll } from '../../test/projected';
import { groupMembers } from './group-members.projection';

const rows = (...events: readonly CollectiveEvent[]) => {
  const history = events.map((event) => ({ grievance: groupId, event })) as unknown as readonly Happening[];
  return [...foldAll(groupMembers, history).rows.values()];
};

describe('members of groups as they are compared with others', () => {
  it('stand behind the case they joined with, their papers plain', () =>
    expect(
      rows(...groupOf(1), collectiveEvent('MemberJoined', { member: 'member-2', name: ' Zhao ', idNumber: '11X' })),
    ).toMatchObject([
      { id: `${groupId} member-1`, grievance: '7f3k2m9xa4bq', name: 'member-1某', phone: '13800001' },
      { id: `${groupId} member-2`, name: 'zhao', idNumber: '11x' },
    ]));

  it('are compared with nobody once they left or were erased', () => {
    const nobody = { idNumber: null, account: null, name: null, phone: null };
    expect(rows(...groupOf(2), collectiveEvent('MemberLeft'))).toMatchObject([nobody, { name: 'member-2某' }]);
    expect(rows(...groupOf(2), collectiveEvent('MemberErased', { member: 'member-2' }))).toMatchObject([
      { name: 'member-1某' },
      nobody,
    ]);
  });
});
