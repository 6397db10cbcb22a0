import type { Sentence } from '../../kernel/refusal';

/** A duration as people say it, so long ahead that more exactness would be pretence. */
export const inWords = (seconds: number): Sentence => {
  if (seconds < 2) return { en: 'a moment', zh: '片刻' };
  if (seconds < 120) return { en: `${Math.round(seconds)} seconds`, zh: `${Math.round(seconds)} 秒` };
  if (seconds < 7_200) return { en: `${Math.round(seconds / 60)} minutes`, zh: `${Math.round(seconds / 60)} 分钟` };
  return { en: `${Math.round(seconds / 3_600)} hours`, zh: `${Math.round(seconds / 3_600)} 小时` };
};

const counted = (number: number): string => Math.round(number).toLocaleString('en');

/** How far a copy is, once a second: events done, how many a second, and how long it will take yet. */
export class Progress {
  private readonly begun: number;
  private told: number;

  constructor(
    private readonly total: number,
    private readonly say: (sentence: Sentence) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.begun = this.now();
    this.told = this.begun;
  }

  /** So many of all events are in the target. */
  done(events: number): void {
    const now = this.now();
    if (now - this.told < 1_000) return;
    this.told = now;
    const perSecond = (1_000 * events) / (now - this.begun);
    const left = inWords((this.total - events) / perSecond);
    const [done, total, pace] = [events, this.total, perSecond].map(counted);
    this.say({
      en: `${done} of ${total} events, ${pace} a second, ${left.en} left`,
      zh: `已完成 ${done} / ${total} 个事件，每秒 ${pace} 个，约剩 ${left.zh}`,
    });
  }
}
