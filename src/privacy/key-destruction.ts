import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Batch, EventStore, type Position } from '../event-store/event-store';
import { landmarkOf, mayResume, type Reached } from '../event-store/landmark';
import type { Claim } from '../ownership/claim';
import { erasedIn } from './erasures';
import { SubjectKeys } from './subject-keys';

const retry = 1_000;
/** Reading again does no harm, so the place is noted this seldom while nobody is erased; in milliseconds. */
const noteEvery = 10_000;
const followed = ['grievance-', 'collective-'];

const note = `
  insert into privacy.checkpoint (position, landmark) values ($1, $2)
  on conflict (one) do update set position = excluded.position, landmark = excluded.landmark`;

/** Destroys a person's key once their erasure is an event, on one process at a time, however often it was stopped. */
@Injectable()
export class KeyDestruction implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('privacy');
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;
  private notedAt = 0;

  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(SubjectKeys) private readonly keys: SubjectKeys,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      try {
        await this.ownAndFollow();
      } catch (error) {
        this.log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'erasures start over');
      }
      await sleep(retry, undefined, { signal }).catch(() => undefined);
    }
  }

  private async ownAndFollow(): Promise<void> {
    const claim = await this.keys.claim();
    try {
      if (await claim.held()) await this.follow(claim);
    } finally {
      await claim.release();
    }
  }

  private async follow(claim: Claim): Promise<void> {
    const signal = AbortSignal.any([this.ending.signal, claim.over]);
    const after = await this.resumeAfter(claim);
    for await (const batch of this.store.subscribe({ after, prefixes: followed, signal }))
      await this.take(batch, claim);
  }

  private async resumeAfter(claim: Claim): Promise<Position | null> {
    const { rows } = await claim.ask('select position, landmark from privacy.checkpoint');
    const reached = rows[0] as Reached | undefined;
    return reached && (await mayResume(this.store, reached)) ? reached.position : null;
  }

  private async take({ events, position }: Batch, claim: Claim): Promise<void> {
    const subjects = events.flatMap(erasedIn);
    if (subjects.length > 0) await this.keys.destroy(subjects);
    const isDue = subjects.length > 0 || Date.now() - this.notedAt > noteEvery;
    if (events.length === 0 || !isDue) return;
    await claim.ask(note, [position, JSON.stringify(landmarkOf(events))]);
    this.notedAt = Date.now();
  }
}
