import { isInstantOrDay } from './fields';
import { invalid } from './problem';

/** The last item of a page in a list ordered by an instant and an id. */
export interface Since {
  readonly at: string;
  readonly id: string;
}

export const cursorAfter = ({ at, id }: Since): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** Where the page asked for begins. @throws Problem 400 for a cursor that was not given out */
export const sinceIn = (text: string | undefined): Since | undefined => {
  if (text === undefined) return undefined;
  const [, at = '', id = ''] = /^(\S+) ([0-9a-z]{12})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!isInstantOrDay(at) || at.length < 20)
    throw invalid([
      { pointer: 'cursor', detail: { en: 'cursor is not one we gave', zh: 'cursor 不是本服务给出的游标' } },
    ]);
  return { at, id };
};
