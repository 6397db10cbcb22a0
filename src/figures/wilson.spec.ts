import { wilson95 } from './wilson';

describe('the Wilson interval', () => {
  it('is that of the textbooks', () => {
    const [low, high] = wilson95(9, 10) ?? [];
    expect(low).toBeCloseTo(0.5958, 4);
    expect(high).toBeCloseTo(0.9821, 4);
  });
  it('stays within 0 and 1', () => {
    expect(wilson95(0, 3)?.[0]).toBe(0);
    expect(wilson95(3, 3)?.[1]).toBe(1);
  });
  it('is null where nothing was counted', () => expect(wilson95(0, 0)).toBeNull());
});
