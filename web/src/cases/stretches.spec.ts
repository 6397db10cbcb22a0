import fc from 'fast-check';
import { begin, learnt, type Stretch } from './stretches';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
const counts = (stretches: readonly Stretch[]) => stretches.map(({ count }) => count);

describe('the pages of a long list', () => {
  it('follow one another as they are read, until there is no next', () => {
    const first = learnt(begin, 0, { items: rows(50), next: 'b' });
    expect(first).toEqual([
      { cursor: '', count: 50 },
      { cursor: 'b', count: null },
    ]);
    expect(learnt(first, 1, { items: rows(7), next: null })).toEqual([
      { cursor: '', count: 50 },
      { cursor: 'b', count: 7 },
    ]);
  });

  it('begin where the one before ends now, when a row came or went', () => {
    const read = [50, 50, 7].map((count, at) => ({ cursor: `${at || ''}`, count }));
    expect(learnt(read, 0, { items: rows(50), next: 'later' })).toEqual([
      { cursor: '', count: 50 },
      { cursor: 'later', count: 50 },
      { cursor: '2', count: 7 },
    ]);
    expect(counts(learnt(read, 1, { items: rows(49), next: null }))).toEqual([50, 49]);
  });

  it('are the same list while nothing changed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 }), (sizes) => {
        const read = sizes.map((count, at) => ({ cursor: `${at || ''}`, count }));
        sizes.forEach((count, at) => {
          expect(learnt(read, at, { items: rows(count), next: read[at + 1]?.cursor ?? null })).toBe(read);
        });
      }),
    );
  });
});
