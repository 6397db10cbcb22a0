import type { Known } from './organization';
import { readOrganization } from './read-organization';

const unit = (id: string, more: Partial<Known> = {}): Known => {
  const profile = { name: id, nameEn: null, kind: 'competent-body', region: '990100', superior: null };
  return {
    ...{ id, revision: 0, source: 'file', region: null, ended: null },
    unit: { ...profile, superiors: {}, mediates: [], matters: null },
    ...more,
  };
};
const ended = (id: string, successor: string): Known =>
  unit(id, { revision: 1, ended: { how: 'merged', successor, at: '2026-03-04T09:00:00.000+08:00' } });

describe('an organisation that changes', () => {
  it('has no unit any more that ended: its successor does its work, and the successor of that', () => {
    const organization = readOrganization(undefined);
    organization.learn([ended('county-labour-bureau', 'county-market-bureau')]);
    organization.learn([ended('county-market-bureau', 'county-government')]);
    expect(organization.unit('county-labour-bureau')).toBeUndefined();
    expect(organization.current('county-labour-bureau')).toBe('county-government');
    expect([...organization.namesOf('county-government')].sort()).toEqual(
      ['county-government', 'county-labour-bureau', 'county-market-bureau'].sort(),
    );
    expect(organization.superior('county-labour-bureau', 'review')).toBe('city-government');
  });

  it('has the successor of a superior above a unit, unless that is the unit itself', () => {
    const organization = readOrganization(undefined);
    organization.learn([ended('city-housing-bureau', 'city-government')]);
    expect(organization.superior('county-housing-bureau', 'review')).toBe('city-government');
    const upside = readOrganization(undefined);
    upside.learn([ended('city-housing-bureau', 'county-housing-bureau')]);
    expect(upside.superior('county-housing-bureau', 'review')).toBeUndefined();
  });

  it('forgets nothing newer for something older', () => {
    const organization = readOrganization(undefined);
    organization.learn([ended('county-labour-bureau', 'county-government')]);
    organization.learn([unit('county-labour-bureau')]);
    expect(organization.unit('county-labour-bureau')).toBeUndefined();
  });

  it('is the demo’s until the first import, which replaces it as a whole', () => {
    const organization = readOrganization(undefined);
    organization.learn([ended('county-labour-bureau', 'county-government')]);
    expect(organization.isDemo).toBe(true);
    organization.learn([unit('new-office', { source: 'import' })]);
    expect(organization.isDemo).toBe(false);
    expect(organization.all().map(({ id }) => id)).toEqual(['new-office']);
    expect(organization.regionPath('990101001')).toBeUndefined();
  });
});
