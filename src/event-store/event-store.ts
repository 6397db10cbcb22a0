/**
 * The port every store adapter keeps: streams of events with exact revisions, and one order of everything.
 * `test/contract/event-store.contract.ts` says it as tests.
 */

/** Where an event stands among all events. Opaque, but two positions of one store compare as strings (`<`) in commit order. */
export type Position = string;

/** What is known about an event besides its data. Kept as JSON; `hash` links it to the event before it in its stream. */
export interface Metadata {
  /** Schema of `data`: upcasting steps + 1. */
  readonly schema: number;
  /** Who asked, and for which unit. */
  readonly actor: string;
  readonly unit: string | null;
  readonly onBehalfOf?: string;
  /** The request or the process this belongs to, and the event that caused it when a policy did. */
  readonly correlation: string;
  readonly causation?: string;
  /** Name of the decision, e.g. `DelegateGrievance`. */
  readonly decision: string;
  /** When the service took it down (its own clock), ISO 8601 +08:00. */
  readonly recordedAt: string;
  /** Keyed digest of the wish, so that an idempotency key used again for another wish is noticed. */
  readonly wish?: string;
  /** Hex SHA-256 over the canonical event, metadata and the previous event's hash. */
  readonly hash: string;
}

export interface NewEvent {
  /** UUID; the same id appended again to the same stream is the same event. */
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: Metadata;
}

export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** 0 for the first event of a stream. */
  readonly revision: number;
  readonly position: Position;
  /** What lies in the store when `data` was opened on the way: the data whose texts are sealed, and which the hash covers. */
  readonly sealed?: object;
}

/** The revision a stream must be at for an append to happen; a stream without events is at `noStream`. */
export const noStream = -1;

export interface Append {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly NewEvent[];
}

/** Where an append landed: the stream's revision and the position of its last event. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
  /** The store knows that these events, and not others of the same ids, were stored by this very call. */
  readonly fresh?: boolean;
}

/** A stretch of the one order. Also sent without events when it only moves the position or says that the end was reached. */
export interface Batch {
  readonly events: readonly StoredEvent[];
  /** Everything up to here has been seen; resume after it. */
  readonly position: Position | null;
  /** True when nothing newer was committed as this batch was read. */
  readonly caughtUp: boolean;
}

export interface Subscription {
  /** Resume after this position; null from the very beginning. */
  readonly after: Position | null;
  /** Only streams whose name starts with one of these, e.g. `grievance-`; everything when left out. */
  readonly prefixes?: readonly string[];
  /** The types of events whose sealed texts are to be opened; left out, they stay sealed, which is quicker. */
  readonly revealing?: (type: string) => boolean;
  /** At most so many events in a batch (default 1,000). */
  readonly batchSize?: number;
  /** Ends the subscription quietly. */
  readonly signal: AbortSignal;
}

/** Abstract so that it is its own injection token. */
export abstract class EventStore {
  /**
   * Appends all events of one wish atomically, or none. Appending the same ids again answers as the first time,
   * whatever the stream's revision is by then.
   * @throws WrongExpectedRevision when the stream is elsewhere; @throws EventTooLarge; @throws StoreUnavailable
   */
  abstract append(append: Append): Promise<Appended>;
  /** A stream's events in order from a revision (default 0); empty when there is no such stream. */
  abstract read(stream: string, from?: number): Promise<readonly StoredEvent[]>;
  /** Everything in commit order, first what is stored, then live, without end. A late commit is never skipped. */
  abstract subscribe(subscription: Subscription): AsyncIterable<Batch>;
  /** Resolves when the store answers. @throws StoreUnavailable */
  abstract ping(): Promise<void>;
  abstract close(): Promise<void>;
}

/** The stream is not where the writer read it: somebody was faster. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`stream ${stream} is at revision ${actual}, not at ${expected}`);
  }
}

/** The store is away, still starting, or gave no answer in time; nothing is known to be wrong with the request. */
export class StoreUnavailable extends Error {}

/** An event exceeds what the store takes. */
export class EventTooLarge extends Error {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`an event has ${bytes} bytes; the store takes at most ${limit}`);
  }
}
