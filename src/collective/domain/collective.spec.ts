import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collective, collectiveEvent, groupOf } from '../../../test/given-collective';
import type { CollectiveEventType } from './events';
import { declared } from './personal';

const schemas: Record<CollectiveEventType, number> = {
  CollectiveFounded: 1,
  GrievanceGrouped: 1,
  MemberJoined: 1,
  MemberLeft: 1,
  RepresentativesNamed: 1,
  RepresentativeReplaced: 1,
  GroupSettlementProposed: 1,
  MemberConsented: 1,
  MemberRefused: 1,
  MembersSettled: 1,
  MemberErased: 1,
};
const types = Object.keys(schemas) as CollectiveEventType[];

describe('a collective', () => {
  it('has one golden fixture per event and schema, and no other', () =>
    expect(readdirSync(join(__dirname, '../../../test/fixtures/collective-events')).sort()).toEqual(
      types.map((type) => `${type}.v${schemas[type]}.json`).sort(),
    ));

  it.each(types)('says who and when in %s, and declares every Chinese text of it as personal', (type) => {
    const { data } = collectiveEvent(type);
    expect(data).toMatchObject({ by: expect.stringMatching(/\S/), at: expect.stringMatching(/\+08:00$/) });
    const spoken = Object.entries(data).flatMap(([field, value]) =>
      /\p{Script=Han}/u.test(String(value)) ? field : [],
    );
    const personal = Object.entries(declared[type]).flatMap(([path, whose]) => (whose === 'nobody' ? [] : path));
    expect(personal).toEqual(expect.arrayContaining(spoken));
  });

  it('forgets a representative who leaves, and gives no number twice', () => {
    const represented = [...groupOf(2), collectiveEvent('RepresentativesNamed'), collectiveEvent('MemberLeft')];
    collective(...represented).is({
      representatives: [],
      members: [expect.objectContaining({ member: 'member-1', left: true }), expect.objectContaining({ left: false })],
    });
  });

  it('counts a consent no more once it was taken back', () =>
    collective(
      ...groupOf(1),
      ...[collectiveEvent('GroupSettlementProposed'), collectiveEvent('MemberConsented')],
      collectiveEvent('MemberRefused'),
    ).is({ settlements: [{ settlement: 1, grievance: '7f3k2m9xa4bq', consented: [], settled: [] }] }));
});
