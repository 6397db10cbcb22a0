import type { Actor } from '../kernel/actor';
import type { GrievanceEvents } from './domain/events';
import { partyOf } from './domain/guards';
import { type History, readable } from './history';
import { eyesOf, readsFile } from './seen';

/** A file of the case as somebody who may read it finds it. */
export type SeenAttachment = Omit<GrievanceEvents['AttachmentAdded'], 'by'>;

/** The files of a case that somebody may read, in the order they came; a file two people brought stands there twice. */
export const attachmentsSeen = ({ stored, grievance }: History, actor: Actor): readonly SeenAttachment[] => {
  const eyes = eyesOf(actor, partyOf(grievance, actor));
  return stored.flatMap((each) => {
    const event = readable(each);
    if (event.type !== 'AttachmentAdded' || !readsFile(event.data, eyes)) return [];
    const { by: _by, ...seen } = event.data;
    return [seen];
  });
};
