import { ask, Refused } from '../ask';
import { EventLines, type Told } from './event-lines';

const first = 1_000;
const longest = 30_000;
/** The service breaks its silence every 15 seconds; a stream that says nothing for so long is dead, though nobody ended it. */
const deaf = 45_000;

/** Waits; shorter when it shall end, or when the network is back. */
const rest = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((over) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      removeEventListener('online', done);
      over();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    addEventListener('online', done);
  });

/** A signal that also comes when nothing was noticed for too long. */
const whileHeard = (signal: AbortSignal) => {
  const silent = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notice = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), deaf);
  };
  notice();
  return { heard: AbortSignal.any([signal, silent.signal]), notice, over: () => clearTimeout(timer) };
};

/** One stream until it ends. */
const once = async (last: string | undefined, hear: (told: Told) => void, signal: AbortSignal): Promise<void> => {
  const headers: Record<string, string> = last ? { 'last-event-id': last } : {};
  const { heard, notice, over } = whileHeard(signal);
  try {
    const { body } = await ask('/api/changes', { headers, signal: heard });
    const lines = new EventLines();
    const pieces = body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const piece = await pieces?.read();
      if (!piece || piece.done) return;
      notice();
      for (const told of lines.take(piece.value)) hear(told);
    }
  } finally {
    over();
  }
};

/**
 * Follows what changes within the scope of whoever is signed in; comes back after any cut and resumes without a gap.
 * Where there is nothing to resume after, `anew` says that what was read before may be old.
 */
export const follow = async (hear: (told: Told) => void, signal: AbortSignal): Promise<void> => {
  let last: string | undefined;
  let pause = first;
  const heard = (told: Told) => {
    const resumed = last !== undefined || told.name !== 'open';
    last = told.id ?? last;
    pause = first;
    hear(resumed ? told : { ...told, name: 'anew' });
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
