import { type Calendar, calendarOf } from './calendars';
import { type Deadlines, nationalDeadlines } from './deadlines';
import { type DeclineReasons, nationalDeclineReasons } from './decline-codes';
import { type MediationProfile, nationalProfiles, type ProfileCode } from './mediation-profiles';

/** Every figure and holiday a case runs under; its version is recorded at receipt (lifecycle §8). */
export interface Rulebook {
  readonly version: string;
  readonly deadlines: Deadlines;
  readonly profiles: Readonly<Record<ProfileCode, MediationProfile>>;
  readonly declineCodes: DeclineReasons;
  readonly calendar: Calendar;
}

/** The rulebook new cases are received under. */
export const currentRulebook: Rulebook = {
  version: 'cn-national-2026.1',
  deadlines: nationalDeadlines,
  profiles: nationalProfiles,
  declineCodes: nationalDeclineReasons,
  calendar: calendarOf('cn-2026.1'),
};

/** Published rulebooks; one that a case runs under is never changed, only followed by a newer one. */
export const rulebooks: readonly Rulebook[] = [currentRulebook];

/** The rulebook of a version; throws when there is none, since a case cannot be judged by unknown rules. */
export const rulebookOf = (version: string): Rulebook => {
  const found = rulebooks.find((rulebook) => rulebook.version === version);
  if (!found) throw new RangeError(`No such rulebook: ${version}`);
  return found;
};
