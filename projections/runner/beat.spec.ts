import { Beat, restAfter } from './beat';

describe('the beat of the projections', () => {
  it('is the same for all who wait, and another one after it came', async () => {
    const beat = new Beat(1);
    const first = beat.next();
    expect(beat.next()).toBe(first);
    await first;
    expect(beat.next()).not.toBe(first);
  });

  it.each([
    { worked: 0, rest: 100 },
    { worked: 50, rest: 100 },
    { worked: 70, rest: 140 },
    { worked: 5_000, rest: 160 },
  ])('rests $rest ms after $worked ms of work', ({ worked, rest }) => {
    expect(restAfter(worked, 100)).toBe(rest);
  });
});
