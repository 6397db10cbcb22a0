import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operator } from '../../../test/situations';
import { isRefusal } from '../../kernel/refusal';
import { readOrganization } from '../read-organization';
import type { OrganizationDecision } from './decide';
import { abolishUnit } from './decisions/abolish-unit';
import { declareRegion } from './decisions/declare-region';
import { declareUnit } from './decisions/declare-unit';
import { mergeUnit } from './decisions/merge-unit';
import type {
  OrganizationEvent,
  OrganizationEvents,
  OrganizationEventType,
  RegionProfile,
  UnitProfile,
} from './events';
import { evolve, type Member, unknown } from './member';

const folder = join(__dirname, '../../../test/fixtures/organization-events');
const event = <Type extends OrganizationEventType>(type: Type, data: Partial<OrganizationEvents[Type]> = {}) =>
  ({
    type,
    data: { ...JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')), ...data },
  }) as OrganizationEvent;

const schemas: Record<OrganizationEventType, number> = {
  RegionEstablished: 1,
  RegionChanged: 1,
  UnitEstablished: 1,
  UnitChanged: 1,
  UnitMerged: 1,
  UnitAbolished: 1,
};

const known = readOrganization(undefined);
const given = (...history: readonly OrganizationEvent[]) => ({
  when: <Wish>(decide: OrganizationDecision<Wish>, wish: Wish, id = 'district-housing') => {
    const member = history.reduce<Member>(evolve, unknown);
    const answer = decide(member, wish, { id, known, actor: operator, now: '2026-03-05T09:00:00.000+08:00' });
    return {
      yields: (...types: OrganizationEventType[]) =>
        expect(isRefusal(answer) ? answer : answer.map(({ type }) => type)).toEqual(types),
      says: (data: object) => expect(isRefusal(answer) ? answer : answer.at(-1)?.data).toMatchObject(data),
      refuses: (code: string) => expect(isRefusal(answer) ? answer.code : answer).toBe(code),
    };
  },
});
const profileOf = ({ type, data }: OrganizationEvent): UnitProfile & RegionProfile => {
  const { by: _by, at: _at, ...profile } = data as never as { by: string; at: string; source: string };
  const { source: _source, ...rest } = profile;
  return (type ? rest : {}) as UnitProfile & RegionProfile;
};
const established = event('UnitEstablished');
const [merged, abolished] = [event('UnitMerged'), event('UnitAbolished')];

describe('a unit', () => {
  it('has one golden fixture per event and schema, and no other', () =>
    expect(readdirSync(folder).sort()).toEqual(
      Object.entries(schemas)
        .map(([type, schema]) => `${type}.v${schema}.json`)
        .sort(),
    ));

  it('comes to be when it is declared, changes when it is declared otherwise, and else stays', () => {
    const [was, is] = [profileOf(established), profileOf(event('UnitChanged'))];
    given().when(declareUnit, was).yields('UnitEstablished');
    given(established).when(declareUnit, is).yields('UnitChanged');
    given(established).when(declareUnit, was).yields();
    given(established, event('UnitChanged')).when(declareUnit, is).yields();
  });

  it('goes on in its successor once it is merged or abolished, and does not come back', () => {
    const end = { successor: 'county-government', reason: '机构改革' };
    given(established).when(mergeUnit, end).says(end);
    given(established).when(abolishUnit, end).yields('UnitAbolished');
    given(established, merged).when(declareUnit, profileOf(established)).refuses('unit-ended');
    given(established, merged).when(abolishUnit, end).refuses('unit-ended');
    given(established, merged)
      .when(mergeUnit, { ...end, successor: 'district-planning' })
      .yields();
    given(established, abolished).when(mergeUnit, end).refuses('unit-ended');
  });

  it('known from the file alone is written down before it ends', () =>
    given()
      .when(mergeUnit, { successor: 'county-government', reason: '机构改革' }, 'county-housing-bureau')
      .yields('UnitEstablished', 'UnitMerged'));

  it.each(['nowhere', 'district-housing'])('is not succeeded by %s', (successor) =>
    given(established).when(mergeUnit, { successor, reason: '机构改革' }).refuses('successor-unknown'),
  );

  it('that nobody knows cannot end', () =>
    given().when(abolishUnit, { successor: 'county-government', reason: '' }).refuses('unknown-unit'));
});

describe('a region', () => {
  const [was, is] = [event('RegionEstablished'), event('RegionChanged')];

  it('comes to be, changes, or stays', () => {
    given().when(declareRegion, profileOf(was), '110100').yields('RegionEstablished');
    given(was).when(declareRegion, profileOf(is), '110100').yields('RegionChanged');
    given(was, is).when(declareRegion, profileOf(is), '110100').yields();
  });

  it('is no unit, and a unit no region', () => {
    given(was).when(declareUnit, profileOf(established), '110100').refuses('not-a-unit');
    given(established).when(declareRegion, profileOf(was)).refuses('not-a-region');
  });
});
