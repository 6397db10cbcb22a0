import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventStore, type Position } from '../event-store/event-store';
import { Problem } from '../http/problem';
import type { Actor } from '../kernel/actor';
import { Organization } from '../organization/organization';
import { sees } from './domain/visibility';
import { atATime, FollowingChanges, readTold, shownUpTo } from './following-changes';
import { category } from './history';
import { type Change, type Told, Waiting } from './told-changes';

/** What a listener is told: a change, or how far everything was told. `anew`: too much was missed, read it all again. */
export type News = Change | Beginning;

interface Beginning {
  readonly upTo: Position | null;
  readonly anew: boolean;
}

const each = 10;
/** Changes that wait for one listener. */
const waitingAtMost = 2_000;
/** Events read again for one listener that was away. */
const missedAtMost = 10_000;

const tooMany = () =>
  new Problem(
    429,
    'too-many-listeners',
    {
      en: `One account may listen on ${each} connections at once; close one first.`,
      zh: `同一账户最多同时保持 ${each} 个变更连接，请先关闭其中之一。`,
    },
    { retryAfter: 5 },
  );

/** What changed, told to each listener as far as they may know of it: by their place in the case, as everywhere. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly ending = new AbortController();
  private readonly listening = new Map<string, number>();
  private following: Promise<FollowingChanges> | undefined;
  private listeners = 0;

  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  onModuleDestroy(): void {
    this.ending.abort();
    void this.following?.then(
      (following) => following.end(),
      () => undefined, // Whoever began it was told.
    );
  }

  /** Aborted when the service ends. */
  get over(): AbortSignal {
    return this.ending.signal;
  }

  /**
   * Everything the actor may know of that happened after a position, without a gap, until the signal; only what happens
   * from now on when no position is given. It ends by itself for a listener who does not keep up.
   * @throws Problem 429; an error while the database is away
   */
  async *of(actor: Actor, after: Position | undefined, signal: AbortSignal): AsyncGenerator<News, void> {
    if (signal.aborted) return;
    this.come(actor);
    const waiting = new Waiting(waitingAtMost);
    const end = () => waiting.end();
    signal.addEventListener('abort', end);
    try {
      const upTo = await this.joined(waiting);
      const missed = after !== undefined && (await this.isOfThisStore(after, upTo)) ? after : undefined;
      yield { upTo: missed ?? upTo, anew: missed !== after };
      if (missed !== undefined) yield* this.missed(actor, missed, upTo, signal);
      const from = missed ?? '';
      for (let told = await waiting.next(); told; told = await waiting.next()) {
        yield* this.known(told, actor, from);
      }
    } finally {
      signal.removeEventListener('abort', end);
      await this.leave(actor, waiting);
    }
  }

  private come({ id }: Actor): void {
    const already = this.listening.get(id) ?? 0;
    if (already >= each) throw tooMany();
    this.listening.set(id, already + 1);
    this.listeners += 1;
  }

  /** Up to where everything was told before; what comes after it waits for the listener. */
  private async joined(waiting: Waiting): Promise<Position | null> {
    this.following ??= FollowingChanges.begin(this.store, this.database).catch((error) => {
      this.following = undefined;
      throw error;
    });
    const following = await this.following;
    following.waiting.add(waiting);
    if (this.ending.signal.aborted) following.end();
    return following.told;
  }

  private async leave({ id }: Actor, waiting: Waiting): Promise<void> {
    const left = (this.listening.get(id) ?? 1) - 1;
    if (left > 0) this.listening.set(id, left);
    else this.listening.delete(id);
    this.listeners -= 1;
    const following = await this.following?.catch(() => undefined); // Whoever began it was told.
    following?.waiting.delete(waiting);
    if (this.listeners > 0) return;
    following?.end();
    this.following = undefined;
  }

  /** A position beyond everything shown, or of another form, was given by another store. */
  private async isOfThisStore(after: Position, upTo: Position | null): Promise<boolean> {
    if (upTo === null || after.length !== upTo.length) return false;
    return after <= upTo || after <= ((await shownUpTo(this.database)) ?? '');
  }

  /** What happened while a listener was away, read for it alone. */
  private async *missed(
    actor: Actor,
    after: Position,
    upTo: Position | null,
    signal: AbortSignal,
  ): AsyncGenerator<News, void> {
    if (upTo === null || after >= upTo) return;
    const until = new AbortController();
    let read = 0;
    try {
      const both = AbortSignal.any([signal, until.signal]);
      const subscription = { after, prefixes: [category], batchSize: atATime, signal: both };
      for await (const { events, position, caughtUp } of this.store.subscribe(subscription)) {
        read += events.length;
        if (read > missedAtMost) {
          yield { upTo, anew: true };
          return;
        }
        const before = events.filter((event) => event.position <= upTo);
        if (before.length > 0) yield* this.known(await readTold(this.database, before), actor, after);
        if (caughtUp || (position ?? '') >= upTo) return;
      }
    } finally {
      until.abort();
    }
  }

  private *known(told: readonly Told[], actor: Actor, after: Position): Generator<Change> {
    for (const { change, audience } of told) {
      if (change.position > after && sees(audience, actor, this.organization)) yield change;
    }
  }
}
