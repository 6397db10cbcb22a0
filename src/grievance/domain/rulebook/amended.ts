import type { Conclusion } from './conclusion';
import type { Deadline } from './deadline';
import type { DeadlineCode } from './deadlines';
import type { DeclineReason } from './decline-codes';
import type { MediationProfile, ProfileCode } from './mediation-profiles';
import type { Rulebook } from './rulebook';
import type { Threshold, ThresholdCode } from './thresholds';

type Changed<Code extends string, Entry> = { readonly [Key in Code]?: Partial<Omit<Entry, 'code'>> };

/** What one rulebook says differently from another, entry by entry and field by field. */
export interface Amendments {
  readonly deadlines?: Changed<DeadlineCode, Deadline>;
  readonly profiles?: Changed<ProfileCode, MediationProfile>;
  readonly declineCodes?: Changed<DeclineReason['code'], DeclineReason>;
  readonly thresholds?: Changed<ThresholdCode, Threshold>;
  readonly conclusion?: Partial<Conclusion>;
}

/** What makes a rulebook another one: its version, its name, and where and from when it holds. */
export type Identity = Pick<Rulebook, 'version' | 'title' | 'scope' | 'inForceFrom'>;

const each = <Entries extends object>(entries: Entries, changes: object = {}): Entries =>
  Object.fromEntries(
    Object.entries(entries).map(([code, entry]) => [code, { ...entry, ...(changes as Record<string, object>)[code] }]),
  ) as Entries;

/** Another rulebook that says the same but for its amendments: local rules differ by data alone (law §11). */
export const amended = (base: Rulebook, identity: Identity, amendments: Amendments): Rulebook => ({
  ...base,
  ...identity,
  deadlines: each(base.deadlines, amendments.deadlines),
  profiles: each(base.profiles, amendments.profiles),
  declineCodes: each(base.declineCodes, amendments.declineCodes),
  thresholds: each(base.thresholds, amendments.thresholds),
  conclusion: { ...base.conclusion, ...amendments.conclusion },
});
