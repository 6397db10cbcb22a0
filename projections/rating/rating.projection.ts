import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { ledger, rollup } from '../runner/projection';
import { countsOf } from './counts';
import { entriesOf } from './ledger-entries';
import { RatingCase, RatingEntry } from './rating.table';
import { RatingCount } from './rating-counts.table';
import { asksAnew, invite, lapse, rate } from './rounds';

/** Who was invited to rate, who did, whose invitation lapsed, and how they scored whom; raters are never merged. */
export const rating = ledger<GrievanceEvent, RatingCase, RatingEntry>({
  name: 'rating.v1',
  category: 'grievance',
  table: RatingCase,
  key: (_, { streamId }) => streamId,
  create: {
    GrievanceReceived: ({ region, regionPath, regionLevel, office, category, channel, parties }, { streamId }) => ({
      id: streamId,
      region,
      regionPath,
      level: regionLevel,
      office,
      unit: office,
      category,
      channel,
      kind: null,
      urgency: null,
      tier: null,
      mediator: null,
      mediationUnit: null,
      parties: parties.map(({ party, account }) => ({ party, account })),
      round: null,
      uninvited: [],
    }),
  },
  apply: {
    ReceiptCorrected: (row, { field, value }) =>
      field === 'category' || field === 'channel' ? { ...row, [field]: String(value) } : row,
    PartyIdentified: (row, { party, account }) => ({
      ...row,
      parties: row.parties.map((each) => (each.party === party ? { ...each, account } : each)),
    }),
    GrievanceScreened: (row, { kind, category, urgency }) => ({ ...row, kind, category, urgency }),
    GrievanceDelegated: (row, { to }) => ({ ...row, unit: to }),
    ContestUpheld: (row) => ({ ...row, unit: row.office }),
    GrievanceAccepted: (row, { unit }) => ({ ...row, unit }),
    RedoOrdered: (row, { to }) => ({ ...row, unit: to }),
    GrievanceMediated: (row, { tier, unit, mediator }) => ({ ...row, tier, mediator, mediationUnit: unit }),
    GrievanceDeclined: asksAnew,
    GrievanceRedirected: asksAnew,
    GrievanceResolved: (row, { unit }) => asksAnew({ ...row, unit }),
    RatingInvited: invite,
    GrievanceRated: rate,
    RatingLapsed: lapse,
  },
  entries: { table: RatingEntry, of: entriesOf },
  rollups: [rollup({ table: RatingCount, of: countsOf })],
});
