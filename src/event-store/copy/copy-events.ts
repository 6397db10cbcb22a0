import { type EventStore, type StoredEvent, WrongExpectedRevision } from '../event-store';
import { CopyRefused } from './copy-refused';
import { eventsSoFar } from './events-so-far';
import { type Run, Runs } from './runs';
import { lineOf, type Survey } from './survey';

/** A store to copy into. */
export interface Target {
  readonly store: EventStore;
  /** Appends sent in one turn are stored in their order. */
  readonly keepsTurns: boolean;
}

/**
 * Brings the target to what was surveyed of the source: the same events in the same order. What the target holds of
 * these streams already must be the beginning of it, as an interrupted copy leaves it; streams of which the source
 * knows nothing are left alone. Answers how many events were added. @throws CopyRefused, StoreUnavailable, EventTooLarge
 */
export const copyEvents = async (
  source: EventStore,
  target: Target,
  surveyed: Survey,
  onDone: (events: number) => void = () => undefined,
): Promise<number> => {
  const held = heldIn(target.store, surveyed);
  let there = await held.next();
  let [seen, added, runs] = [0, 0, new Runs()];
  const send = async (run: Run | undefined) => {
    if (run === undefined) return;
    await appendRun(target, run);
    added += run.reduce((sum, { events }) => sum + events.length, 0);
    onDone(seen + added);
  };
  try {
    for await (const event of eventsSoFar(source)) {
      if (event.position > (surveyed.end ?? '')) break;
      if (there.done) await send(runs.add(event));
      else {
        if (lineOf(there.value) !== lineOf(event)) throw await otherEvent(source, there.value);
        there = await held.next();
        onDone(++seen);
      }
    }
    await send(runs.take());
    if (!there.done) throw await otherEvent(source, there.value);
    return added;
  } finally {
    await held.return();
  }
};

async function* heldIn(store: EventStore, { streams }: Survey): AsyncGenerator<StoredEvent, void> {
  for await (const event of eventsSoFar(store)) if (streams.has(event.stream)) yield event;
}

const appendRun = async ({ store, keepsTurns }: Target, run: Run): Promise<void> => {
  try {
    if (keepsTurns) await Promise.all(run.map((append) => store.append(append)));
    else for (const append of run) await store.append(append);
  } catch (error) {
    throw error instanceof WrongExpectedRevision ? writtenMeanwhile(error) : error;
  }
};

const writtenMeanwhile = ({ stream, expected, actual }: WrongExpectedRevision) =>
  new CopyRefused({
    en: `The target's stream ${stream} is at revision ${actual}, not at ${expected}: somebody else writes to it. End that, and copy into an empty store.`,
    zh: `目标的流 ${stream} 位于第 ${actual} 版，而非第 ${expected} 版：另有程序正在写入。请先停止该程序，并复制到空的存储。`,
  });

/** Why an event of the target is not the next one of the source. */
const otherEvent = async (source: EventStore, { stream, revision, id }: StoredEvent): Promise<CopyRefused> => {
  const [original] = await source.read(stream, revision);
  if (original === undefined)
    return new CopyRefused({
      en: `The target holds revision ${revision} of ${stream}, which the source does not have: it has been in use already. Copy into an empty store.`,
      zh: `目标已有流 ${stream} 的第 ${revision} 版，而来源没有：目标已投入使用。请复制到空的存储。`,
    });
  if (original.id === id)
    return new CopyRefused({
      en: `The target holds revision ${revision} of ${stream} in another order or with other content than the source. Copy into an empty store.`,
      zh: `目标中流 ${stream} 的第 ${revision} 版与来源的顺序或内容不同。请复制到空的存储。`,
    });
  return new CopyRefused({
    en: `The target holds another event as revision ${revision} of ${stream} than the source. Copy into an empty store.`,
    zh: `目标中流 ${stream} 的第 ${revision} 版是另一事件，与来源不同。请复制到空的存储。`,
  });
};
