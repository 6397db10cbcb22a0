import type { EventStore } from '../event-store/event-store';
import { category } from '../grievance/history';
import type { Sentence } from '../kernel/refusal';
import { Chains } from './chains';
import { Feed } from './feed';
import type { Piece } from './part';
import { playedTogether } from './players';
import { Progress } from './progress';
import { SimulationRefused } from './simulation-refused';
import { nameOf } from './simulation-wish';
import { Tally } from './tally';

/** What a simulation is played into. */
export interface Scene {
  readonly store: EventStore;
  /** Whether the store keeps appends sent in one turn in their order. */
  readonly keepsTurns: boolean;
}

/** Refused when other cases are there already: what is simulated would be recorded before them, and stored after them. */
const mustBeEmpty = async (store: EventStore, name: string): Promise<void> => {
  const ending = new AbortController();
  for await (const { events, caughtUp } of store.subscribe({
    ...{ after: null, prefixes: [category], batchSize: 1, signal: ending.signal },
  })) {
    const [first] = events;
    if (first && !first.metadata.correlation.startsWith(`${name}:`)) {
      ending.abort();
      throw new SimulationRefused({
        en: 'The store holds other cases already; simulate into an empty one, e.g. with DATA_DIR=simulated.',
        zh: '存储中已有其他事项；请使用空的存储，例如 DATA_DIR=simulated。',
      });
    }
    if (first || caughtUp) break;
  }
  ending.abort();
};

/** Plays so many lives into a store, and answers what happened in them. @throws SimulationRefused, StoreUnavailable */
export const simulate = async (
  piece: Piece,
  { store, keepsTurns }: Scene,
  say: (sentence: Sentence) => void,
): Promise<Tally> => {
  const { wish } = piece;
  await mustBeEmpty(store, nameOf(wish));
  const [chains, tally] = [new Chains(), new Tally()];
  const [feed, progress] = [new Feed(store, keepsTurns), new Progress(wish.cases, say)];
  for await (const steps of playedTogether(piece)) {
    for (const step of steps) {
      const append = chains.append(step);
      tally.add(append);
      await feed.add(append);
    }
    if (progress.isDue()) progress.tell(tally);
  }
  await feed.end();
  progress.tell(tally);
  return tally;
};
