import { inWords, Progress } from './progress';

describe('the progress of a copy', () => {
  it('says once a second how far it is, how fast, and how long it will take yet', () => {
    let now = 0;
    const said: string[] = [];
    const progress = new Progress(
      50_000,
      ({ en, zh }) => said.push(en, zh),
      () => now,
    );
    for (const [at, done] of [
      [300, 900],
      [1_000, 3_000],
      [1_900, 5_500],
      [2_000, 6_000],
    ] as const) {
      now = at;
      progress.done(done);
    }
    expect(said).toEqual([
      '3,000 of 50,000 events, 3,000 a second, 16 seconds left',
      '已完成 3,000 / 50,000 个事件，每秒 3,000 个，约剩 16 秒',
      '6,000 of 50,000 events, 3,000 a second, 15 seconds left',
      '已完成 6,000 / 50,000 个事件，每秒 3,000 个，约剩 15 秒',
    ]);
  });

  it.each([
    [0.4, 'a moment', '片刻'],
    [119, '119 seconds', '119 秒'],
    [125, '2 minutes', '2 分钟'],
    [7_300, '2 hours', '2 小时'],
  ])('says %d seconds as %s', (seconds, en, zh) => expect(inWords(seconds)).toEqual({ en, zh }));
});
