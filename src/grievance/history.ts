import { type EventStore, noStream, type StoredEvent } from '../event-store/event-store';
import { Problem } from '../http/problem';
import { upcast } from '../kernel/upcast';
import type { Happened } from './domain/clocks/clocks';
import type { Directory } from './domain/directory';
import type { GrievanceEvent } from './domain/events';
import { evolve } from './domain/evolve';
import { type Grievance, initial } from './domain/grievance';
import { isKnown } from './domain/rulebook/known-rulebooks';
import { succeeded } from './domain/succession';
import type { PartyDetails } from './domain/terms';
import { grievanceUpcasters } from './domain/upcasters';

export const category = 'grievance-';
export const streamOf = (id: string): string => `${category}${id}`;

/** A stored event in its newest shape. */
export const readable = ({ type, data, metadata }: StoredEvent): GrievanceEvent =>
  ({ type, data: upcast(grievanceUpcasters, { type, schema: metadata.schema, data }) }) as GrievanceEvent;

/** Everything that happened to one grievance, and what it is after it. */
export interface History {
  readonly stored: readonly StoredEvent[];
  readonly grievance: Grievance;
  /** `noStream` when nothing ever happened. */
  readonly revision: number;
}

/** A history up to its last event, with the units there were. */
export const historyOf = (stored: readonly StoredEvent[]): History => ({
  stored,
  grievance: stored.reduce((state, event) => evolve(state, readable(event)), initial),
  revision: stored.at(-1)?.revision ?? noStream,
});

/** The events as clocks are computed from them. */
export const happenedIn = ({ stored }: Pick<History, 'stored'>): readonly Happened[] =>
  stored.map((each) => ({ id: each.id, event: readable(each) }));

/**
 * A case as its events tell it, with the units there were.
 * @throws Problem 503 while the rulebook that another process received the case under is not read here yet
 */
export const readEvents = async (store: EventStore, id: string): Promise<History> => {
  const history = historyOf(await store.read(streamOf(id)));
  const { status, rulebook } = history.grievance;
  if (status !== 'none' && !isKnown(rulebook)) throw rulebookNotRead();
  return history;
};

/** A case as it stands now, with the units there are now. @throws Problem 503 as `readEvents` does */
export const readHistory = async (store: EventStore, id: string, directory: Directory): Promise<History> => {
  const history = await readEvents(store, id);
  return { ...history, grievance: succeeded(history.grievance, directory) };
};

const rulebookNotRead = () =>
  new Problem(
    503,
    'rulebook-not-read',
    {
      en: 'The rulebook of the case was published just now and is being read; ask again shortly.',
      zh: '该事项适用的规则刚刚发布，正在读取，请稍后重试。',
    },
    { retryAfter: 1 },
  );

/** The petitioner as the receipt names them; nobody when it was filed without a name or an account. */
export const petitionerIn = ({ stored: [receipt] }: History): PartyDetails | undefined => {
  const event = receipt && readable(receipt);
  return event?.type === 'GrievanceReceived'
    ? event.data.parties.find(({ party }) => party === 'petitioner')
    : undefined;
};
