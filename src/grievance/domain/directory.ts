import type { Tier } from './terms';

/** What a decision may ask about the organisation; `src/organization` answers it. */
export interface Directory {
  /** A unit there is now; one that was merged or abolished is not among them. */
  unit(id: string): Unit | undefined;
  /** Who does a unit's work now: itself, or whoever it was merged into or succeeded by (XF 24). */
  current(unit: string): string;
  /** The unit one level above, in a line; two lines may lead to two different bodies (law §14, 5). */
  superior(unit: string, line: Line): string | undefined;
  /** Codes from the widest region down to this one; undefined when the region is unknown. */
  regionPath(region: string): readonly string[] | undefined;
  regionLevel(region: string): RegionLevel | undefined;
  /** The petition office nearest above (or in) a region. */
  petitionOffice(region: string): Unit | undefined;
}

/** What a superior is asked for. */
export type Line = 'review' | 'final-review' | 'supervision';

export type RegionLevel = 'village' | 'township' | 'county' | 'city' | 'province';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: string;
  readonly region: string;
  /** The tiers it may mediate in. */
  readonly mediates?: readonly string[];
  /** The categories of matters it may mediate; every one when left out. */
  readonly matters?: readonly string[];
}

/** Whether a unit may mediate such a matter in a tier (PML 7, 34). */
export const mayMediate = (
  { mediates = [], matters }: Pick<Unit, 'mediates' | 'matters'>,
  tier: Tier,
  category: string,
): boolean => mediates.includes(tier) && (matters === undefined || matters.includes(category));
