import type { Step } from './chains';
import type { Happening } from './play';
import { isBefore } from './turns';

/** The next that happens in a part of the cases, in its order. */
export type Run = readonly Omit<Happening, 'next'>[];

interface Reading {
  readonly part: AsyncIterator<Run>;
  run: Run;
  at: number;
}

const readsOn = async (reading: Reading): Promise<boolean> => {
  do {
    const { done, value } = await reading.part.next();
    if (done) return false;
    reading.run = value;
    reading.at = 0;
  } while (reading.run.length === 0);
  return true;
};

const next = ({ run, at }: Reading): Run[number] => run[at] as Run[number];

/** Several parts in the one order of time: of what comes next in each, always the earliest. */
export async function* inOrder(parts: readonly AsyncIterator<Run>[]): AsyncGenerator<readonly Step[], void> {
  const readings = new Set<Reading>();
  for (const part of parts) {
    const reading = { part, run: [], at: 0 };
    if (await readsOn(reading)) readings.add(reading);
  }
  let together: Step[] = [];
  while (readings.size > 0) {
    const first = [...readings].reduce((one, other) => (isBefore(next(other), next(one)) ? other : one));
    together.push(next(first).step);
    first.at += 1;
    if (first.at < first.run.length) continue;
    yield together;
    together = [];
    if (!(await readsOn(first))) readings.delete(first);
  }
}
