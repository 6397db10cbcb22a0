import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Sentence } from '../kernel/refusal';
import type { Step } from './chains';
import { inOrder, type Run } from './in-order';
import type { Part, Piece } from './part';
import { SimulationRefused } from './simulation-refused';

/** What a player answers each time it is asked for more: what happens next in its part, or why it cannot play. */
export interface Played {
  readonly run: Run;
  readonly over: boolean;
  readonly refused?: Sentence;
}

/** A player plays so many answers ahead of what is stored. */
const ahead = 3;

/** What happens in one part, as a thread of its own plays it. */
async function* playedBy(worker: Worker): AsyncGenerator<Run, void> {
  const answers: Played[] = [];
  const failures: unknown[] = [];
  worker.on('message', (answer: Played) => answers.push(answer)).on('error', (error) => failures.push(error));
  for (let asked = 0; asked < ahead; asked += 1) worker.postMessage('more');
  try {
    for (let over = false; !over; ) {
      while (answers.length === 0) {
        if (failures.length > 0) throw failures[0];
        await once(worker, 'message');
      }
      const answer = answers.shift() as Played;
      if (answer.refused) throw new SimulationRefused(answer.refused);
      worker.postMessage('more');
      yield answer.run;
      over = answer.over;
    }
  } finally {
    await worker.terminate();
  }
}

/** Plays a piece in threads beside the one that stores it, in the order of time: the same however many play. */
export const playedTogether = (
  piece: Piece,
  players = Math.max(1, availableParallelism() - 1),
): AsyncGenerator<readonly Step[], void> =>
  inOrder(
    Array.from({ length: players }, (_, first) => {
      const part: Part = { piece, first, parts: players };
      return playedBy(new Worker(join(__dirname, 'player.js'), { workerData: part }));
    }),
  );
