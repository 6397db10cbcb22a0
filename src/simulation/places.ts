import type { Organization, Unit } from '../organization/organization';

/** Where matters arise, and which bodies look after them there, the nearest first. */
export interface Place {
  readonly region: string;
  /** Where people of the place can go to have their matter taken down. */
  readonly station: string | undefined;
  /** People's committees for every matter, and those for medical disputes. */
  readonly committees: readonly string[];
  readonly medical: readonly string[];
  readonly administrative: readonly string[];
  readonly courts: readonly string[];
  /** Bodies whose opinion somebody above reviews. */
  readonly bodies: readonly string[];
  readonly discipline: string | undefined;
  readonly government: string | undefined;
}

type Units = ReadonlyMap<string, readonly Unit[]>;

const placeOf = (organization: Organization, units: Units, region: string): Place => {
  const path = organization.regionPath(region) ?? [];
  const around = [...path].reverse().flatMap((code) => units.get(code) ?? []);
  const ids = (fits: (unit: Unit) => boolean) => around.filter(fits).map(({ id }) => id);
  const mediates = (tier: string, matter?: string) =>
    ids((unit) => unit.mediates.includes(tier) && (matter ? unit.matters?.includes(matter) === true : !unit.matters));
  return {
    region,
    station: ids(({ kind }) => kind === 'station')[0],
    committees: mediates('people'),
    medical: mediates('people', 'medical'),
    administrative: mediates('administrative'),
    courts: ids(({ kind, mediates }) => kind === 'court' && mediates.includes('judicial')),
    bodies: ids(({ kind, id }) => kind === 'competent-body' && organization.superior(id, 'review') !== undefined),
    discipline: ids(({ kind }) => kind === 'discipline-body')[0],
    government: ids(({ kind }) => kind === 'government').at(-1),
  };
};

const home: readonly string[] = ['village', 'township'];

/** Every place at the bottom of an organisation, and its cities: villages and townships with a committee or a station. */
export const placesOf = (
  organization: Organization,
): { readonly local: readonly Place[]; readonly cities: readonly Place[] } => {
  const units = new Map<string, Unit[]>();
  for (const unit of organization.all()) units.set(unit.region, [...(units.get(unit.region) ?? []), unit]);
  const codes = [...units.keys()].filter((code) => organization.petitionOffice(code) !== undefined).sort();
  const at = (code: string) => placeOf(organization, units, code);
  const level = (code: string) => organization.regionLevel(code) ?? '';
  return {
    local: codes
      .filter((code) => home.includes(level(code)))
      .map(at)
      .filter(({ committees, bodies }) => committees.length > 0 && bodies.length > 0),
    cities: codes.filter((code) => level(code) === 'city').map(at),
  };
};
