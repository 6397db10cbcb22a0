import { decidedAnew } from './decided-anew';
import { WrongExpectedRevision } from './event-store';

describe('a wish that others were faster than', () => {
  const overtaken = new WrongExpectedRevision('grievance-3c5h7k9n2q4s', 4, 5);
  /** Others are faster so many times; then it counts how often it was decided. */
  const attemptAfter = (times: number) => {
    let tried = 0;
    return async (): Promise<number> => {
      tried += 1;
      if (tried <= times) throw overtaken;
      return tried;
    };
  };

  it.each([0, 1, 4])('is decided anew on what they appended, %i times', async (times) => {
    expect(await decidedAnew(undefined, attemptAfter(times))).toBe(times + 1);
  });

  it('is given up when they always were', async () => {
    await expect(decidedAnew(undefined, attemptAfter(5))).rejects.toBe(overtaken);
  });

  it('is not decided anew when it is for one revision only', async () => {
    await expect(decidedAnew(4, attemptAfter(1))).rejects.toBe(overtaken);
  });

  it('is not decided anew for any other failure', async () => {
    let tried = 0;
    const failing = async () => {
      tried += 1;
      throw new RangeError('no such day');
    };
    await expect(decidedAnew(undefined, failing)).rejects.toThrow('no such day');
    expect(tried).toBe(1);
  });
});
