import { declaredIn } from '../../src/organization/declared';
import { Organization } from '../../src/organization/organization';
import { foundationOf } from '../../src/organization/read-organization';

interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent?: string;
}
interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
}

const counties = 3;
const townships = 4;
const villages = 5;
const city = '880000';

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const two = (number: number): string => String(number).padStart(2, '0');

const unitsOfCounty = (county: string): readonly Unit[] => {
  const unit = (name: string, kind: string, more: object = {}) => ({
    ...{ id: `${name}-${county}`, name: `${county}-${name}`, kind, region: county },
    ...more,
  });
  return [
    unit('petition-office', 'petition-office', { superior: `petition-office-${city}` }),
    ...['housing', 'labour', 'resources'].map((each) =>
      unit(`${each}-bureau`, 'competent-body', { superior: `${each}-bureau-${city}` }),
    ),
    unit('market-bureau', 'competent-body', { superior: `market-bureau-${city}`, mediates: ['administrative'] }),
    unit('court', 'court', { mediates: ['judicial'] }),
  ];
};

const committee = (region: string) => ({
  ...{ id: `committee-${region}`, name: `${region}-committee`, kind: 'peoples-mediation-committee', region },
  mediates: ['people'],
});

const file = (): { regions: Region[]; units: Unit[] } => {
  const regions: Region[] = [{ code: city, name: city, level: 'city' }];
  const units: Unit[] = ['housing', 'labour', 'resources', 'market'].map((each) => ({
    ...{ id: `${each}-bureau-${city}`, name: `${city}-${each}`, kind: 'competent-body', region: city },
  }));
  units.push({ id: `petition-office-${city}`, name: city, kind: 'petition-office', region: city });
  for (const county of numbered(counties).map((each) => `88${two(each)}00`)) {
    regions.push({ code: county, name: county, level: 'county', parent: city });
    units.push(...unitsOfCounty(county));
    for (const township of numbered(townships).map((each) => `${county.slice(0, 4)}${two(each)}`)) {
      regions.push({ code: township, name: township, level: 'township', parent: county });
      units.push(committee(township));
      for (const village of numbered(villages).map((each) => `${township}0${two(each)}`)) {
        regions.push({ code: village, name: village, level: 'village', parent: township });
        units.push(committee(village));
      }
    }
  }
  return { regions, units };
};

const made = file();

/** A city of 3 counties, 12 townships and 60 villages, with the bodies that answer and mediate there. */
export const district = new Organization(foundationOf(declaredIn(JSON.stringify(made)), false));

/** The first four digits of every county's codes: its cases are told like another's when these are exchanged. */
export const countyCodes: readonly string[] = numbered(counties).map((each) => `88${two(each)}`);

/** The villages of the first county. */
export const villagesOfFirstCounty: readonly string[] = made.regions
  .filter(({ code, level }) => level === 'village' && code.startsWith(countyCodes[0] as string))
  .map(({ code }) => code);
