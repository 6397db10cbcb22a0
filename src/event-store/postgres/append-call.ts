import type { Pool } from 'pg';
import { type Appended, WrongExpectedRevision } from '../event-store';
import { jsonArray } from './binary-array';
import { EventIdTaken, isOvertaken, isUniqueViolation } from './failures';
import { toPosition } from './position';
import type { PreparedAppend } from './prepared-append';
import { appendAlone } from './schema.sql';

const alone = { name: 'event_store.append_alone', text: appendAlone };
const many = {
  name: 'event_store.append_many',
  text: 'select tail, actual from event_store.append_many($1, $2, $3, $4, $5, $6, $7, $8)',
};
const known = {
  name: 'event_store.known',
  text: 'select id, stream, revision, position from event_store.events where id = any ($1)',
};

/** What became of one append of a call. */
export type Answer = Appended | WrongExpectedRevision | EventIdTaken;

/**
 * Appends in one transaction, each answered by itself; several to one stream follow one another. Throws when the call as a whole failed,
 * and nothing of it was stored or, after a cut connection, perhaps everything.
 */
export const callAppend = async (pool: Pool, appends: readonly PreparedAppend[]): Promise<readonly Answer[]> => {
  const [first] = appends;
  const only = appends.length === 1 ? first : undefined;
  try {
    return await (only?.ids.length === 1 ? callAlone(pool, only) : callMany(pool, appends));
  } catch (error) {
    if (isOvertaken(error)) return callMany(pool, appends);
    const answer = only && isUniqueViolation(error) ? await earlier(pool, only) : undefined;
    if (answer === undefined) throw error;
    return [answer];
  }
};

const callAlone = async (pool: Pool, append: PreparedAppend): Promise<readonly Answer[]> => {
  const { stream, expected, ids, types, data, metadata } = append;
  const { rows } = await pool.query({ ...alone, values: [stream, expected, ids[0], types[0], data[0], metadata[0]] });
  if (rows.length === 0) return callMany(pool, [append]);
  return [{ revision: expected + 1, position: toPosition(rows[0].position), fresh: true }];
};

const callMany = async (pool: Pool, appends: readonly PreparedAppend[]): Promise<readonly Answer[]> => {
  const total = (count: (append: PreparedAppend) => number) => appends.reduce((sum, append) => sum + count(append), 0);
  const streams = begunIn(appends);
  const values = [
    [...streams.keys()],
    [...streams.values()],
    appends.flatMap(({ stream, ids }) => ids.map(() => stream)),
    appends.flatMap(({ expected, ids }) => ids.map((_, i) => expected + 1 + i)),
    appends.flatMap(({ ids }) => ids),
    appends.flatMap(({ types }) => types),
    jsonArray(
      appends.flatMap(({ data }) => data),
      total(({ dataBytes }) => dataBytes),
    ),
    jsonArray(
      appends.flatMap(({ metadata }) => metadata),
      total(({ metadataBytes }) => metadataBytes),
    ),
  ];
  const { rows } = await pool.query({ ...many, values });
  const found = await answers(pool, appends, Number(rows[0].tail), rows[0].actual);
  // One that followed another to its stream may go on where that one was stored before.
  for (const [i, append] of appends.entries())
    if (found[i] instanceof WrongExpectedRevision && streams.get(append.stream) !== append.expected)
      found[i] = (await callMany(pool, [append]))[0] as Answer;
  return found;
};

/** Where each stream is expected to be before the first append to it. */
const begunIn = (appends: readonly PreparedAppend[]): ReadonlyMap<string, number> => {
  const begun = new Map<string, number>();
  for (const { stream, expected } of appends) if (!begun.has(stream)) begun.set(stream, expected);
  return begun;
};

const answers = (
  pool: Pool,
  appends: readonly PreparedAppend[],
  tail: number,
  actual: readonly number[],
): Promise<Answer[]> => {
  let place = tail;
  const begun = begunIn(appends);
  const elsewhere = new Map(
    [...begun].flatMap(([stream, expected], i) => (actual[i] === expected ? [] : [[stream, actual[i] as number]])),
  );
  return Promise.all(
    appends.map((append) => {
      const { stream, expected, ids } = append;
      const at = elsewhere.get(stream);
      if (at !== undefined)
        return earlier(pool, append).then((found) => found ?? new WrongExpectedRevision(stream, expected, at));
      place += ids.length;
      return { revision: expected + ids.length, position: toPosition(place), fresh: true };
    }),
  );
};

/** The answer an append got the first time; undefined when none of its events is stored. */
const earlier = async (pool: Pool, { stream, ids }: PreparedAppend): Promise<Answer | undefined> => {
  const { rows } = await pool.query<{ id: string; stream: string; revision: number; position: string }>({
    ...known,
    values: [ids],
  });
  if (rows.length === 0) return undefined;
  const last = rows.find(({ id }) => id === ids.at(-1));
  if (last === undefined || rows.length < ids.length || rows.some((row) => row.stream !== stream)) {
    return new EventIdTaken(
      stream,
      rows.map(({ id }) => id),
    );
  }
  return { revision: last.revision, position: toPosition(last.position) };
};
