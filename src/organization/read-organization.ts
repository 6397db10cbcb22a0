import { readFileSync } from 'node:fs';
import demoOrganization from './demo-organization.json';
import { Organization, type OrganizationFile } from './organization';

/** The organisation file cannot be used; one line for each thing that is wrong. */
export class InvalidOrganization extends Error {}

/** Reads an organisation from a JSON file, or the demo's when there is none. @throws InvalidOrganization */
export const readOrganization = (path: string | undefined): Organization => {
  const file = path === undefined ? (demoOrganization as OrganizationFile) : parse(path);
  const wrong = faultsOf(file);
  if (wrong.length > 0) throw new InvalidOrganization(wrong.join('\n'));
  return new Organization(file);
};

const parse = (path: string): OrganizationFile => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InvalidOrganization(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
};

const faultsOf = ({ regions, units }: OrganizationFile): string[] => {
  if (!Array.isArray(regions) || !Array.isArray(units)) return ['the file needs the lists "regions" and "units"'];
  const codes = new Set(regions.map(({ code }) => code));
  const ids = new Set(units.map(({ id }) => id));
  return [
    ...regions
      .filter(({ parent }) => parent && !codes.has(parent))
      .map(({ code, parent }) => `region ${code}: its parent ${parent} is not in the file`),
    ...regions
      .filter((region) => loops(region.code, regions))
      .map(({ code }) => `region ${code}: it lies within itself`),
    ...repeated(regions.map(({ code }) => code)).map((code) => `region ${code} stands twice`),
    ...repeated(units.map(({ id }) => id)).map((id) => `unit ${id} stands twice`),
    ...units
      .filter(({ superior }) => superior && !ids.has(superior))
      .map(({ id, superior }) => `unit ${id}: its superior ${superior} is not in the file`),
    ...(units.some(({ kind }) => kind === 'petition-office')
      ? []
      : ['no unit is a petition-office, so nobody would answer for filings']),
  ];
};

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

const loops = (code: string, regions: OrganizationFile['regions']): boolean => {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at !== undefined; at = regions.find((each) => each.code === at)?.parent) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
};
