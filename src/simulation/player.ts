import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import type { Run } from './in-order';
import { type Part, playedPart } from './part';
import type { Played } from './players';
import { SimulationRefused } from './simulation-refused';

const mostTogether = 500;

/** Plays a part as it is asked for more of it. */
const answersOf = (part: Part): (() => Played) => {
  const playing = playedPart(part);
  return () => {
    const run: Run[number][] = [];
    while (run.length < mostTogether) {
      const { done, value } = playing.next();
      if (done) return { run, over: true };
      run.push({ at: value.at, index: value.index, step: value.step });
    }
    return { run, over: false };
  };
};

const perform = (port: NonNullable<typeof parentPort>): void => {
  try {
    const answer = answersOf(workerData);
    port.on('message', () => port.postMessage(answer()));
  } catch (error) {
    if (!(error instanceof SimulationRefused)) throw error;
    port.postMessage({ run: [], over: true, refused: error.sentence } satisfies Played);
  }
};

if (parentPort) perform(parentPort);
