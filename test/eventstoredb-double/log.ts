/** An event as EventStoreDB keeps it. */
export interface Recorded {
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly id: string;
  readonly metadata: ReadonlyMap<string, string>;
  readonly data: Uint8Array;
  readonly customMetadata: Uint8Array;
}

export type Proposed = Pick<Recorded, 'id' | 'metadata' | 'data' | 'customMetadata'>;

/** What became of an append: where it landed, or where the stream is instead. */
export type Outcome =
  | { readonly revision: number; readonly position: bigint | undefined }
  | { readonly wrong: true; readonly current: number };

export const anyRevision = -2;
export const noRevision = -1;

/** The one log of a cluster, in memory; events of one append stand next to each other, each at a position of its own. */
export class Log {
  readonly events: Recorded[] = [];
  /** Streams that were tombstoned. */
  readonly deleted = new Set<string>();
  private readonly streams = new Map<string, Recorded[]>();
  private readonly listeners = new Set<() => void>();
  private end = 1_000n;

  of(stream: string): readonly Recorded[] {
    return this.streams.get(stream) ?? [];
  }

  /**
   * Appends as the server does: an append is known again only by the ids that follow the expected revision, and is then
   * answered with the position of its first event. With another expected revision the same events are stored again.
   */
  append(stream: string, expected: number, proposed: readonly Proposed[]): Outcome {
    const there = this.of(stream);
    const current = there.length - 1;
    if (expected !== anyRevision && expected !== current) {
      const known = there.slice(expected + 1, expected + 1 + proposed.length);
      const same = known.length === proposed.length && known.every(({ id }, i) => id === proposed[i]?.id);
      if (!same) return { wrong: true, current };
      return { revision: expected + proposed.length, position: known[0]?.position };
    }
    const added = proposed.map((event, i) => this.record(stream, there.length + i, event));
    this.streams.set(stream, [...there, ...added]);
    this.events.push(...added);
    for (const listener of this.listeners) listener();
    return { revision: current + added.length, position: added.at(-1)?.position };
  }

  /** Calls back at every append until the returned function is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The index of the first event after a position. */
  after(position: bigint): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.position ?? 0n) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private record(stream: string, revision: number, event: Proposed): Recorded {
    const position = this.end;
    this.end += BigInt(100 + event.data.length + event.customMetadata.length);
    return { ...event, stream, revision, position };
  }
}
