import { membersSaid } from '../../kernel/members-said';
import { type Refusal, refuse } from '../../kernel/refusal';
import { type Collective, type ErasedTexts, type Joined, unerased } from './collective';
import type { CollectiveEvent } from './events';
import { personalTexts, subjectOfGroup } from './personal';

const dayOf = (at: string): string => at.slice(0, 10);

/** The erasure of a member's own texts, when it has happened. */
export const erasureOf = ({ erased }: Collective, { subject }: Joined): ErasedTexts | undefined =>
  erased.find((each) => each.subject === subject);

/** Every subject whose texts go with a member's: their own, and with the last member's what all of them said together. */
export const subjectsWith = (collective: Collective, id: string, { subject }: Joined): readonly string[] =>
  unerased(collective).every((each) => each.subject === subject) ? [subject, subjectOfGroup(id)] : [subject];

/** A member whose texts are gone already, and since when. */
export const erasedAlready = ({ member, at }: ErasedTexts): Refusal => {
  const { en, zh } = membersSaid([member]);
  return refuse(
    'erased-already',
    `The texts of ${en} were erased on ${dayOf(at)} (PIPL 47).`,
    `${zh}的个人信息已于 ${dayOf(at)} 删除（个人信息保护法第四十七条）。`,
  );
};

/** What all of a group said together is gone with its last member, and nothing more is written down in it (PIPL 47). */
export const groupErased = ({ erased }: Collective, id: string): Refusal | undefined => {
  const gone = erased.find(({ subject }) => subject === subjectOfGroup(id));
  return (
    gone &&
    refuse(
      'group-erased',
      `What the group said was erased with its last member on ${dayOf(gone.at)}, and nothing is written down in it again (PIPL 47); a new grievance can be filed at any time.`,
      `该群体的个人信息已于 ${dayOf(gone.at)} 随最后一名成员删除，不再记载新的内容（个人信息保护法第四十七条）；可以随时另行提出信访事项。`,
    )
  );
};

/** Why events that would write down a text of somebody erased do not follow. */
export const undoneBy = (
  collective: Collective,
  id: string,
  events: readonly CollectiveEvent[],
): Refusal | undefined => {
  const people = { collective: id, members: collective.members };
  const said = new Set(events.flatMap((each) => personalTexts(each, people)).map(({ subject }) => subject));
  const undone = collective.erased.find(({ subject }) => said.has(subject));
  if (!undone) return undefined;
  const { en, zh } = membersSaid([undone.member]);
  return refuse(
    'texts-erased',
    `What the group said of ${en} was erased on ${dayOf(undone.at)}, and nothing is written down about them again (PIPL 47).`,
    `群体中${zh}的个人信息已于 ${dayOf(undone.at)} 删除，不再记载与其有关的内容（个人信息保护法第四十七条）。`,
  );
};
