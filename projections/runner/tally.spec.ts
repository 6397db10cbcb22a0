import { Tally } from './tally';

describe('a tally', () => {
  it('adds to every combination of the axes', () => {
    const tally = new Tally();
    tally.add({
      axes: [
        [{ scope: '' }, { scope: 'a' }],
        [{ day: '1' }, { day: '2' }],
      ],
      add: { n: 2 },
    });
    expect(tally.rows).toEqual([
      { scope: '', day: '1', n: 2 },
      { scope: '', day: '2', n: 2 },
      { scope: 'a', day: '1', n: 2 },
      { scope: 'a', day: '2', n: 2 },
    ]);
  });

  it('sums what falls together and keeps counters apart', () => {
    const tally = new Tally();
    tally.add({ axes: [[{ scope: 'a' }]], add: { opened: 1 } });
    tally.add({ axes: [[{ scope: 'a' }]], add: { settled: 1 } });
    tally.add({ axes: [[{ scope: 'a' }]], add: { opened: -1 } });
    expect(tally.rows).toEqual([{ scope: 'a', opened: 0, settled: 1 }]);
  });

  it('does not take two values for one because their parts read the same together', () => {
    const tally = new Tally();
    tally.add({ axes: [[{ dimension: 'a', key: 'bc' }]], add: { n: 1 } });
    tally.add({ axes: [[{ dimension: 'ab', key: 'c' }]], add: { n: 1 } });
    expect(tally.rows).toHaveLength(2);
  });
});
