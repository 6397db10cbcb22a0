/**
 * Which texts of the events are personal, and whose: declared once, for encryption per person. Every text field is
 * listed here; one that is forgotten, or that does not exist, does not compile. Who did it (`by`) and when (`at`)
 * are never personal: accounts are opaque ids, and an auditor needs them after an erasure.
 * What an official writes in their own words counts as the petitioner's, since it may speak of them.
 */
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from './events';
import type { Party } from './terms';

/**
 * `nobody`: a code, id, number, hash or day. `party`: the person the event's `party` names. `element`: the person the
 * list's element belongs to (its `party` or `debtor`). `rater`: the party who rated. `room`: what was said to the
 * mediator alone; in a joint session the petitioner's. `corrected`: the petitioner's when the corrected field is one
 * of their words, and nobody's when it is a code or a number, which figures rest on.
 */
export type Whose = 'nobody' | 'petitioner' | 'party' | 'element' | 'rater' | 'room' | 'corrected';

/** Paths of the fields that can hold any text, lists as `parties[].name`. */
export type TextPath<Said> = {
  [Key in keyof Said & string]: NonNullable<Said[Key]> extends readonly (infer Item)[]
    ? Item extends object
      ? `${Key}[].${TextPath<Item>}`
      : string extends Item
        ? `${Key}[]`
        : never
    : string extends Exclude<Said[Key], number | null | undefined>
      ? Key
      : never;
}[keyof Said & string];

type Declared = {
  readonly [Type in GrievanceEventType]: {
    readonly [Path in TextPath<Omit<GrievanceEvents[Type], 'by' | 'at'>>]: Whose;
  };
};

const declared: Declared = {
  GrievanceReceived: {
    number: 'nobody',
    queryCodeHash: 'nobody',
    rulebook: 'nobody',
    channel: 'nobody',
    category: 'nobody',
    region: 'nobody',
    'regionPath[]': 'nobody',
    regionLevel: 'nobody',
    office: 'nobody',
    officeKind: 'nobody',
    receivedBy: 'nobody',
    title: 'petitioner',
    narrative: 'petitioner',
    request: 'petitioner',
    'parties[].subject': 'nobody',
    'parties[].account': 'nobody',
    'parties[].name': 'element',
    'parties[].idNumber': 'element',
    'parties[].phone': 'element',
    'parties[].address': 'element',
  },
  ReceiptCorrected: { value: 'corrected', reason: 'petitioner' },
  PartyIdentified: { account: 'nobody', means: 'party' },
  GrievanceScreened: { category: 'nobody', accused: 'nobody' },
  DuplicateLinked: { target: 'nobody', targetNumber: 'nobody', reason: 'petitioner' },
  GrievanceDelegated: { to: 'nobody', from: 'nobody', reason: 'petitioner', reportDue: 'nobody' },
  DelegationReceived: { unit: 'nobody' },
  DelegationContested: { unit: 'nobody', reasons: 'petitioner' },
  ContestUpheld: { unit: 'nobody', reasons: 'petitioner' },
  ContestRejected: { unit: 'nobody', reasons: 'petitioner' },
  PathNotified: { unit: 'nobody', procedure: 'petitioner', means: 'petitioner' },

  GrievanceAccepted: { unit: 'nobody', basis: 'petitioner' },
  GrievanceDeclined: { unit: 'nobody', reason: 'petitioner', evidence: 'petitioner', 'remedies[]': 'petitioner' },
  GrievanceRedirected: {
    unit: 'nobody',
    reason: 'petitioner',
    channel: 'petitioner',
    'bring[]': 'petitioner',
    evidence: 'petitioner',
  },
  FindingRecorded: { facts: 'petitioner' },
  HandlingExtended: { due: 'nobody', reason: 'petitioner' },
  OpinionIssued: { unit: 'nobody', facts: 'petitioner', 'basis[]': 'petitioner', reviewBody: 'nobody' },
  OpinionServed: { proof: 'petitioner' },
  SuggestionAnswered: { unit: 'nobody', reply: 'petitioner' },
  ExecutionStarted: { body: 'nobody', due: 'nobody' },
  ExecutionConfirmed: { body: 'nobody', proof: 'petitioner' },
  NonExecutionReported: { body: 'nobody', reason: 'petitioner' },

  ReviewRequested: { grounds: 'petitioner', body: 'nobody', lateReason: 'petitioner' },
  ReviewDecided: { body: 'nobody', reasons: 'petitioner' },
  FinalReviewRequested: { grounds: 'petitioner', body: 'nobody', lateReason: 'petitioner' },
  FinalReviewDecided: { body: 'nobody', reasons: 'petitioner' },
  RedoOrdered: { body: 'nobody', to: 'nobody', reasons: 'petitioner', due: 'nobody' },
  ReviewRightLapsed: { due: 'nobody' },
  GrievanceTerminated: { body: 'nobody', reason: 'petitioner' },

  MediationProposed: { profile: 'nobody', unit: 'nobody' },
  PartyConsented: { authority: 'party' },
  PartyRefused: {},
  MediatorDesignated: { mediator: 'nobody' },
  MediatorConfirmed: { mediator: 'nobody' },
  MediatorDeclined: { mediator: 'nobody', reason: 'petitioner' },
  ConflictDisclosed: { mediator: 'nobody', conflict: 'petitioner' },
  MediatorReplaced: { from: 'nobody', mediator: 'nobody', reason: 'petitioner' },
  MediationOpened: { profile: 'nobody', unit: 'nobody', mediator: 'nobody', due: 'nobody' },
  SessionScheduled: { heldAt: 'nobody', place: 'petitioner' },
  SessionHeld: { heldAt: 'nobody', place: 'petitioner', 'methods[]': 'nobody', minutes: 'room' },
  UndisputedFactsRecorded: { facts: 'petitioner' },
  MediationPaused: { reason: 'petitioner' },
  MediationResumed: { due: 'nobody' },
  MediationExtended: { due: 'nobody' },
  DangerReported: { danger: 'petitioner', 'informed[]': 'petitioner' },
  SettlementProposed: { proposal: 'petitioner' },
  AgreementReached: { 'terms[].text': 'element', 'terms[].amount': 'nobody', 'terms[].due': 'nobody' },
  GrievanceMediated: { profile: 'nobody', unit: 'nobody', mediator: 'nobody', 'remedies[]': 'nobody' },
  TierEscalated: { reason: 'petitioner' },

  AgreementSigned: {},
  AgreementCountersigned: { mediator: 'nobody', seal: 'nobody' },
  AgreementTookEffect: { unit: 'nobody' },
  ObligationPerformed: { proof: 'petitioner' },
  PerformanceUrged: { note: 'petitioner' },
  AgreementPerformed: { proof: 'petitioner' },
  AgreementBreached: { reason: 'petitioner' },
  JudicialConfirmationRequested: { court: 'nobody' },
  JudicialConfirmationDecided: { court: 'nobody', document: 'petitioner' },

  GrievanceResolved: { unit: 'nobody', level: 'nobody', note: 'petitioner' },
  GrievanceWithdrawn: { reason: 'petitioner', confirmedBy: 'nobody' },
  GrievanceClosed: { reason: 'petitioner' },
  GrievanceReopened: { ground: 'nobody', reason: 'petitioner' },

  RatingInvited: { due: 'nobody' },
  GrievanceRated: { rated: 'nobody', text: 'rater' },
  RatingLapsed: { due: 'nobody' },
};

/** Every type of event a grievance's stream can hold. */
export const grievanceEventTypes = Object.keys(declared) as GrievanceEventType[];

export interface PersonalField {
  readonly path: string;
  readonly whose: Exclude<Whose, 'nobody'>;
}

/** The personal fields of an event. */
export const personalFields = (type: GrievanceEventType): readonly PersonalField[] =>
  (Object.entries(declared[type]) as [string, Whose][]).flatMap(([path, whose]) =>
    whose === 'nobody' ? [] : [{ path, whose }],
  );

/** The people of a case, to whom its personal texts belong. */
export interface People {
  /** Id of the grievance: its key protects what belongs to nobody known, e.g. the words of an anonymous petitioner. */
  readonly grievance: string;
  readonly parties: readonly { readonly party: Party; readonly subject: string; readonly account: string | null }[];
}

/** One personal text in one event, e.g. `parties[1].name`, and the subject whose key protects it. */
export interface PersonalText {
  readonly path: string;
  readonly subject: string;
}

type Said = Readonly<Record<string, unknown>>;

const ownWords: readonly unknown[] = ['title', 'narrative', 'request'];

const subjectOf = (whose: PersonalField['whose'], said: Said, element: Said, people: People): string | undefined => {
  const of = (party: unknown) =>
    people.parties.find((each) => each.party === party)?.subject ?? `case-${people.grievance}`;
  switch (whose) {
    case 'petitioner':
      return of('petitioner');
    case 'party':
      return of(said.party);
    case 'element':
      return of(element.party ?? element.debtor);
    case 'rater':
      return of(
        said.rater === 'counterparty' ? people.parties.find(({ account }) => account === said.by)?.party : 'petitioner',
      );
    case 'room':
      return said.form === 'caucus' ? `room-${people.grievance}-${said.attempt}` : of('petitioner');
    case 'corrected':
      return ownWords.includes(said.field) ? of('petitioner') : undefined;
  }
};

interface Found {
  readonly path: string;
  readonly text: unknown;
  readonly owner: Said;
}

const found = (said: Said, path: string): readonly Found[] => {
  const [name = '', inside] = path.split('[]');
  if (inside === undefined) return [{ path, text: said[name], owner: said }];
  return (said[name] as readonly unknown[]).map((element, index) => ({
    path: `${name}[${index}]${inside}`,
    text: inside === '' ? element : (element as Said)[inside.slice(1)],
    owner: inside === '' ? said : (element as Said),
  }));
};

/** Every personal text an event holds, and whose it is; absent ones (null) are left out. */
export const personalTexts = ({ type, data }: GrievanceEvent, people: People): readonly PersonalText[] => {
  const said = data as unknown as Said;
  return personalFields(type).flatMap(({ path: declaredPath, whose }) =>
    found(said, declaredPath).flatMap(({ path, text, owner }) => {
      const subject = subjectOf(whose, said, owner, people);
      return text === null || text === undefined || subject === undefined ? [] : [{ path, subject }];
    }),
  );
};
