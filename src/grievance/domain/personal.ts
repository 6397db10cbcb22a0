/** Whose personal texts an event holds, as `personal-fields.ts` declares them. */
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
