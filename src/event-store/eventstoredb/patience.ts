import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing, isSilence, named, silent } from './failures';

/** A pause that doubles with every attempt, a little irregular so that clients do not come back together. */
export const pauseAfter = (attempt: number): number => Math.min(20 * 2 ** attempt, 1_000) * (0.5 + Math.random() / 2);

/** The call has so many milliseconds. */
export type Call<Answer> = (milliseconds: number) => Promise<Answer>;

/** An attempt ends after two fifths of the whole, so that a lost answer is asked for again in time. */
const share = 0.4;

/**
 * Tries a call again while its failure may pass, until a moment of `performance.now()`; no call outlives it, whatever
 * the client waits for. @throws StoreUnavailable saying what was wrong last: an attempt that the end cut short learned
 * nothing, and what was told before it stands
 */
export const persistently = async <Answer>(until: number, call: Call<Answer>): Promise<Answer> => {
  const whole = Math.max(1_000, (until - performance.now()) * share);
  let trouble: unknown;
  for (let attempt = 0; ; attempt += 1) {
    const left = until - performance.now();
    try {
      return await within(Math.min(whole, left), call);
    } catch (error) {
      if (trouble === undefined || left >= whole || !isSilence(error)) trouble = error;
      const pause = pauseAfter(attempt);
      if (!isPassing(error) || performance.now() + pause >= until) throw named(trouble);
      await sleep(pause);
    }
  }
};

const within = async <Answer>(milliseconds: number, call: Call<Answer>) => {
  if (milliseconds <= 0) throw silent();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent()), milliseconds + 50);
  });
  try {
    return await Promise.race([call(milliseconds), late]);
  } finally {
    clearTimeout(timer);
  }
};
