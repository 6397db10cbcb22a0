import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { EventStore } from '../event-store/event-store';
import { learnFrom } from './learn-from';

const retry = 500;

/** Reads what was ever published into this process, and follows what is published from now on, whoever publishes it. */
export class RulebookReader {
  private readonly log = new Logger('rulebooks');
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly store: EventStore) {}

  /** Resolves once everything published so far is known here. */
  start(): Promise<void> {
    return new Promise((known) => {
      this.running = this.follow(known);
    });
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async follow(known: () => void): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      try {
        for await (const { events, caughtUp } of this.store.subscribe({
          after: null,
          prefixes: ['rulebook-'],
          signal,
        })) {
          for (const event of events) learnFrom(event);
          if (caughtUp) known();
        }
      } catch (error) {
        // What was read stays known.
        this.log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'rulebooks are read anew');
      }
      // Woken early when it shall end.
      await sleep(retry, undefined, { signal }).catch(() => undefined);
    }
    known();
  }
}
