import { readFileSync } from 'node:fs';
import { faultsIn } from './consistent';
import { type Declared, declaredIn, type Fault } from './declared';
import demoOrganization from './demo-organization.json';
import { type Foundation, Organization } from './organization';

/** An organisation file cannot be used; one fault for each thing that is wrong, with its line. */
export class InvalidOrganization extends Error {
  constructor(
    file: string,
    readonly faults: readonly Fault[],
  ) {
    super(faults.map(({ line, en, zh }) => `${file}, line ${line}: ${en} · ${zh}`).join('\n'));
  }
}

/** What a file founds, be it JSON or CSV. */
export const foundationOf = ({ regions, units, users }: Declared, demo: boolean): Foundation => ({
  regions: new Map(regions.map(({ id, region }) => [id, region])),
  units: new Map(units.flatMap(({ id, unit, ended }) => (ended ? [] : [[id, unit]]))),
  users,
  demo,
});

/** Reads an organisation from a JSON or CSV file, or the demo's when there is none. @throws InvalidOrganization */
export const readOrganization = (path: string | undefined): Organization => {
  const declared = declaredIn(path === undefined ? JSON.stringify(demoOrganization) : textOf(path));
  const faults = faultsIn(declared);
  if (faults.length > 0) throw new InvalidOrganization(path ?? 'the demo organisation', faults);
  return new Organization(foundationOf(declared, path === undefined));
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InvalidOrganization(path, [{ line: 1, en: `it cannot be read: ${why}`, zh: `无法读取：${why}` }]);
  }
};
