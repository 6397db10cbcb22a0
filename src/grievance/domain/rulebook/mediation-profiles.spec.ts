import { nationalDeadlines } from './deadlines';
import { lengthOf, nationalProfiles, profileOf } from './mediation-profiles';

const all = Object.entries(nationalProfiles);

describe('the mediation profiles', () => {
  it('stand under their own code, which begins with their tier', () => {
    for (const [code, profile] of all) {
      expect(profile.code).toBe(code);
      expect(code.startsWith(`${profile.tier}-`)).toBe(true);
    }
  });

  it('agree with the deadline they run under', () => {
    for (const [, profile] of all) {
      const clock = nationalDeadlines[profile.clock];
      if (!('count' in clock)) continue;
      expect(lengthOf(profile)).toEqual({ count: clock.count, unit: clock.unit });
      expect(profile.soft).toBe(clock.kind === 'soft');
      expect(profile.appraisalPauses).toBe(clock.pausedBy === 'appraisal');
    }
  });

  it('are soft only in ordinary people’s mediation, whose statute sets no limit (PML)', () =>
    expect(all.filter(([, { soft }]) => soft).map(([code]) => code)).toEqual(['people-village', 'people-township']));

  it('are found by code, and only by a code they have', () => {
    expect(profileOf({ profiles: nationalProfiles }, 'people-medical')?.unit).toBe('working-days');
    expect(profileOf({ profiles: nationalProfiles }, 'people-cosmic')).toBeUndefined();
    expect(profileOf({ profiles: nationalProfiles }, 'toString')).toBeUndefined();
  });
});
