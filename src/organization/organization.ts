/** Regions, units and who is one level above whom. `Organization` answers what decisions ask of a directory. */
export type RegionLevel = 'village' | 'township' | 'county' | 'city' | 'province';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly level: RegionLevel;
  readonly parent?: string;
}

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  /** `petition-office`, `competent-body`, `government`, `court`, `peoples-mediation-committee`, `station`… */
  readonly kind: string;
  readonly region: string;
  readonly superior?: string;
  readonly mediates?: readonly string[];
}

/** A person of the demo organisation; real people come with their tokens. */
export interface DemoUser {
  readonly user: string;
  readonly roles: readonly string[];
  readonly unit: string | null;
}

export interface OrganizationFile {
  readonly regions: readonly Region[];
  readonly units: readonly Unit[];
  readonly users?: readonly DemoUser[];
}

export class Organization {
  readonly users: readonly DemoUser[];
  private readonly regions: ReadonlyMap<string, Region>;
  private readonly units: ReadonlyMap<string, Unit>;

  constructor(file: OrganizationFile) {
    this.regions = new Map(file.regions.map((region) => [region.code, region]));
    this.units = new Map(file.units.map((unit) => [unit.id, unit]));
    this.users = file.users ?? [];
  }

  unit(id: string): Unit | undefined {
    return this.units.get(id);
  }

  regionLevel(code: string): RegionLevel | undefined {
    return this.regions.get(code)?.level;
  }

  /** Codes from the widest region down to this one; undefined when the region is unknown. */
  regionPath(code: string): readonly string[] | undefined {
    const path: string[] = [];
    for (
      let region = this.regions.get(code);
      region;
      region = region.parent ? this.regions.get(region.parent) : undefined
    ) {
      path.unshift(region.code);
    }
    return path.length > 0 ? path : undefined;
  }

  /** The petition office of the region, or of the nearest region above it that has one. */
  petitionOffice(code: string): Unit | undefined {
    const offices = [...this.units.values()].filter(({ kind }) => kind === 'petition-office');
    return [...(this.regionPath(code) ?? [])]
      .reverse()
      .flatMap((at) => offices.filter(({ region }) => region === at))[0];
  }
}
