import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { GrievanceDetails, grievanceDetailsName } from '../../projections/grievance-details/grievance-details.table';
import { Checkpoint } from '../../projections/runner/checkpoint.table';
import type { EventStore, Position, StoredEvent } from '../event-store/event-store';
import { mayResume } from '../event-store/landmark';
import { category } from './history';
import { type Shown, type Told, toldOf, type Waiting } from './told-changes';

/** Events read at a time. */
export const atATime = 200;
const look = 50;
const retry = 1_000;

/** What of a case is asked to tell of it, and to whom. */
const columns: (keyof Shown)[] = [
  ...(['id', 'number', 'status', 'kind', 'accused', 'intakeBy'] as const),
  ...(['accounts', 'regionPath', 'units', 'escalatedTo', 'parties'] as const),
];

/** What events say, with the cases as the read model shows them. */
export const readTold = async (database: DataSource, events: readonly StoredEvent[]): Promise<readonly Told[]> => {
  const caseOf = ({ stream }: StoredEvent) => stream.slice(category.length);
  const ids = [...new Set(events.map(caseOf))];
  const rows: Shown[] = await database
    .getRepository(GrievanceDetails)
    .createQueryBuilder('g')
    .select(columns.map((each) => `g.${each}`))
    .where('g.id = any(:ids)', { ids })
    .getMany();
  return toldOf(events, new Map(rows.map((row) => [row.id, row])), caseOf);
};

/** How far the case rows show the events; null while they show none. */
export const shownUpTo = async (database: DataSource): Promise<Position | null> =>
  (await database.getRepository(Checkpoint).findOneBy({ name: grievanceDetailsName }))?.position ?? null;

/** The process's one subscription for everybody who listens: a change is told once the case row shows it. */
export class FollowingChanges {
  readonly waiting = new Set<Waiting>();
  /** Everything after this is told to whoever waits now. */
  told: Position | null = null;
  private readonly log = new Logger('changes');
  private readonly ending = new AbortController();

  private constructor(
    private readonly store: EventStore,
    private readonly database: DataSource,
  ) {}

  /** Begins where the case rows are. @throws while the database is away */
  static async begin(store: EventStore, database: DataSource): Promise<FollowingChanges> {
    const following = new FollowingChanges(store, database);
    const reached = await database.getRepository(Checkpoint).findOneBy({ name: grievanceDetailsName });
    // Rows of another store are built anew from its first event: so far nothing of this one is shown.
    if (reached && (await mayResume(store, reached))) following.told = reached.position;
    void following.run();
    return following;
  }

  end(): void {
    this.ending.abort();
    for (const each of this.waiting) each.end();
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      try {
        await this.follow();
      } catch (error) {
        this.log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'changes cannot be told now');
      }
      await this.rest(retry);
    }
  }

  private async follow(): Promise<void> {
    const { signal } = this.ending;
    const subscription = { after: this.told, prefixes: [category], batchSize: atATime, signal };
    for await (const { events, position } of this.store.subscribe(subscription)) {
      const last = events.at(-1);
      if (last) {
        await this.untilShown(last.position);
        if (signal.aborted) return;
        const told = await readTold(this.database, events);
        for (const each of this.waiting) each.push(told);
      }
      this.told = position;
    }
  }

  private async untilShown(position: Position): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      const shown = await shownUpTo(this.database);
      if (shown !== null && shown >= position) return;
      await this.rest(look);
    }
  }

  private rest(milliseconds: number): Promise<void> {
    // Woken early when it shall end.
    return sleep(milliseconds, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}
