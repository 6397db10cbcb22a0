import { inHalves } from './in-halves';

class Poisoned extends Error {}
const items = Array.from({ length: 20_000 }, (_, index) => index);

/** Keeps what it is given unless something in it is poisoned, and counts how often it was asked. */
const keeping = (...poisoned: readonly number[]) => {
  const kept: number[] = [];
  const asked: number[] = [];
  const attempt = async (some: readonly number[]) => {
    asked.push(some.length);
    const bad = some.find((each) => poisoned.includes(each));
    if (bad !== undefined) throw new Poisoned(String(bad));
    kept.push(...some);
  };
  return { kept, asked, attempt };
};
const isPoisoned = (error: unknown) => error instanceof Poisoned;

describe('a batch attempted in halves', () => {
  it('is one attempt when nothing in it is poisoned', async () => {
    const { kept, asked, attempt } = keeping();
    await inHalves(items, attempt, isPoisoned);
    expect([kept, asked]).toEqual([items, [20_000]]);
  });

  it.each([0, 1, 777, 13_776, 19_999])(
    'keeps all before the poisoned item %d, and finds it among 20,000 in some thirty attempts',
    async (poisoned) => {
      const { kept, asked, attempt } = keeping(poisoned, 19_999);
      await expect(inHalves(items, attempt, isPoisoned)).rejects.toThrow(String(poisoned));
      expect(kept).toEqual(items.slice(0, poisoned));
      expect(asked.length).toBeLessThanOrEqual(31);
      expect(asked.at(-1)).toBe(1);
    },
  );

  it('is not attempted again when the failure is not the items’ own', async () => {
    const attempts: number[] = [];
    const away = async (some: readonly number[]) => {
      attempts.push(some.length);
      throw new Error('the connection is gone');
    };
    await expect(inHalves(items, away, isPoisoned)).rejects.toThrow('gone');
    expect(attempts).toEqual([20_000]);
  });
});
