import type { Projection } from './projection';
import type { Occurrence } from './recorded';

/** An event a projection cannot fold: it stops there and names the event, never what the event says. */
export class PoisonedEvent extends Error {
  readonly event: { readonly id: string; readonly type: string; readonly position: string };

  constructor({ id, type, position }: PoisonedEvent['event'], cause: unknown) {
    super(`${type} ${id} at ${position} cannot be applied: ${nameOf(cause)}`, { cause });
    this.event = { id, type, position };
  }

  /** What went wrong, by name only: a message might quote what the event says. */
  get error(): string {
    return nameOf(this.cause);
  }
}

const nameOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return typeof cause;
  return 'code' in cause ? `${cause.name} ${cause.code}` : cause.name;
};

/** What a batch of events comes to. */
export interface Changes {
  /** Rows that are new or different. */
  readonly rows: readonly object[];
  readonly parts: readonly object[];
  readonly entries: readonly object[];
  /** Counts to be added, one object per key of the rollup. */
  readonly counts: readonly object[];
}

/** The keys of the rows that a batch touches. */
export const keysOf = (projection: Projection, batch: readonly Occurrence[]): string[] => [
  ...new Set(batch.map((each) => attempt(each, () => projection.key(each.event, each.recorded)))),
];

/** Folds a batch over the rows it touches, in memory. @throws PoisonedEvent */
export const foldBatch = (
  projection: Projection,
  before: ReadonlyMap<string, object>,
  batch: readonly Occurrence[],
): Changes => {
  const { key, fold, ledger, rollup, spread } = projection;
  const changed = new Map<string, object>();
  const entries: object[] = [];
  const counts = new Map<string, { n: number }>();
  for (const each of batch) {
    attempt(each, () => {
      const { event, recorded } = each;
      const id = key(event, recorded);
      const row = changed.get(id) ?? before.get(id);
      const after = fold(row, event, recorded);
      if (!after) return;
      if (after !== row) changed.set(id, after);
      for (const entry of ledger?.of(row, after, event, recorded) ?? []) {
        entries.push(entry);
        for (const count of rollup?.of(entry) ?? []) add(counts, count as { n: number });
      }
    });
  }
  const rows = [...changed.values()];
  const parts = spread ? rows.flatMap((row) => spread.of(row)) : [];
  return { rows, parts, entries, counts: [...counts.values()] };
};

const add = (counts: Map<string, { n: number }>, count: { n: number }): void => {
  let key = '';
  for (const [name, value] of Object.entries(count)) if (name !== 'n') key += `${value}\u0001`;
  const counted = counts.get(key);
  if (counted) counted.n += count.n;
  else counts.set(key, { ...count });
};

const attempt = <Result>(each: Occurrence, run: () => Result): Result => {
  try {
    return run();
  } catch (cause) {
    const { event, recorded } = each;
    throw new PoisonedEvent({ id: recorded.id, type: event.type, position: recorded.position }, cause);
  }
};
