import { type GroupHistory, readable } from './collective-door';
import { evolve, unfounded } from './domain/collective';
import type { CollectiveEvents, CollectiveEventType } from './domain/events';
import { personalTexts } from './domain/personal';

/** What shows that texts of a group were erased: whose, why, by whom and when, in which event, and which texts. */
export interface MemberErasureCertificate extends Readonly<CollectiveEvents['MemberErased']> {
  /** Id of the event that says so. */
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
  /** Texts that can be read no more, by event and place, never by what they said. */
  readonly texts: readonly {
    readonly revision: number;
    readonly type: CollectiveEventType;
    readonly paths: readonly string[];
  }[];
}

/** The certificates of a group (PIPL 47), from its events alone. */
export const memberErasures = (
  collective: string,
  { stored }: Pick<GroupHistory, 'stored'>,
): readonly MemberErasureCertificate[] => {
  let state = unfounded;
  const happened = stored.map(({ id, revision, metadata, ...each }) => {
    const event = readable({ id, revision, metadata, ...each });
    state = evolve(state, event);
    const personal = personalTexts(event, { collective, members: state.members });
    return { id, revision, hash: metadata.hash, event, personal };
  });
  return happened.flatMap(({ id, revision, hash, event }, index) => {
    if (event.type !== 'MemberErased') return [];
    const { subject } = event.data;
    const texts = happened.slice(0, index).flatMap((each) => {
      const paths = each.personal.filter((one) => one.subject === subject).map(({ path }) => path);
      return paths.length > 0 ? [{ revision: each.revision, type: each.event.type, paths }] : [];
    });
    return [{ ...event.data, id, revision, hash, texts }];
  });
};
