import { agreementEvolvers, reached } from './agreement';
import { attachmentEvolvers } from './attachments';
import { erasureEvolvers, heardAlone } from './erasure';
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from './events';
import { type Grievance, initial } from './grievance';
import { groupEvolvers } from './group-evolvers';
import { handlingEvolvers, join } from './handling-evolvers';
import { mandateEvolvers } from './mandate';
import { mediationEvolvers, proposed } from './mediation';
import { ratingEvolvers } from './rating';
import { recusalEvolvers } from './recusal';
import { supervisionEvolvers } from './supervision';
import type { Status } from './terms';

type Evolve<Type extends GrievanceEventType> = (grievance: Grievance, data: GrievanceEvents[Type]) => Grievance;

type Part = 'attachments' | 'mediation' | 'agreement' | 'rating' | 'supervisions' | 'mandates' | 'recusal' | 'erasure';

/** Events that concern only a part of the case change only that part; without the part they change nothing. */
const within = <Parts extends object>(part: Part, parts: Parts) =>
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
  GrievanceScreened: (g, { kind, category, urgency, headcount, legacy, accused, by }) => ({
    ...g,
    kind,
    urgency,
    legacy,
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
    hops: g.hops + 1,
    pathNotified: false,
  }),
  DelegationReceived: (g, { at }) => ({ ...g, delegation: g.delegation && { ...g.delegation, receivedAt: at } }),
  DelegationContested: (g) => ({ ...g, status: 'contested' }),
  ContestUpheld: (g) => ({ ...g, status: 'received', delegation: null }),
  ContestRejected: (g) => ({ ...g, status: 'delegated' }),
  PathNotified: (g) => ({ ...g, pathNotified: true }),
  ...within('attachments', attachmentEvolvers),

  ...handlingEvolvers,

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
  AgreementReached: (g, data) => ({ ...g, agreement: g.mediation && reached(g.mediation, data, g.agreement) }),
  GrievanceMediated: (g, { tier, unit, outcome, ground, mediator }) => ({
    ...g,
    status: outcome !== 'failed' ? 'performing' : g.mediation?.openedAt ? g.mediation.from : g.status,
    mediation: null,
    lastMediated: { tier, unit, outcome },
    mediatedBy: mediator && g.mediation?.openedAt ? { unit, mediator } : g.mediatedBy,
    sham: g.sham || ground === 'sham-suspected',
    escalatedTo: null,
  }),
  DangerReported: (g) => ({ ...g, danger: true }),
  ShamReported: (g) => ({ ...g, sham: true }),
  TierEscalated: (g, { to }) => ({ ...g, escalatedTo: to }),
  ...within('mediation', mediationEvolvers),
  SessionHeld: (g, data) => ({
    ...g,
    mediation: g.mediation && mediationEvolvers.SessionHeld(g.mediation),
    erasure: heardAlone(g.erasure, data),
  }),
  ...within('agreement', agreementEvolvers),
  /** A part is performed: the rest of the matter goes on where it was mediated from. */
  AgreementPerformed: (g) => (g.agreement?.partial ? { ...g, status: g.agreement.from } : g),
  EnforcementRequested: (g, { court }) => ({ ...g, units: join(g.units, court) }),
  JudicialConfirmationRequested: (g, data) => ({
    ...g,
    units: join(g.units, data.court),
    agreement: g.agreement && agreementEvolvers.JudicialConfirmationRequested(g.agreement, data),
  }),

  ...within('supervisions', supervisionEvolvers),
  ReminderSent: (g) => g,
  SponsorAssigned: (g, { leader }) => ({ ...g, sponsor: leader }),
  ...groupEvolvers,

  ...within('recusal', recusalEvolvers),
  ...within('mandates', mandateEvolvers),

  GrievanceResolved: (g, { resolution, at }) => ({
    ...g,
    ...{ status: 'resolved', resolution, resolvedAt: at, followedUp: false, rating: initial.rating },
  }),
  FollowedUp: (g) => ({ ...g, followedUp: true }),
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
    ...{ resolvedAt: null, resolution: null, followedUp: false, sham: false, hearing: null, heard: [] },
    ...{ opinion: null, review: null, finalReview: null, execution: null },
    // What a court confirmed can still be enforced (CPL 250).
    agreement: g.agreement?.confirmation === 'confirmed' ? g.agreement : null,
    rating: { ...g.rating, secondLook: null },
  }),

  DeadlineBreached: (g) => g,
  ...within('rating', ratingEvolvers),
  ...within('erasure', erasureEvolvers),
};

/** What a case is after one more event. Never throws, reads no clock. */
export const evolve = (grievance: Grievance, event: GrievanceEvent): Grievance =>
  (evolvers[event.type] as Evolve<typeof event.type>)(grievance, event.data as never);
