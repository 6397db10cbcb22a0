import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidOrganization, readOrganization } from './read-organization';

const folder = mkdtempSync(join(tmpdir(), 'organization-'));
afterAll(() => rmSync(folder, { recursive: true }));
const reading = (content: unknown) => () => {
  const path = join(folder, 'organization.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readOrganization(path);
};
const office = { id: 'office', name: '信访局', kind: 'petition-office', region: '1' };

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
    expect(demo.unit('county-housing-bureau')?.superior).toBe('city-housing-bureau'));
});

describe('an organisation file', () => {
  it.each([
    ['not JSON', '{', 'cannot be read as JSON'],
    ['without its lists', {}, 'needs the lists "regions" and "units"'],
    [
      'with a parent that is nowhere',
      { regions: [{ code: '1', parent: '2' }], units: [office] },
      'region 1: its parent 2',
    ],
    [
      'with regions within themselves',
      {
        regions: [
          { code: '1', parent: '2' },
          { code: '2', parent: '1' },
        ],
        units: [office],
      },
      'lies within itself',
    ],
    ['with a region twice', { regions: [{ code: '1' }, { code: '1' }], units: [office] }, 'region 1 stands twice'],
    ['with a unit twice', { regions: [{ code: '1' }], units: [office, office] }, 'unit office stands twice'],
    [
      'with a superior that is nowhere',
      { regions: [{ code: '1' }], units: [{ ...office, superior: 'x' }] },
      'its superior x',
    ],
    ['without a petition office', { regions: [{ code: '1' }], units: [] }, 'no unit is a petition-office'],
  ])('%s is refused with what is wrong', (_, content, sentence) => {
    expect(reading(content)).toThrow(InvalidOrganization);
    expect(reading(content)).toThrow(sentence);
  });
});
