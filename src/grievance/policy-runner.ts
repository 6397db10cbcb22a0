import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type Batch, EventStore, type Position, StoreUnavailable } from '../event-store/event-store';
import { landmarkOf, mayResume } from '../event-store/landmark';
import { Problem } from '../http/problem';
import { Clock } from '../kernel/clock';
import { Agenda, type AgendaItem } from './agenda';
import { askingFor } from './asking-by-itself';
import { ChangeGrievance } from './change-grievance';
import { DeadlineWatch } from './deadline-watch';
import { ErasedFiles, filesToRemove, removeErasedFiles } from './erased-files';
import { collectives, inGroups } from './groups';
import { category, readable } from './history';
import { followGroups } from './policies/follow-groups';
import { policies } from './policies/policies';
import { followOf } from './policies/policy';
import { looksFrom } from './policies/record-breaches';

const tick = 500;
/** At the end of the events, so many milliseconds are gathered into one batch. */
const gather = 100;
const retry = 1_000;
const atATime = 100;

/** Follows the policies on one process at a time: reads events into the agenda, and does what is due. */
@Injectable()
export class PolicyRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('policies');
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DeadlineWatch) private readonly watch: DeadlineWatch,
    @Inject(ErasedFiles) private readonly erasedFiles: ErasedFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.ending.signal.aborted) {
      try {
        await this.ownAndFollow();
      } catch (error) {
        this.log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'policies start over');
      }
      await this.rest(retry);
    }
  }

  private async ownAndFollow(): Promise<void> {
    const agenda = await Agenda.own((this.database.options as { url: string }).url);
    if (!agenda) return;
    const over = new AbortController();
    const signal = AbortSignal.any([this.ending.signal, agenda.over, over.signal]);
    try {
      await Promise.all(
        [this.read(agenda, signal), this.act(agenda, signal)].map((each) => each.finally(() => over.abort())),
      );
    } finally {
      await agenda.release();
    }
  }

  private async read(agenda: Agenda, signal: AbortSignal): Promise<void> {
    const after = await this.resumeAfter(agenda);
    for await (const batch of this.store.subscribe({ after, prefixes: [category, collectives], signal })) {
      const { events, position } = batch;
      if (events.length > 0)
        await agenda.note(itemsOf(batch), looksOf(batch), { position, landmark: landmarkOf(events) });
      if (batch.caughtUp) await this.rest(gather);
    }
  }

  /** In another store everything is read again: what was done before is known by its key, and not done twice. */
  private async resumeAfter(agenda: Agenda): Promise<Position | null> {
    const reached = await agenda.reached();
    if (await mayResume(this.store, reached)) return reached.position;
    this.log.warn('the events are in another store than before: policies read them from the first one on');
    return null;
  }

  private async act(agenda: Agenda, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const due = await agenda.due(this.clock.now(), atATime);
      const done: AgendaItem[] = [];
      for (const item of due) if (await this.follow(item)) done.push(item);
      await agenda.done(done);
      const more = await this.watch.look(agenda);
      if (done.length < atATime && !more) await this.rest(tick);
    }
  }

  /** Asks for the decision; true once it is made or refused, for then nothing is left to do. @throws StoreUnavailable */
  private async follow(item: AgendaItem): Promise<boolean> {
    const { policy, grievance, event, wish, due } = item;
    if (policy === removeErasedFiles) return this.erasedFiles.remove(item);
    const decision = [...policies, followGroups].find(({ name }) => name === policy)?.decision;
    // A policy that was taken out asks for nothing any more.
    if (!decision) return true;
    const asking = askingFor(policy, event);
    try {
      await this.commands.execute(new ChangeGrievance(grievance, decision, wish as never, asking));
      return true;
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      const refused = error instanceof Problem && error.status !== 412;
      const about = { policy, event, error: error instanceof Error ? error.message : 'unknown' };
      // A demo's clock was set back meanwhile: it was refused for coming too early, and stays.
      if (refused && due !== null && Date.parse(this.clock.now()) < new Date(due).getTime()) return false;
      if (refused) this.log.debug(about, 'nothing was left to do');
      else this.log.error(about, 'a decision could not be asked for; it stays on the agenda');
      return refused;
    }
  }

  private rest(milliseconds: number): Promise<void> {
    // Woken early when it shall end.
    return sleep(milliseconds, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}

/** The cases whose duties the events may have moved, and from when on they are to be looked at. */
const looksOf = ({ events }: Batch): ReadonlyMap<string, string> => {
  const looks = new Map<string, string>();
  for (const stored of events) {
    if (!stored.stream.startsWith(category)) continue;
    const at = looksFrom(readable(stored));
    const grievance = stored.stream.slice(category.length);
    const before = looks.get(grievance);
    if (at !== undefined && (before === undefined || at < before)) looks.set(grievance, at);
  }
  return looks;
};

const itemsOf = ({ events }: Batch): readonly AgendaItem[] =>
  events.flatMap((stored) => {
    if (!stored.stream.startsWith(category)) return inGroups(stored);
    const event = readable(stored);
    const { recordedAt } = stored.metadata;
    const grievance = stored.stream.slice(category.length);
    const asked = policies.flatMap((policy) => {
      const follow = followOf(policy, event, { at: (event.data as { at: string }).at, recordedAt });
      if (!follow) return [];
      const due = Date.parse(follow.at) <= Date.parse(recordedAt) ? null : follow.at;
      return [{ policy: policy.name, event: stored.id, grievance, wish: follow.wish, due }];
    });
    return [...asked, ...filesToRemove(stored, grievance)];
  });
