import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Config } from '../config';
import { EventStore, noStream, type StoredEvent, WrongExpectedRevision } from '../event-store/event-store';
import { type Draft, linked } from '../event-store/hash-link';
import type { Changed } from '../http/changed';
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
import { type History, historyOf, readHistory, streamOf } from './history';
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
    zh: `该事项现为第 ${revision} 版,请重新读取。`,
  });
const keyReused = () =>
  new Problem(422, 'idempotency-key-reused', {
    en: 'This Idempotency-Key was used for another request on this case.',
    zh: '该 Idempotency-Key 已用于本事项的其他请求。',
  });

/** Read, fold, decide, append: the one way a grievance changes. */
@CommandHandler(ChangeGrievance)
export class ChangeGrievanceHandler implements ICommandHandler<ChangeGrievance<unknown>> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Config) private readonly config: Config,
    @Inject(Sealing) private readonly sealing: Sealing,
  ) {}

  /** @throws Problem 403, 404, 409, 412, 422; StoreUnavailable; EventTooLarge */
  async execute(command: ChangeGrievance<unknown>): Promise<Changed> {
    try {
      return await this.attempt(command);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      if (command.asking.ifMatch !== undefined) throw movedOn(error.actual);
    }
    try {
      return await this.attempt(command);
    } catch (error) {
      throw error instanceof WrongExpectedRevision ? movedOn(error.actual) : error;
    }
  }

  private async attempt(command: ChangeGrievance<unknown>): Promise<Changed> {
    const { id, decide, wish, asking, seed } = command;
    const isReceipt = decide.decision === 'ReceiveGrievance';
    const history =
      isReceipt && asking.key === undefined ? historyOf([]) : await readHistory(this.store, id, this.organization);
    if (!isReceipt && !isOpenTo(history.grievance, asking, this.organization)) throw notYours();
    const digest = wishDigest(this.config.secret, decide.decision, wish);
    const earlier = this.earlier(history, seed);
    if (earlier.length > 0) {
      if (earlier[0]?.metadata.wish !== digest) throw keyReused();
      return changed(id, earlier.at(-1)?.revision ?? noStream, earlier);
    }
    if (asking.ifMatch !== undefined && asking.ifMatch !== history.revision) throw movedOn(history.revision);

    const standing = { ...history, hash: history.stored.at(-1)?.metadata.hash ?? null };
    const now = this.clock.now();
    const drafts = drafted(standing, { id, decide, wish, digest, asking, seed, now, directory: this.organization });
    if (isRefusal(drafts)) throw problemOf(drafts);
    if (drafts.length === 0) return changed(id, history.revision, []);
    const people = peopleOf(id, history.grievance, drafts);
    const sealed = await this.sealing.seal(drafts, (draft) => personalTexts(draft as GrievanceEvent, people));
    const events = linked(streamOf(id), standing, sealed);
    const { revision } = await this.store.append({ stream: streamOf(id), expected: history.revision, events });
    return changed(id, revision, events);
  }

  /** The events an earlier request with the same seed appended, if it did. */
  private earlier({ stored }: History, seed: Seed): readonly StoredEvent[] {
    const first = stored.findIndex(({ id }) => id === uuidFrom(seed, 'event 0'));
    if (first < 0) return [];
    const after = stored.slice(first);
    const end = after.findIndex(({ id }, index) => id !== uuidFrom(seed, `event ${index}`));
    return end < 0 ? after : after.slice(0, end);
  }
}

/** Whose texts the events hold: the receipt names the people it is about itself. */
const peopleOf = (id: string, { parties }: Grievance, [first]: readonly Draft[]): People => {
  const receipt = first as GrievanceEvent | undefined;
  return { grievance: id, parties: receipt?.type === 'GrievanceReceived' ? receipt.data.parties : parties };
};

const changed = (
  id: string,
  revision: number,
  events: readonly { readonly id: string; readonly type: string; readonly data: object }[],
): Changed => ({
  id,
  revision,
  events: events.map(({ id, type, data }) => ({ id, type, at: (data as { at: string }).at })),
});
