import type { Sentence } from '../kernel/refusal';
import type { Tally } from './tally';

const counted = (number: number): string => Math.round(number).toLocaleString('en');

/** How far a simulation is, once a second: cases and events so far, the day it has come to, and its pace. */
export class Progress {
  private readonly begun = performance.now();
  private told = this.begun;

  constructor(
    private readonly cases: number,
    private readonly say: (sentence: Sentence) => void,
  ) {}

  isDue(): boolean {
    return performance.now() - this.told >= 1_000;
  }

  tell({ cases, events, lastAt }: Tally): void {
    this.told = performance.now();
    const seconds = (this.told - this.begun) / 1_000;
    const [done, all, so, pace, perSecond] = [cases, this.cases, events, cases / seconds, events / seconds].map(
      counted,
    );
    const day = lastAt.slice(0, 10);
    this.say({
      en: `${day}: ${done} of ${all} cases, ${so} events; ${pace} cases and ${perSecond} events a second`,
      zh: `已收 ${done} / ${all} 件，${so} 个事件；每秒 ${pace} 件、${perSecond} 个事件`,
    });
  }
}
