import type { Projection } from './projection';
import type { Occurrence } from './recorded';
import { Tally } from './tally';

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
  /**
   * For each rollup what is to be added, one object per key with the counters that grow. Counted when it is asked for:
   * the database is at work on rows and entries meanwhile. @throws PoisonedEvent
   */
  readonly counts: () => readonly (readonly object[])[];
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
  const { key, fold, derive, ledger, spread } = projection;
  const changed = new Map<string, object>();
  const entries: object[] = [];
  const causes: Occurrence[] = [];
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
        causes.push(each);
      }
    });
  }
  const rows = derive ? [...changed.values()].map(derive) : [...changed.values()];
  const ids = [...changed.keys()];
  const parts = spread ? rows.flatMap((row, index) => spread.of(row, before.get(ids[index] as string))) : [];
  return { rows, parts, entries, counts: () => tallied(projection, entries, causes) };
};

const tallied = ({ rollups }: Projection, entries: readonly object[], causes: readonly Occurrence[]) =>
  rollups.map(({ of }) => {
    const tally = new Tally();
    for (const [index, entry] of entries.entries()) {
      attempt(causes[index] as Occurrence, () => {
        for (const addition of of(entry)) tally.add(addition);
      });
    }
    return tally.rows;
  });

const attempt = <Result>(each: Occurrence, run: () => Result): Result => {
  try {
    return run();
  } catch (cause) {
    const { event, recorded } = each;
    throw new PoisonedEvent({ id: recorded.id, type: event.type, position: recorded.position }, cause);
  }
};
