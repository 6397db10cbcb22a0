/** The decision state of one grievance: only what some decision asks. `evolve.ts` folds it from the events. */
import type { Agreement } from './agreement';
import type { Attachment } from './attachments';
import type { Erasure } from './erasure';
import type { Group } from './group';
import type { Mandate } from './mandate';
import type { Mediation } from './mediation';
import type { Recusal } from './recusal';
import type { SupervisionOrder } from './supervision';
import type {
  GrievanceKind,
  MediationOutcome,
  OpinionResult,
  Party,
  Procedure,
  Rated,
  Rater,
  RatingForm,
  ResolvedBy,
  ReviewResult,
  Score,
  Status,
  Tier,
  Urgency,
} from './terms';

export interface Grievance {
  readonly status: Status | 'none';
  readonly number: string;
  readonly queryCodeHash: string;
  readonly rulebook: string;
  readonly receivedAt: string;
  readonly kind: GrievanceKind | null;
  readonly urgency: Urgency | null;
  readonly category: string;
  readonly region: string;
  readonly regionPath: readonly string[];
  readonly office: string;
  /** Actors who took the case in: they alone go on seeing an accusation (XF 30(3)). */
  readonly intakeBy: readonly string[];
  readonly accused: string | null;
  readonly anonymous: boolean;
  readonly headcount: number;
  /** A matter left over from before this service. */
  readonly legacy: boolean;
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
  /** How often the case was handed on. */
  readonly hops: number;
  readonly pathNotified: boolean;
  /** The body that accepted first: it solves the matter and does not push it away (首办责任, SD 37; JSJB 14). */
  readonly firstHandler: string | null;
  readonly acceptance: {
    readonly unit: string;
    readonly procedure: Procedure;
    readonly at: string;
    readonly extendedDays: number;
    /** The day a redo was ordered for; null when the rulebook's period runs. */
    readonly due: string | null;
  } | null;
  readonly heard: readonly Party[];
  /** A hearing that was convoked and not held yet. */
  readonly hearing: { readonly on: string; readonly convokedAt: string } | null;
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
  /** Life or property is in danger (PML 25). */
  readonly danger: boolean;
  /** The parties are suspected of a sham dispute: it is not mediated again (TYTJ 18; ZXTJ 23). */
  readonly sham: boolean;
  readonly escalatedTo: Tier | null;
  readonly agreement: Agreement | null;
  readonly attachments: readonly Attachment[];
  readonly supervisions: readonly SupervisionOrder[];
  /** The leader who takes the case upon themselves (领导包案, XF 18). */
  readonly sponsor: string | null;
  readonly recusal: Recusal;
  /** Every mandate the petitioner ever gave, in order (代理信访). */
  readonly mandates: readonly Mandate[];
  readonly group: Group | null;
  readonly resolvedAt: string | null;
  readonly resolution: ResolvedBy | null;
  readonly followedUp: boolean;
  readonly rating: Ratings;
  readonly erasure: Erasure;
}

export interface Review {
  readonly body: string;
  readonly requestedAt: string;
  readonly result: ReviewResult | null;
  readonly decidedAt: string | null;
  readonly reviewer: string | null;
}

/** How the case was rated since it last ended. */
export interface Ratings {
  readonly invitedAt: string | null;
  readonly form: RatingForm;
  readonly due: string | null;
  readonly raters: readonly Party[];
  readonly of: readonly Rated[];
  readonly lapsed: boolean;
  readonly given: readonly { readonly rater: Rater; readonly of: Rated; readonly by: string; readonly score: Score }[];
  /** Open once somebody served was dissatisfied, until it is answered with a reason. */
  readonly secondLook: 'open' | 'answered' | null;
}

export const initial: Grievance = {
  status: 'none',
  number: '',
  queryCodeHash: '',
  rulebook: '',
  receivedAt: '',
  kind: null,
  urgency: null,
  category: '',
  region: '',
  regionPath: [],
  office: '',
  intakeBy: [],
  accused: null,
  anonymous: false,
  headcount: 1,
  legacy: false,
  parties: [],
  units: [],
  handledBy: [],
  delegation: null,
  hops: 0,
  pathNotified: false,
  firstHandler: null,
  acceptance: null,
  heard: [],
  hearing: null,
  opinion: null,
  review: null,
  finalReview: null,
  execution: null,
  mediation: null,
  attempts: 0,
  lastMediated: null,
  mediatedBy: null,
  danger: false,
  sham: false,
  escalatedTo: null,
  agreement: null,
  attachments: [],
  supervisions: [],
  sponsor: null,
  recusal: { recused: [], requested: [] },
  mandates: [],
  group: null,
  resolvedAt: null,
  resolution: null,
  followedUp: false,
  rating: {
    invitedAt: null,
    form: 'resolution',
    due: null,
    raters: [],
    of: [],
    lapsed: false,
    given: [],
    secondLook: null,
  },
  erasure: { hold: null, erased: [], caucuses: [] },
};
