import type { CollectiveEvent } from '../../src/collective/domain/events';
import { subjectOfGroup } from '../../src/collective/domain/personal';
import { instantOf } from '../runner/day';
import { erasedText } from '../runner/erased-text';
import { projection } from '../runner/projection';
import { CollectiveRow } from './collectives.table';

const join = (items: readonly string[], ...more: readonly string[]): string[] => [...new Set([...items, ...more])];

/** One row per group: how many cases and people it has, who represents it, and how many of them did not settle yet. */
export const collectives = projection<CollectiveEvent, CollectiveRow>({
  name: 'collectives.v1',
  category: 'collective',
  personal: true,
  table: CollectiveRow,
  key: (_, { streamId }) => streamId,
  create: {
    CollectiveFounded: ({ matter, category, region, regionPath, at }, { streamId, revision }) => ({
      ...{ id: streamId, revision, matter, category, region, regionPath, foundedAt: instantOf(at) },
      ...{ cases: 0, headcount: 0, members: [], departed: [], settled: [], representatives: [] },
      ...{ settlements: 0, people: 0, unsettled: 0 },
    }),
  },
  apply: {
    GrievanceGrouped: (row, { headcount }) => ({ ...row, cases: row.cases + 1, headcount: row.headcount + headcount }),
    MemberJoined: (row, { member }) => ({ ...row, members: join(row.members, member) }),
    MemberLeft: (row, { member }) => ({
      ...row,
      departed: join(row.departed, member),
      representatives: row.representatives.filter((each) => each !== member),
    }),
    RepresentativesNamed: (row, { representatives }) => ({ ...row, representatives }),
    RepresentativeReplaced: (row, { from, to }) => ({
      ...row,
      representatives: row.representatives.map((each) => (each === from ? to : each)),
    }),
    GroupSettlementProposed: (row, { settlement }) => ({ ...row, settlements: settlement }),
    /** What the group has in common is everybody's: it goes with the last member. */
    MemberErased: (row, { subject }) =>
      subject === subjectOfGroup(row.id) ? { ...row, matter: erasedText(row.matter) } : row,
    MembersSettled: (row, { members }) => ({ ...row, settled: join(row.settled, ...members) }),
  },
  each: (row, { revision }) => ({ ...row, revision }),
  derive: (row) => {
    const here = row.members.filter((each) => !row.departed.includes(each));
    return { ...row, people: here.length, unsettled: here.filter((each) => !row.settled.includes(each)).length };
  },
});
