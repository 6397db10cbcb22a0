import type { Sentence } from '../../../kernel/refusal';
import type { Day } from '../days';
import type { Calendar } from './calendars';
import type { Conclusion } from './conclusion';
import type { Deadlines } from './deadlines';
import type { DeclineReasons } from './decline-codes';
import type { MediationProfile, ProfileCode } from './mediation-profiles';
import type { Remedies } from './remedies';
import type { Thresholds } from './thresholds';

/** Where a rulebook holds: regions by the beginning of their code, and channels; an empty list is everywhere, any. */
export interface Scope {
  readonly regions: readonly string[];
  readonly channels: readonly string[];
}

/** Every figure and holiday a case runs under; its version is recorded at receipt (lifecycle §8). */
export interface Rulebook {
  /** The rulebook's id and its edition, e.g. `cn-national-2026.1`; an edition is never changed, only followed by another. */
  readonly version: string;
  readonly title: Sentence;
  readonly scope: Scope;
  readonly inForceFrom: Day;
  readonly deadlines: Deadlines;
  readonly profiles: Readonly<Record<ProfileCode, MediationProfile>>;
  readonly declineCodes: DeclineReasons;
  readonly thresholds: Thresholds;
  readonly remedies: Remedies;
  readonly conclusion: Conclusion;
  readonly calendar: Calendar;
}

/** The id of the rulebook that this is an edition of: `cn-national` of `cn-national-2026.1`. */
export const idOf = (version: string): string => version.slice(0, version.lastIndexOf('-'));
