/** The decision state of one grievance: only what some decision asks. `evolve.ts` folds it from the events. */
import type { Agreement } from './agreement';
import type { Mediation } from './mediation';
import type {
  GrievanceKind,
  MediationOutcome,
  OpinionResult,
  Party,
  Procedure,
  Rated,
  Rater,
  ReviewResult,
  Status,
  Tier,
} from './terms';

export interface Grievance {
  readonly status: Status | 'none';
  readonly number: string;
  readonly queryCodeHash: string;
  readonly rulebook: string;
  readonly receivedAt: string;
  readonly kind: GrievanceKind | null;
  readonly category: string;
  readonly region: string;
  readonly regionPath: readonly string[];
  readonly office: string;
  /** Actors who took the case in: they alone go on seeing an accusation (XF 30(3)). */
  readonly intakeBy: readonly string[];
  readonly accused: string | null;
  readonly anonymous: boolean;
  readonly headcount: number;
  readonly parties: readonly { readonly party: Party; readonly subject: string; readonly account: string | null }[];
  /** Every unit that ever took part, in order. */
  readonly units: readonly string[];
  /** Everybody who handled the case: they may not review it (XF 28(3)). */
  readonly handledBy: readonly string[];
  readonly delegation: {
    readonly mode: string;
    readonly to: string;
    readonly from: string;
    readonly receivedAt: string | null;
  } | null;
  readonly pathNotified: boolean;
  readonly acceptance: {
    readonly unit: string;
    readonly procedure: Procedure;
    readonly at: string;
    readonly extendedDays: number;
    /** The day a redo was ordered for; null when the rulebook's period runs. */
    readonly due: string | null;
  } | null;
  readonly heard: readonly Party[];
  readonly opinion: {
    readonly unit: string;
    readonly result: OpinionResult;
    readonly reviewBody: string;
    readonly issuedAt: string;
    readonly servedAt: string | null;
  } | null;
  readonly review: Review | null;
  readonly finalReview: Review | null;
  readonly execution: { readonly body: string; readonly due: string } | null;
  readonly mediation: Mediation | null;
  readonly attempts: number;
  readonly lastMediated: { readonly tier: Tier; readonly unit: string; readonly outcome: MediationOutcome } | null;
  /** Who mediated in the last attempt that was opened; an attempt that never opened leaves nobody to rate. */
  readonly mediatedBy: { readonly unit: string; readonly mediator: string } | null;
  readonly escalatedTo: Tier | null;
  readonly agreement: Agreement | null;
  readonly resolvedAt: string | null;
  readonly rating: {
    readonly invitedAt: string | null;
    readonly due: string | null;
    readonly raters: readonly Party[];
    readonly of: readonly Rated[];
    readonly lapsed: boolean;
    readonly given: readonly { readonly rater: Rater; readonly of: Rated; readonly by: string }[];
  };
}

export interface Review {
  readonly body: string;
  readonly requestedAt: string;
  readonly result: ReviewResult | null;
  readonly decidedAt: string | null;
  readonly reviewer: string | null;
}

export const initial: Grievance = {
  status: 'none',
  number: '',
  queryCodeHash: '',
  rulebook: '',
  receivedAt: '',
  kind: null,
  category: '',
  region: '',
  regionPath: [],
  office: '',
  intakeBy: [],
  accused: null,
  anonymous: false,
  headcount: 1,
  parties: [],
  units: [],
  handledBy: [],
  delegation: null,
  pathNotified: false,
  acceptance: null,
  heard: [],
  opinion: null,
  review: null,
  finalReview: null,
  execution: null,
  mediation: null,
  attempts: 0,
  lastMediated: null,
  mediatedBy: null,
  escalatedTo: null,
  agreement: null,
  resolvedAt: null,
  rating: { invitedAt: null, due: null, raters: [], of: [], lapsed: false, given: [] },
};
