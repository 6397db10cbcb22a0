import { type NewEvent, noStream } from '../event-store/event-store';
import type { ChainEnd, Draft } from '../event-store/hash-link';
import type { GrievanceEvent } from './domain/events';
import { evolve } from './domain/evolve';
import { type Grievance, initial } from './domain/grievance';
import { type History, readable } from './history';

/** What an answer says of an event, and by what a repeated request is recognised. */
export interface Told {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly revision: number;
  readonly wish: string | undefined;
}

/** A case as far as a change needs it. */
export interface KnownCase extends ChainEnd {
  readonly grievance: Grievance;
  readonly told: readonly Told[];
}

/** A case of which nothing is there yet. */
export const unknownCase: KnownCase = { grievance: initial, revision: noStream, hash: null, told: [] };

/** What a change needs of a case's history. */
export const knownFrom = ({ stored, grievance, revision }: History): KnownCase => ({
  grievance,
  revision,
  hash: stored.at(-1)?.metadata.hash ?? null,
  told: stored.map((each) => {
    const { at } = readable(each).data;
    return { id: each.id, type: each.type, at, revision: each.revision, wish: each.metadata.wish };
  }),
});

/** The case after these events; `drafts` say what `appended` may have sealed. */
export const knownAfter = (
  known: KnownCase,
  drafts: readonly Draft[],
  appended: readonly Pick<NewEvent, 'metadata'>[],
): KnownCase => ({
  grievance: drafts.reduce((state, draft) => evolve(state, draft as GrievanceEvent), known.grievance),
  revision: known.revision + drafts.length,
  hash: appended.at(-1)?.metadata.hash ?? known.hash,
  told: [...known.told, ...drafts.map((draft, index) => toldOf(draft, known.revision + 1 + index))],
});

/** A draft as it is told once it stands at its revision. */
export const toldOf = ({ id, type, data, metadata }: Draft, revision: number): Told => ({
  ...{ id, type, at: (data as GrievanceEvent['data']).at, revision, wish: metadata.wish },
});

const mostCases = 2_000;
/** A case that much happened to is rather read again than kept. */
const mostEvents = 100;

/**
 * The cases changed last, as they were after it: a next change need not read them. What they say may be behind what
 * another process stored, so that nothing but an append at the very revision may rest on it.
 */
export class RecentCases {
  private readonly cases = new Map<string, KnownCase>();

  of(id: string): KnownCase | undefined {
    return this.cases.get(id);
  }

  keep(id: string, known: KnownCase): void {
    this.cases.delete(id);
    if (known.told.length > mostEvents) return;
    this.cases.set(id, known);
    const [oldest] = this.cases.keys();
    if (this.cases.size > mostCases && oldest !== undefined) this.cases.delete(oldest);
  }

  forget(id: string): void {
    this.cases.delete(id);
  }
}
