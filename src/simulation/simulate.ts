import { setImmediate as turn } from 'node:timers/promises';
import type { EventStore } from '../event-store/event-store';
import { addDays } from '../grievance/domain/days';
import { startOf } from '../grievance/domain/instants';
import { category } from '../grievance/history';
import type { Sentence } from '../kernel/refusal';
import type { Organization } from '../organization/organization';
import { Feed } from './feed';
import { placesOf } from './places';
import { chanceOf, play } from './play';
import { Progress } from './progress';
import { SimulationRefused } from './simulation-refused';
import { nameOf, type SimulationWish } from './simulation-wish';
import { Staff } from './staff';
import { Tally } from './tally';
import { usualCases } from './usual-cases';

/** What a simulation is played into. */
export interface Scene {
  readonly store: EventStore;
  /** Whether the store keeps appends sent in one turn in their order. */
  readonly keepsTurns: boolean;
  readonly organization: Organization;
  /** Makes query codes, as the service does. */
  readonly secret: string;
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
  wish: SimulationWish,
  { store, keepsTurns, organization, secret }: Scene,
  say: (sentence: Sentence) => void,
): Promise<Tally> => {
  const name = nameOf(wish);
  await mustBeEmpty(store, name);
  const { local } = placesOf(organization);
  if (local.length === 0)
    throw new SimulationRefused({
      en: 'The organisation has no village or township with a mediation committee and a competent body above it.',
      zh: '组织机构中没有设有调解委员会且上有主管机关的村或乡镇。',
    });
  const stage = { organization, staff: new Staff(organization), secret, name };
  const filings = usualCases(chanceOf(name, -1), local, wish.cases, wish.from, wish.to);
  const [tally, feed, progress] = [new Tally(), new Feed(store, keepsTurns), new Progress(wish.cases, say)];
  const until = Date.parse(startOf(addDays(wish.to, 1))) - 1;
  for (const append of play(stage, filings, until)) {
    tally.add(append);
    await feed.add(append);
    if (progress.isDue()) {
      progress.tell(tally);
      await turn();
    }
  }
  await feed.end();
  progress.tell(tally);
  return tally;
};
