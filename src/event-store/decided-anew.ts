import { WrongExpectedRevision } from './event-store';

/** How often a wish is decided, at most, while others are faster each time. */
const most = 5;

/**
 * Decides and appends; a wish for whatever revision the stream is at (`ifMatch` left out) is decided anew on what others
 * appended meanwhile. @throws WrongExpectedRevision when they were always faster, or the wish is for one revision only
 */
export const decidedAnew = async <Done>(ifMatch: number | undefined, attempt: () => Promise<Done>): Promise<Done> => {
  for (let left = ifMatch === undefined ? most : 1; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision) || left === 1) throw error;
    }
  }
};
