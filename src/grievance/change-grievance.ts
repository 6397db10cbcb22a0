import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Config } from '../config';
import { decidedAnew } from '../event-store/decided-anew';
import { EventStore, noStream, WrongExpectedRevision } from '../event-store/event-store';
import { type Draft, linked } from '../event-store/hash-link';
import { Changed } from '../http/changed';
import { notYours, Problem, problemOf } from '../http/problem';
import type { Asking } from '../identity/asking';
import { Clock } from '../kernel/clock';
import { isRefusal } from '../kernel/refusal';
import { Organization } from '../organization/organization';
import { Sealing } from '../privacy/sealing';
import { drafted } from './decided';
import type { GrievanceDecision } from './domain/decide';
import type { GrievanceEvent } from './domain/events';
import type { Grievance } from './domain/grievance';
import { type People, personalTexts } from './domain/personal';
import { succeeded } from './domain/succession';
import { readEvents, streamOf } from './history';
import { type KnownCase, knownAfter, knownFrom, RecentCases, type Told, unknownCase } from './known-case';
import { isOpenTo } from './openness';
import { type Seed, seedOf, uuidFrom, wishDigest } from './seeds';

export type { Changed };

/** A wish to change one grievance by one decision. */
export class ChangeGrievance<Wish> extends Command<Changed> {
  constructor(
    readonly id: string,
    readonly decide: GrievanceDecision<Wish>,
    readonly wish: Wish,
    readonly asking: Asking,
    /** Where the ids of a repeated wish come from; the asking person and their idempotency key when left out. */
    readonly seed: Seed = seedOf(asking.actor, asking.key, id),
  ) {
    super();
  }
}

const movedOn = (revision: number) =>
  new Problem(412, 'case-moved-on', {
    en: `The case is at revision ${revision} by now; read it again.`,
    zh: `该事项现为第 ${revision} 版，请重新读取。`,
  });
const keyReused = () =>
  new Problem(422, 'idempotency-key-reused', {
    en: 'This Idempotency-Key was used for another request on this case.',
    zh: '该 Idempotency-Key 已用于本事项的其他请求。',
  });

/** Read, fold, decide, append: the one way a grievance changes. */
@CommandHandler(ChangeGrievance)
export class ChangeGrievanceHandler implements ICommandHandler<ChangeGrievance<unknown>> {
  private readonly recent = new RecentCases();

  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Config) private readonly config: Config,
    @Inject(Sealing) private readonly sealing: Sealing,
  ) {}

  /** @throws Problem 403, 404, 409, 412, 422; StoreUnavailable; EventTooLarge */
  async execute(command: ChangeGrievance<unknown>): Promise<Changed> {
    const fromMemory = await this.tryFromMemory(command);
    if (fromMemory) return fromMemory;
    try {
      return await decidedAnew(command.asking.ifMatch, async () => this.attempt(command, await this.known(command)));
    } catch (error) {
      throw error instanceof WrongExpectedRevision ? movedOn(error.actual) : error;
    }
  }

  /** What is remembered may be out of date: it serves to append at its revision, and no refusal rests on it. */
  private async tryFromMemory(command: ChangeGrievance<unknown>): Promise<Changed | undefined> {
    const known = this.recent.of(command.id);
    if (!known) return undefined;
    try {
      const done = await this.attempt(command, known);
      return done.events.length > 0 ? done : undefined;
    } catch (error) {
      if (!(error instanceof Problem || error instanceof WrongExpectedRevision)) throw error;
      this.recent.forget(command.id);
      return undefined;
    }
  }

  private async known({ id, decide, asking }: ChangeGrievance<unknown>): Promise<KnownCase> {
    const isNew = decide.decision === 'ReceiveGrievance' && asking.key === undefined;
    return isNew ? unknownCase : knownFrom(await readEvents(this.store, id));
  }

  private async attempt(command: ChangeGrievance<unknown>, known: KnownCase): Promise<Changed> {
    const { id, decide, wish, asking, seed } = command;
    const grievance = succeeded(known.grievance, this.organization);
    if (decide.decision !== 'ReceiveGrievance' && !isOpenTo(grievance, asking, this.organization)) throw notYours();
    const digest = wishDigest(this.config.secret, decide.decision, wish);
    const earlier = earlierOf(known, seed);
    if (earlier.length > 0) {
      if (earlier[0]?.wish !== digest) throw keyReused();
      return new Changed(id, earlier.at(-1)?.revision ?? noStream, earlier);
    }
    if (asking.ifMatch !== undefined && asking.ifMatch !== known.revision) throw movedOn(known.revision);

    const now = this.clock.now();
    const wished = { id, decide, wish, digest, asking, seed, now, directory: this.organization };
    const drafts = drafted(grievance, wished);
    if (isRefusal(drafts)) throw problemOf(drafts, this.organization);
    if (drafts.length === 0) return new Changed(id, known.revision, []);
    const people = peopleOf(id, grievance, drafts);
    const sealed = await this.sealing.seal(drafts, (draft) => personalTexts(draft as GrievanceEvent, people));
    const events = linked(streamOf(id), known, sealed);
    const { revision, fresh } = await this.store.append({ stream: streamOf(id), expected: known.revision, events });
    const after = knownAfter(known, drafts, events);
    // A repeated request may have been stored meanwhile as it was decided elsewhere, at another moment.
    if (fresh) this.recent.keep(id, after);
    else this.recent.forget(id);
    return new Changed(id, revision, after.told.slice(known.told.length));
  }
}

/** The events an earlier request with the same seed appended, if it did. */
const earlierOf = ({ told }: KnownCase, seed: Seed): readonly Told[] => {
  const first = told.findIndex(({ id }) => id === uuidFrom(seed, 'event 0'));
  if (first < 0) return [];
  const after = told.slice(first);
  const end = after.findIndex(({ id }, index) => id !== uuidFrom(seed, `event ${index}`));
  return end < 0 ? after : after.slice(0, end);
};

/** Whose texts the events hold: the receipt names the people it is about itself. */
const peopleOf = (id: string, { parties }: Grievance, [first]: readonly Draft[]): People => {
  const receipt = first as GrievanceEvent | undefined;
  return { grievance: id, parties: receipt?.type === 'GrievanceReceived' ? receipt.data.parties : parties };
};
