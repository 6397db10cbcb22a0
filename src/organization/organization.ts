import type { RegionProfile, UnitProfile } from './domain/events';
import type { Member } from './domain/member';
import type { Line, RegionLevel } from './domain/terms';

/** A region or unit and what its stream says of it, up to a revision. */
export interface Known extends Member {
  readonly id: string;
  readonly revision: number;
}

/** A unit there is now. */
export interface Unit extends Omit<UnitProfile, 'nameEn' | 'matters'> {
  readonly id: string;
  readonly nameEn?: string;
  readonly matters?: readonly string[];
}

/** A person of the demo organisation; real people come with their tokens. */
export interface DemoUser {
  readonly user: string;
  readonly roles: readonly string[];
  readonly unit: string | null;
}

/** What a service starts with: the file it was given, or the demo's. */
export interface Foundation {
  readonly regions: ReadonlyMap<string, RegionProfile>;
  readonly units: ReadonlyMap<string, UnitProfile>;
  readonly users: readonly DemoUser[];
  /** The demo's foundation gives way to the first organisation that is imported. */
  readonly demo: boolean;
}

const unitOf = (id: string, { nameEn, matters, ...profile }: UnitProfile): Unit => ({
  id,
  ...profile,
  ...(nameEn === null ? {} : { nameEn }),
  ...(matters === null ? {} : { matters }),
});

/** Regions, units and who is one level above whom, as they are now: the foundation, and what was said of it since. */
export class Organization {
  private readonly members = new Map<string, Known>();
  private regions: ReadonlyMap<string, RegionProfile> = new Map();
  private units: ReadonlyMap<string, Unit> = new Map();
  private successors: ReadonlyMap<string, string> = new Map();
  private offices: ReadonlyMap<string, Unit> = new Map();

  constructor(private readonly foundation: Foundation) {
    this.settle();
  }

  get users(): readonly DemoUser[] {
    return this.foundation.users;
  }

  /** Whether it is the demo's still, which the first import replaces as a whole. */
  get isDemo(): boolean {
    return this.foundation.demo && ![...this.members.values()].some(({ source }) => source === 'import');
  }

  /** Takes in what streams say; what is older than what is known is left out. */
  learn(news: readonly Known[]): void {
    const fresh = news.filter(({ id, revision }) => revision > (this.members.get(id)?.revision ?? -1));
    for (const each of fresh) this.members.set(each.id, each);
    if (fresh.length > 0) this.settle();
  }

  unit(id: string): Unit | undefined {
    return this.units.get(id);
  }

  /** What a unit or region is called; one that ended keeps its name. */
  nameOf(code: string): string | undefined {
    return (this.units.get(code) ?? this.regions.get(code) ?? this.members.get(code)?.unit)?.name;
  }

  /** Every unit there is now. */
  all(): readonly Unit[] {
    return [...this.units.values()];
  }

  /** Every region there is now. */
  everywhere(): readonly (RegionProfile & { readonly code: string })[] {
    return [...this.regions].map(([code, region]) => ({ code, ...region }));
  }

  region(code: string): RegionProfile | undefined {
    return this.regions.get(code);
  }

  profile(id: string): UnitProfile | undefined {
    const unit = this.units.get(id);
    if (!unit) return undefined;
    const { id: _, nameEn = null, matters = null, ...profile } = unit;
    return { ...profile, nameEn, matters: matters && [...matters] };
  }

  /** Who does a unit's work now; the id itself when nothing succeeded it. */
  current(id: string): string {
    const successor = this.successors.get(id);
    return successor === undefined ? id : this.current(successor);
  }

  /** Every id whose work a unit does now, its own first. */
  namesOf(id: string): readonly string[] {
    return [id, ...[...this.successors.keys()].filter((each) => this.current(each) === id)];
  }

  superior(id: string, line: Line): string | undefined {
    const unit = this.units.get(this.current(id));
    const named = unit?.superiors[line] ?? unit?.superior;
    const above = named && this.current(named);
    return above && above !== unit?.id ? above : undefined;
  }

  regionLevel(code: string): RegionLevel | undefined {
    return this.regions.get(code)?.level;
  }

  /** Codes from the widest region down to this one; undefined when the region is unknown. */
  regionPath(code: string): readonly string[] | undefined {
    const path: string[] = [];
    for (
      let [at, region] = [code, this.regions.get(code)];
      region;
      [at, region] = [region.parent ?? '', this.regions.get(region.parent ?? '')]
    ) {
      path.unshift(at);
    }
    return path.length > 0 ? path : undefined;
  }

  /** The petition office of the region, or of the nearest region above it that has one. */
  petitionOffice(code: string): Unit | undefined {
    return [...(this.regionPath(code) ?? [])].reverse().flatMap((at) => this.offices.get(at) ?? [])[0];
  }

  private settle(): void {
    const { regions, units } = this.foundation;
    const founded = !this.foundation.demo || this.isDemo;
    const members = [...this.members.values()];
    this.regions = new Map([
      ...(founded ? regions : []),
      ...members.flatMap(({ id, region }) => (region ? [[id, region] as const] : [])),
    ]);
    const profiles = new Map([
      ...(founded ? units : []),
      ...members.flatMap(({ id, unit }) => (unit ? [[id, unit] as const] : [])),
    ]);
    for (const { id, ended } of members) if (ended) profiles.delete(id);
    this.units = new Map([...profiles].map(([id, profile]) => [id, unitOf(id, profile)]));
    this.successors = new Map(members.flatMap(({ id, ended }) => (ended ? [[id, ended.successor] as const] : [])));
    this.offices = new Map(
      [...this.units.values()]
        .filter(({ kind }) => kind === 'petition-office')
        .reverse()
        .map((unit) => [unit.region, unit]),
    );
  }
}
