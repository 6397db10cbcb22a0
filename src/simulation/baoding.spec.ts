import type { GrievanceEvents, GrievanceEventType } from '../grievance/domain/events';
import { readOrganization } from '../organization/read-organization';
import { baodingCases, baodingCounts } from './baoding';
import { placesOf } from './places';
import { chanceOf, play } from './play';
import { wishFrom } from './simulation-wish';
import { Staff } from './staff';

const organization = readOrganization(undefined);
const { local, cities } = placesOf(organization);
const places = { local: local.filter(({ station }) => station), cities: cities.filter(({ bodies }) => bodies[0]) };
const stage = { organization, staff: new Staff(organization), secret: 's'.repeat(32), name: 'baoding' };

describe('Baoding, the year before its stations and the first year with them', () => {
  const filings = baodingCases(chanceOf('baoding', -1), places, 1_000, '2023-07-01');
  const drafts = [...play(stage, filings, Date.parse('2025-06-30T23:59:59.999+08:00'))].flatMap(
    ({ step }) => step.drafts,
  );
  const happened = <Type extends GrievanceEventType>(type: Type) =>
    drafts.flatMap((draft) => (draft.type === type ? (draft.data as GrievanceEvents[Type]) : []));
  const received = happened('GrievanceReceived');
  const opened = (at: string) => at >= '2024-07-01';

  it('has as many cases as were asked for', () => expect(received).toHaveLength(1_000));

  it('has 36.2 % fewer petitions at city level in the second year (004-28)', () => {
    const atTheCity = received.filter(({ regionLevel }) => regionLevel === 'city');
    const [before, after] = [
      atTheCity.filter(({ at }) => !opened(at)).length,
      atTheCity.filter(({ at }) => opened(at)).length,
    ];
    expect([before, after]).toEqual([200, 128]);
    expect((after - before) / before).toBeCloseTo(-0.362, 2);
  });

  it('has 13 petitions by proxy and 36 disputes settled in the second year, and no proxy before (004-26, 004-27)', () => {
    const mandates = happened('MandateGranted');
    expect(mandates.filter(({ at }) => !opened(at))).toEqual([]);
    const settled = happened('GrievanceMediated').filter(({ outcome, at }) => outcome === 'settled' && opened(at));
    expect(mandates).toHaveLength(130);
    // A few of the year before, and some that were settled once more after a breach, come on top.
    expect(settled.length).toBeGreaterThanOrEqual(360);
    expect(settled.length).toBeLessThan(390);
  });

  it('lets every agent answer for a station, and tell who they act for how it stands (004-15)', () => {
    const told = new Set(happened('ProxyFeedbackGiven').map(({ unit }) => unit));
    expect([...told].sort()).toEqual(places.local.map(({ station }) => station).sort());
  });

  it.each([1, 7, 5_000, 123_457])('divides %s cases without a rest', (cases) =>
    expect(Object.values(baodingCounts(cases)).reduce((sum, each) => sum + each, 0)).toBe(cases),
  );

  it('compares two whole years', () => {
    const wish = wishFrom(['--preset', 'baoding', '--from', '2023-07-01'], '2026-01-01');
    expect(wish).toMatchObject({ preset: 'baoding', from: '2023-07-01', to: '2025-06-30' });
    expect(() => wishFrom(['--preset', 'baoding', '--from', '2023-07-01', '--to', '2025-01-01'], '2026-01-01')).toThrow(
      'two whole years; the last day of these is 2025-06-30',
    );
  });

  it('is the only preset there is', () =>
    expect(() => wishFrom(['--preset', 'elsewhere'], '2026-01-01')).toThrow('Say npm run'));
});
