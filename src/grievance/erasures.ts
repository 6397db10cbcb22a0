import type { GrievanceEvents, GrievanceEventType } from './domain/events';
import { evolve } from './domain/evolve';
import { initial } from './domain/grievance';
import { type PersonalText, personalTexts } from './domain/personal';
import { type History, readable } from './history';

/** Texts of one event that can be read no more. */
interface ErasedTexts {
  readonly revision: number;
  readonly type: GrievanceEventType;
  readonly paths: readonly string[];
}

type SubjectErased = GrievanceEvents['SubjectErased'];

/** What shows that a person's texts were erased: whose, why, by whom and when, in which event, and which texts. */
export interface ErasureCertificate extends SubjectErased {
  /** Id of the event that says so. */
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
  readonly texts: readonly ErasedTexts[];
}

type Texts = Omit<ErasedTexts, 'paths'> & { readonly personal: readonly PersonalText[] };

/** The certificates of a case (PIPL 47), from its events alone: a text is named by its place, never by what it said. */
export const erasureCertificates = (id: string, { stored }: Pick<History, 'stored'>): readonly ErasureCertificate[] => {
  const before: Texts[] = [];
  const certificates: ErasureCertificate[] = [];
  let state = initial;
  for (const each of stored) {
    const event = readable(each);
    state = evolve(state, event);
    before.push({
      ...{ revision: each.revision, type: event.type },
      personal: personalTexts(event, { grievance: id, parties: state.parties }),
    });
    if (event.type !== 'SubjectErased') continue;
    const { data } = event;
    const texts = before.flatMap(({ revision, type, personal }) => {
      const paths = personal.filter(({ subject }) => subject === data.subject).map(({ path }) => path);
      return paths.length > 0 ? [{ revision, type, paths }] : [];
    });
    certificates.push({ ...data, id: each.id, revision: each.revision, hash: each.metadata.hash, texts });
  }
  return certificates;
};
