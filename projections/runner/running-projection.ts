import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Batch, EventStore, StoredEvent } from '../../src/event-store/event-store';
import { mayResume } from '../../src/event-store/landmark';
import type { Upcasters } from '../../src/kernel/upcast';
import { BatchWriter, type Stretch } from './batch-writer';
import { Beat } from './beat';
import { advance, Fenced, noteStopped, reachedBy, standsStill } from './checkpoints';
import { PoisonedEvent } from './fold-batch';
import { inHalves } from './in-halves';
import type { Log } from './log';
import { prefetch } from './prefetch';
import { Progress, type State, type Status } from './progress';
import type { Projection } from './projection';
import { rebuild } from './rebuild';
import { type Send, Session } from './session';

/** What a projection runs with. */
export interface Surroundings {
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly upcasters: Upcasters;
  readonly log: Log;
  /** Events in a batch at most. */
  readonly batchSize: number;
}

const lockPoll = 500;
const stoppedPoll = 1_000;
const backoff = { first: 100, most: 2_000 };
/** At the end, what comes between two beats is one batch; in milliseconds. */
const beat = new Beat(100);
/** A checkpoint that moves without events of its own is written this seldom. */
const idleSave = 10_000;

/** Whether an error lies in what the events say (or how they are folded) rather than in the weather. */
const liesInTheEvents = (error: unknown): boolean => {
  if (error instanceof PoisonedEvent || error instanceof TypeError || error instanceof RangeError) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(21|22|23|54)...$/.test(code);
};

/** One projection in one process: waits to own it, catches up, stays live, and starts over when the connection is lost. */
export class RunningProjection {
  private state: State = 'waiting';
  private position: string | null = null;
  /** Up to where nothing is left to do; the checkpoint follows seldom while there are no events of its own. */
  private seen: string | null = null;
  private lastRecordedAt: string | null = null;
  private trouble: Status['error'];
  private savedAt = 0;
  private readonly progress = new Progress();
  private ending = new AbortController();
  private readonly writer: BatchWriter;
  private finished: Promise<void> | undefined;

  constructor(
    readonly projection: Projection,
    private readonly around: Surroundings,
  ) {
    this.writer = new BatchWriter(around.dataSource, projection, around.upcasters);
  }

  /** It falls to this process from now on. One that is still ending starts when it is told again. */
  start(): void {
    if (this.finished) return;
    this.ending = new AbortController();
    this.state = 'starting';
    this.finished = this.run();
  }

  /** Ends after the batch under way; its transaction is committed or rolled back, nothing in between. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.finished;
    this.finished = undefined;
    this.state = 'waiting';
    this.trouble = undefined;
  }

  status(): Status {
    const { applied, perSecond } = this.progress;
    const behind = this.lastRecordedAt ? (Date.now() - Date.parse(this.lastRecordedAt)) / 1000 : null;
    return {
      name: this.projection.name,
      position: this.seen,
      state: this.state,
      lag: this.state === 'live' ? 0 : behind && Math.max(0, Math.round(behind)),
      applied,
      perSecond,
      ...(this.trouble ? { error: this.trouble } : {}),
    };
  }

  private async run(): Promise<void> {
    const { log } = this.around;
    const { name } = this.projection;
    let pause = backoff.first;
    while (!this.ending.signal.aborted) {
      const before = this.progress.applied;
      try {
        await this.ownAndFollow();
        if (this.state === 'stopped') await this.untilReleased();
        await this.rest(backoff.first);
      } catch (error) {
        if (this.ending.signal.aborted) return;
        this.trouble = codeOf(error);
        log.warn({ projection: name, error: this.trouble }, 'a projection starts over');
        pause = this.progress.applied > before ? backoff.first : Math.min(2 * pause, backoff.most);
        await this.rest(pause);
      }
    }
  }

  private async ownAndFollow(): Promise<void> {
    const { dataSource, log } = this.around;
    const session = await Session.open(dataSource, this.projection.name);
    try {
      await this.follow(session);
    } catch (error) {
      if (error instanceof PoisonedEvent) await this.standStill(session, error);
      else if (!(error instanceof Fenced) && !session.over.aborted) throw error;
    } finally {
      await session.close().catch(() => log.info({ projection: this.projection.name }, 'the connection was gone'));
    }
  }

  private async follow(session: Session): Promise<void> {
    const { store, batchSize } = this.around;
    const { name, category, personal, concerns } = this.projection;
    const done = new AbortController();
    const signal = AbortSignal.any([this.ending.signal, session.over, done.signal]);
    while (!(await session.owns())) {
      this.state = 'waiting';
      await this.rest(lockPoll);
      if (signal.aborted) return;
    }
    const reached = await reachedBy(session.client, name);
    // Nothing applied is nothing to lose: there is no event to recognise the store by, and reading starts at its first.
    const after = reached.applied === 0 ? null : reached.position;
    if (!(await mayResume(store, { ...reached, position: after }))) return this.beginAnew();
    this.position = reached.position;
    this.seen = after;
    this.state = 'catching-up';
    this.trouble = undefined;
    const subscription = {
      after,
      prefixes: [`${category}-`],
      batchSize,
      signal,
      ...(personal ? { revealing: concerns } : {}),
    };
    try {
      for await (const batch of prefetch(store.subscribe(subscription), ({ caughtUp }) => caughtUp)) {
        if (signal.aborted) return;
        await this.take(session, batch);
        if (batch.caughtUp) await beat.next();
      }
    } finally {
      done.abort();
    }
  }

  /** What was built from another store says nothing of this one; the rebuild ends our session, and the next one begins. */
  private async beginAnew(): Promise<void> {
    const { dataSource, log } = this.around;
    log.warn(
      { projection: this.projection.name },
      'the events are in another store than before: built anew from there',
    );
    await rebuild(dataSource, this.projection);
  }

  private async take(session: Session, { events, position, caughtUp }: Batch): Promise<void> {
    const { name } = this.projection;
    const from = this.position;
    const to = position ?? events.at(-1)?.position ?? from;
    if (events.length > 0) {
      await this.apply(session, { events, from, to });
      this.lastRecordedAt = events.at(-1)?.metadata.recordedAt ?? null;
    } else if (to !== from && Date.now() - this.savedAt > idleSave) {
      const send: Send = (statement) => session.client.query(statement);
      await advance(send, { name, from, to, landmark: null, at: null, events: 0 });
      this.committed(to, 0);
    }
    this.seen = to;
    this.state = caughtUp ? 'live' : 'catching-up';
  }

  /** Keeps everything before an event that cannot be applied. */
  private async apply(session: Session, { events, to }: Stretch): Promise<void> {
    const attempt = async (some: readonly StoredEvent[]): Promise<void> => {
      const last = some.at(-1);
      const upTo = last === events.at(-1) ? to : (last?.position ?? to);
      await this.writer.apply(session, { events: some, from: this.position, to: upTo }).catch((error) => {
        const [event, ...others] = some;
        const found = event && others.length === 0 && liesInTheEvents(error) && !(error instanceof PoisonedEvent);
        throw found ? new PoisonedEvent(event, error) : error;
      });
      this.committed(upTo, some.length);
    };
    await inHalves(events, attempt, liesInTheEvents);
  }

  private committed(position: string | null, events: number): void {
    this.position = position;
    this.savedAt = Date.now();
    this.progress.add(events);
  }

  private async standStill({ client }: Session, poisoned: PoisonedEvent): Promise<void> {
    const stopped = { event: poisoned.event, error: poisoned.error };
    this.state = 'stopped';
    this.trouble = stopped;
    this.around.log.error({ projection: this.projection.name, ...stopped }, 'a projection stands still');
    await noteStopped(client, this.projection.name, stopped);
  }

  /** A projection that stands still goes on when it was rebuilt or another process got past the event. */
  private async untilReleased(): Promise<void> {
    const { dataSource } = this.around;
    do await this.rest(stoppedPoll);
    while (!this.ending.signal.aborted && (await standsStill(dataSource, this.projection.name)));
    this.state = 'starting';
  }

  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.ending;
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? `${error.name} ${error.code}` : error.name) : typeof error;
