import { agreementEvolvers, reached } from './agreement';
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from './events';
import { type Grievance, initial, type Review } from './grievance';
import { mediationEvolvers, proposed } from './mediation';
import type { Status } from './terms';

type Evolve<Type extends GrievanceEventType> = (grievance: Grievance, data: GrievanceEvents[Type]) => Grievance;

const join = <Item>(items: readonly Item[], ...more: readonly Item[]): readonly Item[] => [
  ...new Set([...items, ...more]),
];
const same = (grievance: Grievance): Grievance => grievance;
/** Events that concern only a part of the case change only that part; without the part they change nothing. */
const within = <Part extends 'mediation' | 'agreement', Parts extends object>(part: Part, parts: Parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([type, change]) => [
      type,
      (g: Grievance, data: never) => (g[part] ? { ...g, [part]: change(g[part], data) } : g),
    ]),
  ) as {
    readonly [Type in keyof Parts]: Parts[Type] extends (part: never, data: infer Data) => unknown
      ? (grievance: Grievance, data: Data) => Grievance
      : never;
  };
const review = (body: string, requestedAt: string): Review => ({
  body,
  requestedAt,
  result: null,
  decidedAt: null,
  reviewer: null,
});

/** Who handled the case, or was to, handles it again; its period runs anew (lifecycle G37). */
const handlingAnew = ({ acceptance, delegation, office }: Grievance, at: string): Grievance['acceptance'] => ({
  unit: acceptance?.unit ?? delegation?.to ?? office,
  procedure: acceptance?.procedure ?? 'ordinary',
  at,
  extendedDays: 0,
  due: null,
});

/** One line per event; a forgotten one does not compile. */
const evolvers: { readonly [Type in GrievanceEventType]: Evolve<Type> } = {
  GrievanceReceived: (_, data) => ({
    ...initial,
    status: 'received',
    number: data.number,
    queryCodeHash: data.queryCodeHash,
    rulebook: data.rulebook,
    receivedAt: data.at,
    category: data.category,
    region: data.region,
    regionPath: data.regionPath,
    office: data.office,
    intakeBy: [data.by],
    anonymous: data.anonymous,
    headcount: data.headcount,
    parties: data.parties.map(({ party, subject, account }) => ({ party, subject, account })),
    units: join<string>([], data.office, ...(data.receivedBy ? [data.receivedBy] : [])),
  }),
  ReceiptCorrected: (g, { field, value }) => ({
    ...g,
    ...(field === 'at' ? { receivedAt: String(value) } : {}),
    ...(field === 'category' ? { category: String(value) } : {}),
    ...(field === 'headcount' ? { headcount: Number(value) } : {}),
  }),
  PartyIdentified: (g, { party, account }) => ({
    ...g,
    parties: g.parties.map((each) => (each.party === party ? { ...each, account } : each)),
  }),
  GrievanceScreened: (g, { kind, category, headcount, accused, by }) => ({
    ...g,
    kind,
    category,
    headcount,
    accused,
    intakeBy: join(g.intakeBy, by),
  }),
  DuplicateLinked: (g) => ({ ...g, status: 'merged' }),
  GrievanceDelegated: (g, { mode, to, from }) => ({
    ...g,
    status: 'delegated',
    delegation: { mode, to, from, receivedAt: null },
    units: join(g.units, from, to),
    pathNotified: false,
  }),
  DelegationReceived: (g, { at }) => ({ ...g, delegation: g.delegation && { ...g.delegation, receivedAt: at } }),
  DelegationContested: (g) => ({ ...g, status: 'contested' }),
  ContestUpheld: (g) => ({ ...g, status: 'received', delegation: null }),
  ContestRejected: (g) => ({ ...g, status: 'delegated' }),
  PathNotified: (g) => ({ ...g, pathNotified: true }),

  GrievanceAccepted: (g, { unit, procedure, at, by }) => ({
    ...g,
    status: 'in-handling',
    acceptance: { unit, procedure, at, extendedDays: 0, due: null },
    units: join(g.units, unit),
    handledBy: join(g.handledBy, by),
  }),
  GrievanceDeclined: (g, { by }) => ({
    ...g,
    status: 'declined',
    handledBy: join(g.handledBy, by),
    rating: initial.rating,
  }),
  GrievanceRedirected: (g) => ({ ...g, status: 'redirected', rating: initial.rating }),
  FindingRecorded: (g, { heard, by }) => ({ ...g, heard: join(g.heard, ...heard), handledBy: join(g.handledBy, by) }),
  HandlingExtended: (g, { days }) => ({
    ...g,
    acceptance: g.acceptance && { ...g.acceptance, extendedDays: g.acceptance.extendedDays + days },
  }),
  OpinionIssued: (g, { unit, result, reviewBody, at, by }) => ({
    ...g,
    status: 'opinion-issued',
    opinion: { unit, result, reviewBody, issuedAt: at, servedAt: null },
    handledBy: join(g.handledBy, by),
  }),
  OpinionServed: (g, { at }) => ({ ...g, opinion: g.opinion && { ...g.opinion, servedAt: at } }),
  SuggestionAnswered: same,
  ExecutionStarted: (g, { body, due }) => ({
    ...g,
    status: 'executing',
    execution: { body, due },
    units: join(g.units, body),
  }),
  ExecutionConfirmed: same,
  NonExecutionReported: same,

  ReviewRequested: (g, { body, at }) => ({
    ...g,
    status: 'in-review',
    review: review(body, at),
    units: join(g.units, body),
  }),
  ReviewDecided: (g, { result, at, by }) => ({
    ...g,
    status: 'review-decided',
    review: g.review && { ...g.review, result, decidedAt: at, reviewer: by },
  }),
  FinalReviewRequested: (g, { body, at }) => ({
    ...g,
    status: 'in-final-review',
    finalReview: review(body, at),
    units: join(g.units, body),
  }),
  FinalReviewDecided: (g, { result, at, by }) => ({
    ...g,
    status: 'final-decided',
    finalReview: g.finalReview && { ...g.finalReview, result, decidedAt: at, reviewer: by },
  }),
  RedoOrdered: (g, { to, due, at }) => ({
    ...g,
    status: 'in-handling',
    heard: [],
    opinion: null,
    review: null,
    finalReview: null,
    execution: null,
    acceptance: { unit: to, procedure: g.acceptance?.procedure ?? 'ordinary', at, extendedDays: 0, due },
  }),
  ReviewRightLapsed: same,
  GrievanceTerminated: (g) => ({ ...g, status: 'terminated' }),

  MediationProposed: (g, data) => ({
    ...g,
    attempts: data.attempt,
    units: join(g.units, data.unit),
    mediation: proposed(data, g.status as Status),
  }),
  MediationOpened: (g, { at, due }) => ({
    ...g,
    status: 'in-mediation',
    mediation: g.mediation && { ...g.mediation, from: g.status as Status, openedAt: at, due },
  }),
  AgreementReached: (g, data) => ({ ...g, agreement: g.mediation && reached(g.mediation, data) }),
  GrievanceMediated: (g, { tier, unit, outcome, mediator }) => ({
    ...g,
    status: outcome !== 'failed' ? 'performing' : g.mediation?.openedAt ? g.mediation.from : g.status,
    mediation: null,
    lastMediated: { tier, unit, outcome },
    mediatedBy: mediator && g.mediation?.openedAt ? { unit, mediator } : g.mediatedBy,
    escalatedTo: null,
  }),
  TierEscalated: (g, { to }) => ({ ...g, escalatedTo: to }),
  ...within('mediation', mediationEvolvers),
  ...within('agreement', agreementEvolvers),
  JudicialConfirmationRequested: (g, data) => ({
    ...g,
    units: join(g.units, data.court),
    agreement: g.agreement && agreementEvolvers.JudicialConfirmationRequested(g.agreement, data),
  }),

  GrievanceResolved: (g, { at }) => ({ ...g, status: 'resolved', resolvedAt: at, rating: initial.rating }),
  GrievanceWithdrawn: (g) => ({
    ...g,
    status: 'withdrawn',
    mediation: null,
    delegation: g.status === 'contested' ? null : g.delegation,
  }),
  GrievanceClosed: (g) => ({ ...g, status: 'closed' }),
  GrievanceReopened: (g, { to, at }) => ({
    ...g,
    status: to,
    acceptance: to === 'in-handling' ? handlingAnew(g, at) : null,
    delegation: to === 'in-handling' ? g.delegation : null,
    mediation: null,
    resolvedAt: null,
    opinion: null,
    review: null,
    finalReview: null,
    execution: null,
    agreement: null,
    heard: [],
  }),

  RatingInvited: (g, { raters, of, due, at }) => ({
    ...g,
    rating: { ...g.rating, invitedAt: at, due, raters, of, lapsed: false },
  }),
  GrievanceRated: (g, { rater, of, by }) => ({
    ...g,
    rating: { ...g.rating, given: [...g.rating.given, { rater, of, by }] },
  }),
  RatingLapsed: (g) => ({ ...g, rating: { ...g.rating, lapsed: true } }),
};

/** What a case is after one more event. Never throws, reads no clock. */
export const evolve = (grievance: Grievance, event: GrievanceEvent): Grievance =>
  (evolvers[event.type] as Evolve<typeof event.type>)(grievance, event.data as never);
