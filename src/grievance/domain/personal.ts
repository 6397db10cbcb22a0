/** Whose personal texts an event holds, as `personal-fields.ts` declares them. */
import { textsAt } from '../../kernel/texts-at';
import type { GrievanceEvent, GrievanceEventType } from './events';
import { declared, type Whose } from './personal-fields';
import type { Party } from './terms';

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

/** Whose key protects a party's texts; the case's own where the party is not known. */
export const subjectOfParty = ({ grievance, parties }: People, party: unknown): string =>
  parties.find((each) => each.party === party)?.subject ?? `case-${grievance}`;

/** Whose key protects what one side told the mediator alone in an attempt. */
export const roomOf = (grievance: string, attempt: unknown): string => `room-${grievance}-${attempt}`;

const ownWords: readonly unknown[] = ['title', 'narrative', 'request'];

const subjectOf = (whose: PersonalField['whose'], said: Said, element: Said, people: People): string | undefined => {
  const of = (party: unknown) => subjectOfParty(people, party);
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
      return said.form === 'caucus' ? roomOf(people.grievance, said.attempt) : of('petitioner');
    case 'corrected':
      return ownWords.includes(said.field) ? of('petitioner') : undefined;
  }
};

/** Every personal text an event holds, and whose it is; absent ones (null) are left out. */
export const personalTexts = ({ type, data }: GrievanceEvent, people: People): readonly PersonalText[] => {
  const said = data as unknown as Said;
  return personalFields(type).flatMap(({ path: declaredPath, whose }) =>
    textsAt(said, declaredPath).flatMap(({ path, owner }) => {
      const subject = subjectOf(whose, said, owner, people);
      return subject === undefined ? [] : [{ path, subject }];
    }),
  );
};
