import { type Append, type EventStore, WrongExpectedRevision } from '../event-store/event-store';
import { SimulationRefused } from './simulation-refused';

const mostEvents = 1_000;

/** Brings events into a store in their order: many go together, while the next are played. */
export class Feed {
  private run: Append[] = [];
  private events = 0;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    /** Whether the store keeps appends sent in one turn in their order. */
    private readonly keepsTurns: boolean,
  ) {}

  async add(append: Append): Promise<void> {
    if (this.events + append.events.length > mostEvents) await this.send();
    this.run.push(append);
    this.events += append.events.length;
  }

  /** Resolves when everything is stored. */
  async end(): Promise<void> {
    await this.send();
    await this.sending;
  }

  private async send(): Promise<void> {
    await this.sending;
    const { run } = this;
    this.run = [];
    this.events = 0;
    this.sending = this.append(run);
    // Noticed when it is awaited, which may be a while.
    this.sending.catch(() => undefined);
  }

  private async append(run: readonly Append[]): Promise<void> {
    try {
      if (this.keepsTurns) await Promise.all(run.map((append) => this.store.append(append)));
      else for (const append of run) await this.store.append(append);
    } catch (error) {
      throw error instanceof WrongExpectedRevision ? otherwise(error.stream) : error;
    }
  }
}

const otherwise = (stream: string): SimulationRefused =>
  new SimulationRefused({
    en: `The store holds ${stream} otherwise than it is played now; simulate into an empty store.`,
    zh: `存储中的 ${stream} 与本次模拟不一致；请使用空的存储。`,
  });
