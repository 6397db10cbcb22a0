import { Inject, Injectable } from '@nestjs/common';
import { EventStore, type StoredEvent } from '../event-store/event-store';
import { notYours } from '../http/problem';
import type { Asking } from '../identity/asking';
import { Clock } from '../kernel/clock';
import type { Refusal } from '../kernel/refusal';
import { Organization } from '../organization/organization';
import { type Clock as Deadline } from './domain/clocks/clock';
import { citizensClocks, clocks } from './domain/clocks/clocks';
import { eraseSubject } from './domain/decisions/erasure/erase-subject';
import { rulebookOf } from './domain/rulebook/known-rulebooks';
import type { Rulebook } from './domain/rulebook/rulebook';
import { type History, happenedIn, historyOf, readHistory } from './history';
import { isOpenTo } from './openness';

/** Which point of a case's history is meant: a revision, what was known at a time, or now when neither is given. */
export interface Point {
  readonly revision?: number;
  readonly at?: string;
}

/** Opens cases to those who may see them, at any point of their history. */
@Injectable()
export class CaseDoor {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The case as it stands. @throws Problem 404 when there is none or it is not theirs to see; StoreUnavailable */
  async open(id: string, asking: Asking): Promise<History> {
    const history = await readHistory(this.store, id, this.organization);
    if (!isOpenTo(history.grievance, asking, this.organization)) throw notYours();
    return history;
  }

  /** The case as it was: who may see it is judged by how it stands. @throws Problem 404 before its first event, too */
  async openAt(id: string, asking: Asking, point: Point): Promise<History> {
    const { stored } = await this.open(id, asking);
    const then = historyOf(upTo(stored, point));
    if (then.stored.length === 0) throw notYours();
    return then;
  }

  /** Why this person may not have what the case says of its people erased now, as its own decision answers (PIPL 47). @throws Problem 404 */
  async keeps(id: string, asking: Asking): Promise<Refusal | undefined> {
    const { grievance } = await this.open(id, asking);
    const [now, directory] = [this.clock.now(), this.organization];
    return eraseSubject.mayDecide(grievance, { grievance: id, actor: asking.actor, now, directory, newId: () => '' });
  }

  /** The rulebook the case runs under, with the holidays published by then. */
  rulebook({ grievance }: History, at?: string): Rulebook {
    return rulebookOf(grievance.rulebook, at);
  }

  /** Every deadline of the case, as seen at a time. */
  deadlines(history: History, at?: string): readonly Deadline[] {
    return this.ofToday(clocks(happenedIn(history), this.rulebook(history, at), at ?? this.clock.now()));
  }

  /** What its deadlines would be under other rules. */
  deadlinesUnder(history: History, rulebook: Rulebook): readonly Deadline[] {
    return this.ofToday(clocks(happenedIn(history), rulebook, this.clock.now()));
  }

  /** What runs for the citizen elsewhere meanwhile (law §8). */
  deadlinesElsewhere(history: History, at?: string): readonly Deadline[] {
    return this.ofToday(citizensClocks(happenedIn(history), this.rulebook(history, at), at ?? this.clock.now()));
  }

  /** Whose they are as the units are now. */
  private ofToday(deadlines: readonly Deadline[]): readonly Deadline[] {
    return deadlines.map((clock) => ({ ...clock, bearer: this.organization.current(clock.bearer) }));
  }
}

/** What had been taken down by then: everything before the first event that was not yet known. */
export const upTo = (stored: readonly StoredEvent[], { revision, at }: Point): readonly StoredEvent[] => {
  if (revision !== undefined) return stored.slice(0, revision + 1);
  if (at === undefined) return stored;
  const later = stored.findIndex(({ metadata }) => Date.parse(metadata.recordedAt) > Date.parse(at));
  return later < 0 ? stored : stored.slice(0, later);
};
