import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from '../../projections/pipeline/pipeline.projection';
import { rating } from '../../projections/rating/rating.projection';
import type { Contender } from '../harness/alternate';
import type { Setting } from '../harness/bench';
import { roundOf } from '../harness/figures';
import { emptied, type Place } from './catching-up';

/** Two read models that cost about the same. */
const both = [pipeline, rating];

/** What a worker says next. @throws when it ends instead */
const saying = (worker: ChildProcess): Promise<unknown> =>
  Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(([code]) => {
      throw new Error(`a worker ended with ${code} before it was done`);
    }),
  ]);

/** Worker processes that are ready, each with its read models, to be told when to begin. */
const started = (url: string, events: number, shares: readonly (readonly string[])[]): Promise<ChildProcess[]> =>
  Promise.all(
    shares.map(async (names) => {
      const worker = fork(join(__dirname, 'worker.js'), [url, String(events), ...names]);
      await saying(worker);
      return worker;
    }),
  );

const contender = (name: string, shares: readonly (readonly string[])[], of: Of): Contender => {
  let workers: readonly ChildProcess[] = [];
  return {
    name,
    prepare: async () => {
      await emptied(of.place, both);
      await of.setting.postgres.settle();
      workers = await started(of.url, of.events, shares);
    },
    round: async () => {
      const begun = performance.now();
      const done = workers.map(saying);
      for (const worker of workers) worker.send('begin');
      await Promise.all(done);
      const round = roundOf(of.events, performance.now() - begun);
      await Promise.all(workers.map(ended));
      return round;
    },
  };
};

const ended = async (worker: ChildProcess): Promise<void> => {
  const exit = once(worker, 'exit');
  worker.disconnect();
  await exit;
};

interface Of {
  readonly url: string;
  readonly place: Place;
  readonly events: number;
  readonly setting: Setting;
}

export const oneWorker = 'one worker, two read models';
export const twoWorkers = 'two workers, a read model each';

/** The same two read models filled by one process, and by two. */
export const workersOver = (of: Of): readonly Contender[] => [
  contender(oneWorker, [both.map(({ name }) => name)], of),
  contender(
    twoWorkers,
    both.map(({ name }) => [name]),
    of,
  ),
];
