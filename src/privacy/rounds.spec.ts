import { Rounds } from './rounds';

const asking = () => {
  const asked: (readonly string[])[] = [];
  const answers: ((fail?: Error) => void)[] = [];
  const rounds = new Rounds((round) => {
    asked.push(round);
    return new Promise<string>((resolve, reject) =>
      answers.push((fail) => (fail ? reject(fail) : resolve(round.join()))),
    );
  });
  return { asked, answers, rounds };
};
const turn = () => new Promise((resolve) => setImmediate(resolve)).then(() => new Promise((r) => setImmediate(r)));

describe('rounds of questions', () => {
  it('ask once for what one turn brings, each thing once', async () => {
    const { asked, answers, rounds } = asking();
    const both = [rounds.of(['a', 'b']), rounds.of(['b', 'c'])];
    await turn();
    expect(asked).toEqual([['a', 'b', 'c']]);
    answers[0]?.();
    expect(await Promise.all(both)).toEqual(['a,b,c', 'a,b,c']);
  });

  it('gather what comes while one is under way, and go on after one that failed', async () => {
    const { asked, answers, rounds } = asking();
    const first = rounds.of(['a']);
    await turn();
    const [second, third] = [rounds.of(['b']), rounds.of(['c'])];
    await turn();
    expect(asked).toEqual([['a']]);
    answers[0]?.(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await turn();
    expect(asked).toEqual([['a'], ['b', 'c']]);
    answers[1]?.();
    expect([await second, await third]).toEqual(['b,c', 'b,c']);
  });
});
