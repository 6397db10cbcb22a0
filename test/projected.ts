import { type Changes, foldBatch, keysOf } from '../projections/runner/fold-batch';
import type { Projection } from '../projections/runner/projection';
import type { Occurrence } from '../projections/runner/recorded';
import type { GrievanceEvent } from '../src/grievance/domain/events';
import type { Happening } from './plausible-histories';

/** A history as the runner hands it to a projection: in order, taken down when it happened. */
export const occurrencesOf = (history: readonly Happening[]): Occurrence[] => {
  const revisions = new Map<string, number>();
  return history.map(({ grievance, event }, index) => {
    const revision = (revisions.get(grievance) ?? -1) + 1;
    revisions.set(grievance, revision);
    const position = String(index + 1).padStart(16, '0');
    return {
      event,
      recorded: { id: `event-${index}`, streamId: grievance, revision, position, recordedAt: event.data.at },
    };
  });
};

/** Folds in memory what the runner folds over tables, in batches of this size; all that it comes to. */
export const foldAll = (projection: Projection, history: readonly Happening[], size = history.length) => {
  const occurrences = occurrencesOf(history).filter(({ event }) => projection.concerns(event.type));
  const rows = new Map<string, object>();
  const all = { entries: [] as object[], counts: new Map<string, number>(), parts: new Map<string, object>() };
  for (let at = 0; at < occurrences.length; at += size) {
    const batch = occurrences.slice(at, at + size);
    const known = new Map(
      keysOf(projection, batch).flatMap((key) => (rows.has(key) ? [[key, rows.get(key) as object]] : [])),
    );
    keep(foldBatch(projection, known, batch), rows, all);
  }
  return { rows, ...all };
};

/** What parts of a case are numbered by. */
const numbers = ['attempt', 'order', 'duty', 'review', 'agreement'];

const keep = (changes: Changes, rows: Map<string, object>, all: Omit<ReturnType<typeof foldAll>, 'rows'>): void => {
  // Rows go through JSON as they go through the database.
  for (const row of changes.rows) rows.set((row as { id: string }).id, JSON.parse(JSON.stringify(row)));
  for (const part of changes.parts as Readonly<Record<string, unknown>>[])
    all.parts.set([part.grievance, ...numbers.map((number) => part[number])].join('/'), part);
  all.entries.push(...changes.entries);
  for (const counted of changes.counts().flat()) {
    // Keys are texts, but for the days of an attempt; counters are the numbers after them.
    const key = Object.entries(counted).filter(([name, value]) => typeof value === 'string' || name === 'days');
    for (const [counter, n] of Object.entries(counted).filter((each) => !key.some(([name]) => name === each[0]))) {
      const name = [...key.map(([, value]) => value), counter].join('|');
      all.counts.set(name, (all.counts.get(name) ?? 0) + n);
    }
  }
};

/** What these events of one case come to. */
export const projected = <Row, Entry = object, Part = object>(projection: Projection, ...events: GrievanceEvent[]) => {
  const { rows, entries, counts, parts } = foldAll(
    projection,
    events.map((event) => ({ grievance: 'case1', event })),
  );
  return { row: rows.get('case1') as Row, entries: entries as Entry[], counts, parts: [...parts.values()] as Part[] };
};
