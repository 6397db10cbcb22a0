/** The closed vocabularies of the organisation. */
export const regionLevels = ['village', 'township', 'county', 'city', 'province'] as const;
/** What one level above is asked for: review, final review, supervision (law §14, 5). */
export const lines = ['review', 'final-review', 'supervision'] as const;
/** Tiers of mediation a unit may mediate in. */
export const mediatedTiers = ['people', 'administrative', 'judicial'] as const;
export const ends = ['merged', 'abolished'] as const;

export type RegionLevel = (typeof regionLevels)[number];
export type Line = (typeof lines)[number];
export type Ended = (typeof ends)[number];
/** Where a unit is known from: the file the service started with, or an import. */
export type Source = 'file' | 'import';

/** A code of a region or a unit. */
export const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
