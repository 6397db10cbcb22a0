import { cn2026 } from './calendars';
import { nationalConclusion } from './conclusion';
import { nationalDeadlines } from './deadlines';
import { nationalDeclineReasons } from './decline-codes';
import { nationalProfiles } from './mediation-profiles';
import { nationalRemedies } from './remedies';
import type { Rulebook } from './rulebook';
import { nationalThresholds } from './thresholds';

/** The rules that hold wherever no local ones do (XF, in force since 1 May 2022). */
export const nationalRulebook: Rulebook = {
  version: 'cn-national-2026.1',
  title: { en: 'National rules', zh: '全国规则' },
  scope: { regions: [], channels: [] },
  inForceFrom: '2022-05-01',
  deadlines: nationalDeadlines,
  profiles: nationalProfiles,
  declineCodes: nationalDeclineReasons,
  thresholds: nationalThresholds,
  remedies: nationalRemedies,
  conclusion: nationalConclusion,
  calendar: cn2026,
};
