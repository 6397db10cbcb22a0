/** What a decision may ask about the organisation; `src/organization` answers it. */
export interface Directory {
  unit(id: string): Unit | undefined;
  /** Codes from the widest region down to this one; undefined when the region is unknown. */
  regionPath(region: string): readonly string[] | undefined;
  regionLevel(region: string): RegionLevel | undefined;
  /** The petition office nearest above (or in) a region. */
  petitionOffice(region: string): Unit | undefined;
}

export type RegionLevel = 'village' | 'township' | 'county' | 'city' | 'province';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: string;
  readonly region: string;
  /** The body one level above it in its own line. */
  readonly superior?: string;
  /** The tiers it may mediate in. */
  readonly mediates?: readonly string[];
}
