import { setTimeout as sleep } from 'node:timers/promises';
import { type Batch, type Position, type StoredEvent, StoreUnavailable, type Subscription } from '../event-store';
import type { Connection } from './connection';
import { isCut, named } from './failures';
import { Feed } from './feed';
import { pauseAfter } from './patience';
import { fromPosition } from './position';
import { readOn } from './reading';

/** After so long a silence a subscription looks by itself whether it is still at the end; longer, the longer it lasts. */
const [shortestSilence, longestSilence] = [250, 2_000];
/** Checkpoints come only every so many skipped events; a look goes over those that are fewer. */
const lookFor = 128;
const lookAtMost = 5_000;
/** An event that lies there so long without being sent shows that the subscription is dead. */
const tooLong = 5_000;

type Wanted = Pick<Subscription, 'prefixes'> & { readonly batchSize: number };

/** Follows the log from a position without end, subscribing again however often it is cut. */
export async function* follow(
  connection: Connection,
  { after, prefixes, batchSize = 1_000 }: Omit<Subscription, 'signal'>,
  signal: AbortSignal,
): AsyncGenerator<Batch, void> {
  if (after !== null) fromPosition(after);
  const place = new Place(after);
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const feed = new Feed(connection, place.position, prefixes, 2 * batchSize);
    try {
      for await (const batch of stretches(connection, feed, place, { prefixes, batchSize }, signal)) {
        attempt = 0;
        yield batch;
      }
    } catch (error) {
      if (!signal.aborted && !isCut(error)) throw named(error);
    } finally {
      feed.close();
    }
    await sleep(pauseAfter(attempt), undefined, { signal }).catch(() => undefined); // Woken early when it shall end.
  }
}

/** How far a subscription has come, whatever connection it came over. */
class Place {
  private announced = false;

  constructor(public position: Position | null) {}

  /** What is new of a stretch; undefined when it says nothing that was not said before. */
  reach(events: readonly StoredEvent[], upto: Position | undefined, caughtUp: boolean): Batch | undefined {
    const from = this.position ?? '';
    const fresh = events.filter(({ position }, i) => position > (events[i - 1]?.position ?? '') && position > from);
    const moved = upto !== undefined && upto > from;
    if (moved) this.position = upto;
    if (!moved && (!caughtUp || this.announced)) return undefined;
    this.announced = caughtUp;
    return { events: fresh, position: this.position, caughtUp };
  }
}

async function* stretches(
  connection: Connection,
  feed: Feed,
  place: Place,
  { prefixes, batchSize }: Wanted,
  signal: AbortSignal,
): AsyncGenerator<Batch, void> {
  const isWanted = ({ stream }: StoredEvent) =>
    prefixes ? prefixes.some((prefix) => stream.startsWith(prefix)) : !stream.startsWith('$');
  let silence = shortestSilence;
  let waiting: number | undefined;
  while (!signal.aborted) {
    const taken = await feed.take(batchSize, silence, signal);
    if (signal.aborted) return;
    let batch: Batch | undefined;
    if (taken) {
      batch = place.reach(taken.events, taken.position, taken.caughtUp);
      [silence, waiting] = [shortestSilence, undefined];
    } else {
      const ahead = await readOn(connection, place.position, lookFor, lookAtMost);
      const atEnd = ahead.length < lookFor;
      if (!feed.isQuiet) continue;
      waiting = ahead.some(isWanted) ? (waiting ?? performance.now()) : undefined;
      if (waiting === undefined) batch = place.reach([], endOf(ahead, atEnd), atEnd);
      else if (performance.now() - waiting > tooLong) throw new StoreUnavailable('the subscription fell silent');
      silence = atEnd ? Math.min(silence * 2, longestSilence) : 1;
    }
    if (batch) yield batch;
  }
}

/** Where a look ends: the server's own events at the very end are not worth a batch. */
const endOf = (ahead: readonly StoredEvent[], atEnd: boolean): Position | undefined =>
  (atEnd ? ahead.filter(({ stream }) => !stream.startsWith('$')) : ahead).at(-1)?.position;
