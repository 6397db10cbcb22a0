import type { CollectiveEvent } from '../../src/collective/domain/events';
import { collectiveEvent, groupOf } from '../../test/given-collective';
import { foldBatch } from '../runner/fold-batch';
import { collectives } from './collectives.projection';
import type { CollectiveRow } from './collectives.table';

const board = (...events: readonly CollectiveEvent[]): CollectiveRow => {
  const occurrences = events.map((event, revision) => ({
    event,
    recorded: { id: `e${revision}`, streamId: 'group', revision, position: '1', recordedAt: event.data.at },
  }));
  return foldBatch(collectives, new Map(), occurrences).rows[0] as CollectiveRow;
};

describe('the board of collectives', () => {
  it('counts cases, those they were filed for, and those who joined', () =>
    expect(board(...groupOf(3), collectiveEvent('MemberLeft'))).toMatchObject({
      ...{ id: 'group', revision: 5, cases: 1, headcount: 3, people: 2, unsettled: 2, representatives: [] },
    }));

  it('shows who represents the group now', () => {
    const named = collectiveEvent('RepresentativesNamed', { representatives: ['member-1', 'member-3'] });
    expect(board(...groupOf(3), named).representatives).toEqual(['member-1', 'member-3']);
    const replaced = [named, collectiveEvent('RepresentativeReplaced')];
    expect(board(...groupOf(3), ...replaced).representatives).toEqual(['member-2', 'member-3']);
    expect(board(...groupOf(3), named, collectiveEvent('MemberLeft')).representatives).toEqual(['member-3']);
  });

  it('counts down who did not settle yet', () =>
    expect(
      board(
        ...groupOf(3),
        collectiveEvent('GroupSettlementProposed'),
        collectiveEvent('MembersSettled', { members: ['member-1', 'member-2'] }),
      ),
    ).toMatchObject({ settlements: 1, people: 3, unsettled: 1 }));
});
