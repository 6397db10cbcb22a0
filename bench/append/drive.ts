import { type Round, roundOf } from '../harness/figures';
import type { Wish, Work } from './work';

/** All writers at once, each appending its wishes one after the other as soon as the one before is answered. */
export const drive = async (work: Work, append: (wish: Wish) => Promise<unknown>): Promise<Round> => {
  const latencies: number[] = [];
  const begun = performance.now();
  await Promise.all(
    work.map(async (wishes) => {
      for (const wish of wishes) {
        const asked = performance.now();
        await append(wish);
        latencies.push(performance.now() - asked);
      }
    }),
  );
  return roundOf(latencies.length, performance.now() - begun, latencies);
};
