import { dayOf, instantOf } from './day';
import type { Named, Recorded } from './recorded';

/** The class of a table's rows, a TypeORM entity. */
export type Table<Row = object> = new () => Row;

type Said<Event extends Named, Type> = Extract<Event, { readonly type: Type }>['data'];
/** Which events begin a row, and how. */
export type Create<Event extends Named, Row> = {
  readonly [Type in Event['type']]?: (data: Said<Event, Type>, recorded: Recorded) => Row;
};
/** Which events change a row, and how. */
export type Apply<Event extends Named, Row> = {
  readonly [Type in Event['type']]?: (row: Row, data: Said<Event, Type>, recorded: Recorded) => Row;
};

/** A projection as the runner works it, whatever its events and rows are. */
export interface Projection {
  /** Its checkpoint's name, e.g. `pipeline.v1`; another number builds it anew. */
  readonly name: string;
  /** Streams it reads: those of this category. */
  readonly category: string;
  /** Its rows hold what people said: sealed texts are opened for it. */
  readonly personal?: boolean;
  /** Every table it fills. */
  readonly tables: readonly Table[];
  readonly table: Table;
  readonly concerns: (type: string) => boolean;
  readonly key: (event: Named, recorded: Recorded) => string;
  /** The row after the event; the same object when nothing changed, undefined when there is none yet. */
  readonly fold: (row: object | undefined, event: Named, recorded: Recorded) => object | undefined;
  /** What follows from a row alone, worked out once for each row a batch changed. */
  readonly derive?: (row: object) => object;
  /** Rows of a second table that a row spreads into each time it changes: all of them, or those that differ from before. */
  readonly spread?: {
    readonly table: Table;
    readonly of: (row: object, before: object | undefined) => readonly object[];
  };
  /** What an event adds to the ledger. */
  readonly ledger?: {
    readonly table: Table;
    readonly of: (before: object | undefined, after: object, event: Named, recorded: Recorded) => readonly object[];
  };
  readonly rollups: readonly Rollup[];
}

/**
 * What an entry adds to a rollup: to the rows of every combination of the axes (e.g. each region, each dimension, day
 * and month), by how much each counter grows. A value of an axis is a part of the row's key.
 */
export interface Addition<Count = object> {
  readonly axes: readonly (readonly Partial<Count>[])[];
  readonly add: Partial<Count>;
}

/** A table of counters kept with the ledger. */
export interface Rollup<Entry = object, Count extends object = object> {
  readonly table: Table<Count>;
  readonly of: (entry: Entry) => readonly Addition<Count>[];
}

/** Ties a table of counters to what its entries add. */
export const rollup = <Entry extends object, Count extends object>(declared: Rollup<Entry, Count>): Rollup =>
  declared as unknown as Rollup;

interface Rows<Event extends Named, Row> {
  readonly name: string;
  readonly category: string;
  readonly personal?: boolean;
  readonly table: Table<Row>;
  readonly key: (event: Event, recorded: Recorded) => string;
  readonly create: Create<Event, Row>;
  readonly apply: Apply<Event, Row>;
  /** Runs after every event of the stream, e.g. to note the revision. */
  readonly each?: (row: Row, recorded: Recorded) => Row;
}

type Step = ((...said: unknown[]) => object) | undefined;
const step = (steps: object, type: string): Step =>
  Object.hasOwn(steps, type) ? (steps as Record<string, Step>)[type] : undefined;

const rows = <Event extends Named, Row extends object>(declared: Rows<Event, Row>) => {
  const { name, category, personal, table, key, create, apply, each } = declared;
  const fold = (row: object | undefined, { type, data }: Named, recorded: Recorded): object | undefined => {
    const folded = row ? (step(apply, type)?.(row, data, recorded) ?? row) : step(create, type)?.(data, recorded);
    return folded && each ? each(folded as Row, recorded) : folded;
  };
  const concerns = (type: string) => Boolean(each ?? step(create, type) ?? step(apply, type));
  return { name, category, personal, table, key: key as Projection['key'], fold, concerns };
};

/** Row shape: one row per key, begun by `create` and changed by `apply`; an event without a line changes nothing. */
export const projection = <Event extends Named, Row extends object, Part extends object = never>(
  declared: Rows<Event, Row> & {
    readonly derive?: (row: Row) => Row;
    readonly spread?: { readonly table: Table<Part>; readonly of: (row: Row) => readonly Part[] };
  },
): Projection => ({
  ...rows(declared),
  derive: declared.derive as Projection['derive'],
  spread: declared.spread as Projection['spread'],
  rollups: [],
  tables: [declared.table, ...(declared.spread ? [declared.spread.table] : [])] as Table[],
});

/** What the runner notes of every ledger entry by itself. */
export type Noted = 'eventId' | 'position' | 'entry' | 'occurredOn' | 'recordedAt';

/** Ledger shape: a working row per key, entries that an event adds, and counts or rows of a board kept with them. */
export const ledger = <Event extends Named, Row extends object, Entry extends object, Part extends object = never>(
  declared: Rows<Event, Row> & {
    readonly entries: {
      readonly table: Table<Entry>;
      /** Events that add an entry without changing the row. */
      readonly also?: readonly Event['type'][];
      /** The entries an event adds, from the row before and after it; each may name another day than the event's. */
      readonly of: (
        before: Row | undefined,
        after: Row,
        event: Event,
        recorded: Recorded,
      ) => readonly (Omit<Entry, Noted> & { occurredOn?: string })[];
    };
    readonly rollups: readonly Rollup[];
    readonly spread?: {
      readonly table: Table<Part>;
      readonly of: (row: Row, before: Row | undefined) => readonly Part[];
    };
  },
): Projection => {
  const { entries, rollups, spread } = declared;
  const of = (before: object | undefined, after: object, event: Named, recorded: Recorded) =>
    entries
      .of(before as Row, after as Row, event as Event, recorded)
      .map((entry, index) => ({
        eventId: recorded.id,
        position: recorded.position,
        entry: index,
        occurredOn: dayOf((event.data as { at: string }).at),
        recordedAt: instantOf(recorded.recordedAt),
        ...entry,
      }));
  const also: ReadonlySet<string> = new Set(entries.also);
  const shared = rows(declared);
  return {
    ...shared,
    concerns: (type) => also.has(type) || shared.concerns(type),
    ledger: { table: entries.table, of },
    rollups,
    spread: spread as Projection['spread'],
    tables: [
      ...[declared.table, entries.table, ...rollups.map(({ table }) => table)],
      ...(spread ? [spread.table] : []),
    ] as Table[],
  };
};
