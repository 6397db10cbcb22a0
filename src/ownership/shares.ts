/** A worker that is there, and something it can run. */
export interface Able {
  readonly worker: number;
  readonly task: string;
}

/**
 * Who runs what: every task falls to the worker that has the fewest so far, the one that came first among equals.
 * Everybody who sees the same workers comes to the same shares, so nobody has to be asked.
 */
export const sharesOf = (present: readonly Able[]): ReadonlyMap<string, number> => {
  const load = new Map<number, number>();
  const loadOf = (worker: number) => load.get(worker) ?? 0;
  const shares = new Map<string, number>();
  for (const task of [...new Set(present.map((each) => each.task))].sort()) {
    const able = present.filter((each) => each.task === task).map(({ worker }) => worker);
    const chosen = able.reduce((best, worker) => (loadOf(worker) < loadOf(best) ? worker : best));
    shares.set(task, chosen);
    load.set(chosen, loadOf(chosen) + 1);
  }
  return shares;
};
