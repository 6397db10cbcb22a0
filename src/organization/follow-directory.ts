import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { directoryAge, knownUnits } from './known-units';
import { Organization } from './organization';

const poll = 1_000;

/** Keeps the organisation of this process as the streams have it, whichever process changed it. */
@Injectable()
export class FollowDirectory implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('organization');
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;
  private age = -1;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.running = this.follow();
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async follow(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      // Woken early when it shall end.
      await sleep(poll, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.look();
      } catch (error) {
        this.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'the directory cannot be read now');
      }
    }
  }

  private async look(): Promise<void> {
    const age = await directoryAge(this.database);
    if (age === this.age) return;
    this.organization.learn(await knownUnits(this.database));
    this.age = age;
  }
}
