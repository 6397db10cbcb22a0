import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch, Subscription } from '../event-store';
import type { Bell } from './bell';
import { isUnavailable } from './failures';
import type { Page } from './pages';
import { fromPosition, toPosition } from './position';

type Read = (after: number) => Promise<Page>;

/** How long a subscription at the end waits for the bell before it looks by itself. */
const lookEvery = 1_000;
/** Milliseconds from one look at the end to the next at least: what came meanwhile is one page. */
const gather = 75;

/** Follows the one order from a position without end, however often the connection is lost on the way. */
export async function* follow(
  read: Read,
  bell: Bell,
  { after }: Pick<Subscription, 'after'>,
  signal: AbortSignal,
): AsyncGenerator<Batch, void> {
  let place = fromPosition(after);
  let announced = false;
  let next: Promise<Page> | undefined;
  while (!signal.aborted) {
    const [strokes, begun] = [bell.count, performance.now()];
    const page = await patiently(next ?? read(place), () => read(place), signal);
    if (page === undefined || signal.aborted) return;
    next = page.caughtUp ? undefined : ahead(read(page.upto));
    if (page.upto > place || (page.caughtUp && !announced)) {
      place = page.upto;
      yield { events: page.events, position: place === 0 ? null : toPosition(place), caughtUp: page.caughtUp };
    }
    announced = page.caughtUp;
    if (!page.caughtUp) continue;
    await bell.after(strokes, lookEvery, signal);
    const early = begun + gather - performance.now();
    if (early > 0) await sleep(early, undefined, { signal }).catch(() => undefined); // Woken early when it shall end.
  }
}

// One page is read while the one before is worked on. Its failure is seen when it is waited for, or by nobody if the
// subscription ends before.
const ahead = (page: Promise<Page>): Promise<Page> => {
  page.catch(() => undefined);
  return page;
};

const patiently = async (first: Promise<Page>, again: () => Promise<Page>, signal: AbortSignal) => {
  let page = first;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await page;
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!isUnavailable(error)) throw error;
    }
    await sleep(Math.min(50 * 2 ** attempt, 2_000), undefined, { signal }).catch(() => undefined); // Woken early when it shall end.
    if (signal.aborted) return undefined;
    page = again();
  }
};
