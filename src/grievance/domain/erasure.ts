import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from './events';
import { type People, personalTexts, roomOf, subjectOfParty } from './personal';
import type { Party } from './terms';

/** Whose texts of the case were erased, and whether a hold forbids to erase more (PIPL 47). */
export interface Erasure {
  /** The hold placed last and not lifted; it stands to the end of `until`, or without an end. */
  readonly hold: { readonly by: string; readonly at: string; readonly until: string | null } | null;
  readonly erased: readonly { readonly subject: string; readonly party: Party; readonly at: string }[];
  /** The attempts in which one side was heard alone: each such room has a key of its own. */
  readonly caucuses: readonly number[];
}

type Evolve<Type extends GrievanceEventType> = (erasure: Erasure, data: GrievanceEvents[Type]) => Erasure;

/** How holds come and go, and texts go. */
export const erasureEvolvers = {
  SubjectErased: (e, { subject, party, at }) => ({ ...e, erased: [...e.erased, { subject, party, at }] }),
  LegalHoldPlaced: (e, { by, at, until }) => ({ ...e, hold: { by, at, until } }),
  LegalHoldLifted: (e) => ({ ...e, hold: null }),
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };

/** A room was opened to one side alone. */
export const heardAlone = (erasure: Erasure, { form, attempt }: GrievanceEvents['SessionHeld']): Erasure =>
  form === 'caucus' ? { ...erasure, caucuses: [...new Set([...erasure.caucuses, attempt])] } : erasure;

/** What a case says of whose texts it holds. */
interface Holding {
  readonly parties: People['parties'];
  readonly attachments: readonly { readonly party: Party | null }[];
  readonly erasure: Erasure;
}

const isErased = ({ erased }: Erasure, subject: string): boolean => erased.some((each) => each.subject === subject);

/** The erasure of a party's own texts, when it has happened. */
export const erasureOf = ({ parties, erasure }: Holding, grievance: string, party: Party) =>
  erasure.erased.find(({ subject }) => subject === subjectOfParty({ grievance, parties }, party));

/**
 * Every subject whose texts go with a party's: their own, the rooms, since nobody can tell which side spoke there, and
 * with the petitioner's what belongs to nobody known, as the names of files that staff added.
 */
export const subjectsWith = (holding: Holding, grievance: string, party: Party): readonly string[] => {
  const { parties, attachments, erasure } = holding;
  const own = subjectOfParty({ grievance, parties }, party);
  const nobodys = party === 'petitioner' && attachments.some((each) => each.party === null);
  const rooms = erasure.caucuses.map((attempt) => roomOf(grievance, attempt));
  const all = [own, ...(nobodys ? [subjectOfParty({ grievance, parties }, null)] : []), ...rooms];
  return [...new Set(all)].filter((subject) => !isErased(erasure, subject));
};

/** Whether the person who brought a file was erased, and the file with them. */
export const isFileErased = (
  { parties, erasure }: Omit<Holding, 'attachments'>,
  grievance: string,
  { party }: { readonly party: Party | null },
): boolean => isErased(erasure, subjectOfParty({ grievance, parties }, party));

/** The erasure that events would undo by writing down a text of the same subject, or with the petitioner's of nobody. */
export const undoneBy = (
  { parties, erasure: { erased } }: Holding,
  grievance: string,
  events: readonly GrievanceEvent[],
): Erasure['erased'][number] | undefined => {
  if (erased.length === 0) return undefined;
  const people = { grievance, parties };
  const said = new Set(events.flatMap((each) => personalTexts(each, people)).map(({ subject }) => subject));
  const ofNobody = said.has(subjectOfParty(people, null));
  return erased.find(({ subject, party }) => said.has(subject) || (ofNobody && party === 'petitioner'));
};
