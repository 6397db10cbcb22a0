import { setTimeout as sleep } from 'node:timers/promises';
import type { Appended } from '../event-store';
import type { Answer } from './append-call';
import { isUnavailable, unavailable } from './failures';
import type { PreparedAppend } from './prepared-append';

type Failure = { readonly message: string };

interface Waiting {
  readonly append: PreparedAppend;
  readonly deadline: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** A second call beside the first pays from so many appends on; fewer wait, and go together when the first is done. */
const worthACall = 24;
const mostEvents = 1_000;
const mostBytes = 8 * 1024 * 1024;

/**
 * Gathers the appends that arrive in one turn of the event loop into few calls. The appends of one stream keep their
 * order: the next is sent when the one before is answered, or in one call with it where all keep theirs. A call whose connection was cut is sent again until the
 * deadline, since the event ids make a repetition harmless.
 */
export class AppendQueue {
  private ready: Waiting[] = [];
  /** By stream with an append under way, those that wait behind it. */
  private readonly behind = new Map<string, Waiting[]>();
  private readonly calls = new Set<Promise<void>>();
  private unanswered = 0;
  private turnTaken = false;

  constructor(
    private readonly call: (appends: readonly PreparedAppend[]) => Promise<readonly Answer[]>,
    private readonly patience: number,
    /** While one call is being made durable, the next is put together and sent; by one, all are stored in order. */
    private readonly callsAtOnce: 1 | 2 = 2,
  ) {}

  add(append: PreparedAppend): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const waiting = { append, deadline: performance.now() + this.patience, resolve, reject };
      this.unanswered += 1;
      const behind = this.behind.get(append.stream);
      if (behind) return void behind.push(waiting);
      if (this.callsAtOnce > 1) this.behind.set(append.stream, []);
      this.ready.push(waiting);
      this.takeTurn();
    });
  }

  /** Resolves when everything added so far is answered. */
  async drained(): Promise<void> {
    while (this.unanswered > 0) {
      if (this.calls.size > 0) await Promise.race(this.calls);
      else await new Promise(setImmediate);
    }
  }

  // The only one waiting goes at once; while a call is under way, the rest of this turn of the event loop is awaited.
  private takeTurn(): void {
    if (this.turnTaken || this.ready.length === 0) return;
    this.turnTaken = true;
    if (this.calls.size === 0) queueMicrotask(() => this.send());
    else setImmediate(() => this.send());
  }

  private send(): void {
    this.turnTaken = false;
    while (this.ready.length >= (this.calls.size === 0 ? 1 : worthACall) && this.calls.size < this.callsAtOnce) {
      const call = this.settle(this.take()).finally(() => {
        this.calls.delete(call);
        this.takeTurn();
      });
      this.calls.add(call);
    }
  }

  // An event id stands at most once in a call, so that a mistaken one fails only the append that repeats it.
  private take(): Waiting[] {
    const free = this.callsAtOnce - this.calls.size;
    const share = this.ready.length < free * worthACall ? this.ready.length : this.ready.length / free;
    const [taken, left, ids]: [Waiting[], Waiting[], Set<string>] = [[], [], new Set()];
    let bytes = 0;
    for (const waiting of this.ready) {
      const { append } = waiting;
      bytes += append.dataBytes + append.metadataBytes;
      const full = taken.length >= share || ids.size + append.ids.length > mostEvents || bytes > mostBytes;
      if (taken.length > 0 && (full || append.ids.some((id) => ids.has(id)))) left.push(waiting);
      else {
        taken.push(waiting);
        for (const id of append.ids) ids.add(id);
      }
    }
    this.ready = left;
    return taken;
  }

  private async settle(batch: readonly Waiting[], attempt = 0): Promise<void> {
    try {
      const answers = await this.call(batch.map(({ append }) => append));
      for (const [i, waiting] of batch.entries()) this.answer(waiting, answers[i] as Answer);
    } catch (error) {
      if (isUnavailable(error)) return this.again(batch, attempt, error);
      const [only] = batch;
      if (batch.length === 1 && only) return this.answer(only, error as Failure);
      // One of them cannot be stored; alone, each fails or succeeds for itself.
      for (const waiting of batch) await this.settle([waiting]);
    }
  }

  private async again(batch: readonly Waiting[], attempt: number, error: unknown): Promise<void> {
    const pause = Math.min(20 * 2 ** attempt, 1_000) * (0.5 + Math.random() / 2);
    const next = performance.now() + pause;
    for (const waiting of batch) if (waiting.deadline <= next) this.answer(waiting, unavailable(error));
    const rest = batch.filter(({ deadline }) => deadline > next);
    if (rest.length === 0) return;
    await sleep(pause);
    await this.settle(rest, attempt + 1);
  }

  private answer({ append, resolve, reject }: Waiting, answer: Answer | Failure): void {
    this.unanswered -= 1;
    const [next, ...behind] = this.behind.get(append.stream) ?? [];
    if (next) {
      this.behind.set(append.stream, behind);
      this.ready.push(next);
    } else this.behind.delete(append.stream);
    if ('position' in answer) resolve(answer);
    else reject(answer);
  }
}
