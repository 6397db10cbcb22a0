import type { GrievanceEvents } from '../../src/grievance/domain/events';
import { instantOf } from '../runner/day';
import type { Recorded } from '../runner/recorded';
import type { GrievanceDetails } from './grievance-details.table';
import type { RatingPart } from './grievance-parts';

/** Adds what is not in a list yet. */
export const join = <Item>(items: readonly Item[], ...more: readonly Item[]): Item[] => [
  ...new Set([...items, ...more]),
];

/** Before anybody was asked to rate: every resolution, decline or redirection asks anew. */
export const notRated: RatingPart = { invitedAt: null, due: null, lapsed: false, given: [] };

/**
 * What every case has before anything happened to it, and a place for what its receipt says. Every column stands here:
 * filling places is hundredfold cheaper than adding as many members to a copy.
 */
const blank: GrievanceDetails = {
  id: '',
  revision: 0,
  updatedAt: '',
  status: 'received',
  phase: 'received',
  number: '',
  queryCodeHash: '',
  rulebook: '',
  category: '',
  channel: '',
  region: '',
  regionPath: [],
  regionLevel: '',
  office: '',
  officeKind: '',
  withOfficeSince: '',
  unit: '',
  units: [],
  title: '',
  narrative: '',
  request: '',
  parties: [],
  anonymous: false,
  accounts: [],
  intakeBy: [],
  headcount: 1,
  receivedAt: '',
  kind: null,
  urgency: null,
  tempo: null,
  tier: null,
  mediator: null,
  escalatedTo: null,
  accused: null,
  legacy: false,
  delegatedAt: null,
  pathNotifiedAt: null,
  acceptedAt: null,
  resolvedAt: null,
  closedAt: null,
  nextDue: null,
  amberFrom: null,
  firstHandler: null,
  sponsor: null,
  supervisions: [],
  mandates: [],
  delegation: null,
  handling: null,
  mediation: null,
  attempts: [],
  agreement: null,
  opinion: null,
  review: null,
  finalReview: null,
  execution: null,
  resolution: null,
  ending: null,
  rating: notRated,
};

/** A case as it is right after its receipt (登记). */
export const receivedRow = (
  data: GrievanceEvents['GrievanceReceived'],
  { streamId, revision, recordedAt }: Recorded,
): GrievanceDetails => ({
  ...blank,
  id: streamId,
  revision,
  updatedAt: instantOf(recordedAt),
  number: data.number,
  queryCodeHash: data.queryCodeHash,
  rulebook: data.rulebook,
  category: data.category,
  channel: data.channel,
  region: data.region,
  regionPath: data.regionPath,
  regionLevel: data.regionLevel,
  office: data.office,
  officeKind: data.officeKind,
  withOfficeSince: instantOf(data.at),
  unit: data.office,
  units: join([data.office], ...(data.receivedBy ? [data.receivedBy] : [])),
  title: data.title,
  narrative: data.narrative,
  request: data.request,
  parties: data.parties,
  anonymous: data.anonymous,
  accounts: data.parties.flatMap(({ account }) => account ?? []),
  intakeBy: [data.by],
  headcount: data.headcount,
  receivedAt: instantOf(data.at),
});
