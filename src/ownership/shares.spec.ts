import fc from 'fast-check';
import { type Able, sharesOf } from './shares';

/** Every worker can run every task, in the order they came. */
const all = (workers: readonly number[], tasks: readonly string[]): Able[] =>
  workers.flatMap((worker) => tasks.map((task) => ({ worker, task })));
const loads = (shares: ReadonlyMap<string, number>) => {
  const counted = new Map<number, number>();
  for (const worker of shares.values()) counted.set(worker, (counted.get(worker) ?? 0) + 1);
  return [...counted.values()].sort();
};

describe('the shares of workers', () => {
  it('are everything for one alone', () => expect(loads(sharesOf(all([7], ['a', 'b', 'c'])))).toEqual([3]));
  it('are equal for two', () => expect(loads(sharesOf(all([1, 2], ['a', 'b', 'c', 'd'])))).toEqual([2, 2]));
  it('differ by one at most, and leave nothing without an owner', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 8 }),
        fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 20 }),
        (workers, tasks) => {
          const shares = sharesOf(all(workers, tasks));
          expect([...shares.keys()].sort()).toEqual([...tasks].sort());
          const counted = loads(shares);
          expect(Math.max(...counted) - Math.min(...counted)).toBeLessThanOrEqual(1);
          expect(counted.length).toBe(Math.min(workers.length, tasks.length));
        },
      ),
    ));
  it('give a task only to who can run it: an older program does not know the newer’s projections', () => {
    const older = all([1], ['pipeline.v1', 'rating.v1']);
    const newer = all([2], ['pipeline.v2', 'rating.v1']);
    const shares = sharesOf([...older, ...newer]);
    expect([shares.get('pipeline.v1'), shares.get('pipeline.v2')]).toEqual([1, 2]);
    expect(shares.has('rating.v1')).toBe(true);
  });
  it('of nobody are nothing', () => expect(sharesOf([]).size).toBe(0));
});
