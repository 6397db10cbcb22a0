import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsIn } from './consistent';
import { declaredIn } from './declared';
import { InvalidOrganization, readOrganization } from './read-organization';

const folder = mkdtempSync(join(tmpdir(), 'organization-'));
afterAll(() => rmSync(folder, { recursive: true }));
const reading = (content: unknown) => () => {
  const path = join(folder, 'organization.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return readOrganization(path);
};
const region = (code: string, more: object = {}) => ({ code, name: code, level: 'county', ...more });
const office = { id: 'office', name: '信访局', kind: 'petition-office', region: '1' };
const units = [office];
const regions = [region('1')];

describe('the demo organisation', () => {
  const demo = readOrganization(undefined);

  it('knows where a region lies', () =>
    expect(demo.regionPath('990101001')).toEqual(['990000', '990100', '990101', '990101001']));
  it('does not know other regions', () => expect(demo.regionPath('110000')).toBeUndefined());
  it('finds the nearest petition office above a village', () =>
    expect(demo.petitionOffice('990101001')?.id).toBe('county-petition-office'));
  it('finds the city’s own petition office', () =>
    expect(demo.petitionOffice('990000')?.id).toBe('city-petition-office'));
  it('knows who is one level above whom', () =>
    expect(demo.superior('county-housing-bureau', 'review')).toBe('city-housing-bureau'));
  it('knows that another line may lead elsewhere', () => {
    expect(demo.superior('city-petition-office', 'supervision')).toBe('city-joint-meeting');
    expect(demo.superior('city-petition-office', 'review')).toBeUndefined();
  });
});

describe('an organisation file', () => {
  it.each<[string, unknown, string]>([
    ['that is not JSON', '{', 'cannot be read as JSON'],
    ['without its lists', {}, 'needs the lists "regions" and "units"'],
    ['with a parent that is nowhere', { regions: [region('1', { parent: '2' })], units }, 'region 1: its parent 2'],
    [
      'with regions within themselves',
      { regions: [region('1', { parent: '2' }), region('2', { parent: '1' })], units },
      'lies within itself',
    ],
    ['with a region twice', { regions: [region('1'), region('1')], units }, 'region 1 stands twice'],
    ['with a unit twice', { regions, units: [office, office] }, 'unit office stands twice'],
    ['with a superior that is nowhere', { regions, units: [{ ...office, superior: 'x' }] }, 'its superior x'],
    [
      'with a superior in one line that is nowhere',
      { regions, units: [{ ...office, supervision: 'x' }] },
      'its superior x',
    ],
    ['with a unit above itself', { regions, units: [{ ...office, superior: 'office' }] }, 'it is above itself'],
    ['with a unit nowhere', { regions, units: [{ ...office, region: '7' }] }, 'its region 7'],
    [
      'with a unit called like a region',
      { regions, units: [office, { ...office, id: '1' }] },
      'a region has this code',
    ],
    ['without a petition office', { regions, units: [] }, 'no unit is a petition-office'],
    ['with a level that is none', { regions: [region('1', { level: 'street' })], units }, 'level is "street"; allowed'],
    ['with a field nobody knows', { regions, units: [{ ...office, colour: 'red' }] }, 'there is no field colour'],
    [
      'with a tier that is none',
      { regions, units: [{ ...office, mediates: ['royal'] }] },
      'mediates is a list of people',
    ],
    [
      'with an end without a successor',
      { regions, units: [office, { ...office, id: 'old', ended: 'merged' }] },
      'given together',
    ],
    [
      'with a successor that ended itself',
      {
        regions,
        units: [
          office,
          { ...office, id: 'old', ended: 'merged', successor: 'older' },
          { ...office, id: 'older', ended: 'merged', successor: 'office' },
        ],
      },
      'its successor older is not there',
    ],
  ])('%s is refused with what is wrong', (_, content, sentence) => {
    expect(reading(content)).toThrow(InvalidOrganization);
    expect(reading(content)).toThrow(sentence);
  });

  it('that is not there is refused with its path', () =>
    expect(() => readOrganization('/nowhere.json')).toThrow('/nowhere.json'));

  it('names the line of each thing that is wrong, in JSON', () => {
    const text = JSON.stringify({ regions, units: [office, { ...office, id: 'b', superior: 'x' }] }, null, 1);
    const line = text.split('\n').findIndex((each) => each.includes('"b"'));
    expect(faultsIn(declaredIn(text)).map((fault) => fault.line)).toEqual([line]);
  });
});

describe('an organisation as CSV', () => {
  const header = 'type,id,name,level,parent,kind,region,superior,review,mediates,matters,ended,successor';
  const csv = (...rows: string[]) => [header, ...rows].join('\r\n');
  const whole = [
    'region,1,"甲县, 东",county,,,,,,,,,',
    'unit,office,信访局,,,petition-office,1,,,,,,',
    '',
    'unit,committee,"调解""委员会""",,,peoples-mediation-committee,1,office,,people;administrative,medical housing,,',
  ];

  it('says the same as JSON does', () => {
    const { units: read, faults } = declaredIn(csv(...whole));
    expect(faults).toEqual([]);
    expect(read[1]).toEqual({
      line: 5,
      id: 'committee',
      ended: null,
      unit: {
        ...{ name: '调解"委员会"', nameEn: null, kind: 'peoples-mediation-committee', region: '1', superior: 'office' },
        ...{ superiors: {}, mediates: ['people', 'administrative'], matters: ['medical', 'housing'] },
      },
    });
  });

  it('names every line that is wrong, in both languages', () => {
    const faults = faultsIn(declaredIn(csv(...whole, 'unit,a,,,,court,1,,,,,,', 'district,b,,,,,,,,,,,')));
    expect(faults.map(({ line, en }) => [line, en])).toEqual([
      [6, 'name is missing'],
      [7, 'type is "district"; allowed: region, unit'],
    ]);
    for (const { zh } of faults) expect(zh).toMatch(/\p{Script=Han}/u);
    expect(faultsIn(declaredIn(csv(...whole, 'unit,a,法院,,,court,9,nobody,,,,,')))).toMatchObject([
      { line: 6, en: expect.stringContaining('its region 9') },
      { line: 6, en: expect.stringContaining('its superior nobody') },
    ]);
  });

  it('may lean on what is known already', () => {
    const demo = readOrganization(undefined);
    const more = csv('unit,new-court,新法院,,,court,990100,county-government,,judicial,,,');
    expect(faultsIn(declaredIn(more), demo)).toEqual([]);
    expect(faultsIn(declaredIn(more))).not.toEqual([]);
  });
});
