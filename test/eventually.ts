import { setTimeout as sleep } from 'node:timers/promises';
import { inspect, isDeepStrictEqual } from 'node:util';

/** Far longer than anything takes on a busy machine; only what never comes to pass meets it. */
const patience = 300_000;
const pause = 20;

/** Looks again and again until what is found fits: the one way in which tests wait. @throws saying what was found last */
export const eventually = async <Found>(
  look: () => Found | Promise<Found>,
  fits: (found: Found) => unknown = Boolean,
  told: (found: Found) => string = (found) => inspect(found),
): Promise<Found> => {
  for (const end = performance.now() + patience; ; await sleep(pause)) {
    const found = await look();
    if (fits(found)) return found;
    if (performance.now() > end) throw new Error(`It did not come to be so in ${patience / 1_000} s: ${told(found)}`);
  }
};

/** What is seen comes to be just this, sooner or later: a screen is seldom whole at once. @throws saying what it was instead */
export const comesToBe = <Seen>(look: () => Promise<Seen>, wanted: Seen): Promise<Seen> =>
  eventually(
    look,
    (seen) => isDeepStrictEqual(seen, wanted),
    (seen) => `${inspect(seen)}, not ${inspect(wanted)}`,
  );
