import { ask, Refused } from '../ask';
import { EventLines, type Told } from './event-lines';

const first = 1_000;
const longest = 30_000;

const rest = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((over) => {
    const timer = setTimeout(over, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      over();
    });
  });

/** One stream until it ends. */
const once = async (last: string | undefined, hear: (told: Told) => void, signal: AbortSignal): Promise<void> => {
  const headers: Record<string, string> = last ? { 'last-event-id': last } : {};
  const { body } = await ask('/api/changes', { headers, signal });
  const lines = new EventLines();
  const pieces = body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const piece = await pieces?.read();
    if (!piece || piece.done) return;
    for (const told of lines.take(piece.value)) hear(told);
  }
};

/** Follows what changes within the scope of whoever is signed in; comes back after any cut and resumes without a gap. */
export const follow = async (hear: (told: Told) => void, signal: AbortSignal): Promise<void> => {
  let last: string | undefined;
  let pause = first;
  const heard = (told: Told) => {
    last = told.id ?? last;
    pause = first;
    hear(told);
  };
  while (!signal.aborted) {
    try {
      await once(last, heard, signal);
    } catch (error) {
      if (error instanceof Refused && error.status < 500 && error.status !== 429) return;
      pause = Math.min(2 * pause, longest);
    }
    await rest(pause, signal);
  }
};
