import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Config } from '../config';
import { decidedAnew } from '../event-store/decided-anew';
import { EventStore, type StoredEvent, WrongExpectedRevision } from '../event-store/event-store';
import { linked } from '../event-store/hash-link';
import { type Seed, seedOf, uuidFrom, wishDigest } from '../grievance/seeds';
import { Changed } from '../http/changed';
import { Problem, problemOf } from '../http/problem';
import type { Asking } from '../identity/asking';
import { Clock } from '../kernel/clock';
import { isRefusal } from '../kernel/refusal';
import { Organization } from '../organization/organization';
import { Sealing } from '../privacy/sealing';
import { CollectiveDoor, type GroupHistory } from './collective-door';
import { drafted, streamOf } from './decided';
import type { CollectiveDecision } from './domain/decide';
import type { CollectiveEvent } from './domain/events';
import { personalTexts } from './domain/personal';

/** A wish to change one collective by one decision. */
export class ChangeCollective<Wish> extends Command<Changed> {
  constructor(
    readonly id: string,
    readonly decide: CollectiveDecision<Wish>,
    readonly wish: Wish,
    readonly asking: Asking,
    /** What the asking person said, where the wish knows more; a repeated key must say the same. */
    readonly said: unknown = wish,
    /** Where the ids of a repeated wish come from. */
    readonly seed: Seed = seedOf(asking.actor, asking.key, id),
  ) {
    super();
  }
}

const movedOn = (revision: number) =>
  new Problem(412, 'collective-moved-on', {
    en: `The group is at revision ${revision} by now; read it again.`,
    zh: `该群体现为第 ${revision} 版，请重新读取。`,
  });
const keyReused = () =>
  new Problem(422, 'idempotency-key-reused', {
    en: 'This Idempotency-Key was used for another request on this group.',
    zh: '该 Idempotency-Key 已用于本群体的其他请求。',
  });

/** Read, fold, decide, append: the one way a collective changes. */
@CommandHandler(ChangeCollective)
export class ChangeCollectiveHandler implements ICommandHandler<ChangeCollective<unknown>> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(CollectiveDoor) private readonly door: CollectiveDoor,
    @Inject(Sealing) private readonly sealing: Sealing,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** @throws Problem 403, 404, 409, 412, 422; StoreUnavailable; EventTooLarge */
  async execute(command: ChangeCollective<unknown>): Promise<Changed> {
    try {
      return await decidedAnew(command.asking.ifMatch, () => this.attempt(command));
    } catch (error) {
      throw error instanceof WrongExpectedRevision ? movedOn(error.actual) : error;
    }
  }

  private async attempt(command: ChangeCollective<unknown>): Promise<Changed> {
    const { id, decide, wish, said, asking, seed } = command;
    const isFounding = decide.decision === 'FoundCollective';
    const history = isFounding ? await this.door.read(id) : await this.door.open(id, asking);
    const digest = wishDigest(this.config.secret, decide.decision, said);
    const earlier = earlierOf(history, seed);
    if (earlier[0]) {
      if (earlier[0].metadata.wish !== digest) throw keyReused();
      return changed(id, earlier.at(-1)?.revision ?? history.revision, earlier);
    }
    if (asking.ifMatch !== undefined && asking.ifMatch !== history.revision) throw movedOn(history.revision);
    const keeps = await this.door.keeping(history.collective, asking);
    const wished = { id, decide, wish, digest, asking, seed, now: this.clock.now(), keeps };
    const drafts = drafted(history.collective, wished);
    if (isRefusal(drafts)) throw problemOf(drafts, this.organization);
    if (drafts.length === 0) return changed(id, history.revision, []);
    const end = { revision: history.revision, hash: history.stored.at(-1)?.metadata.hash ?? null };
    const people = { collective: id, members: history.collective.members };
    const sealed = await this.sealing.seal(drafts, (draft) => personalTexts(draft as CollectiveEvent, people));
    const events = linked(streamOf(id), end, sealed);
    const { revision } = await this.store.append({ stream: streamOf(id), expected: history.revision, events });
    return changed(id, revision, events);
  }
}

/** The events an earlier request with the same seed appended, if it did. */
const earlierOf = ({ stored }: GroupHistory, seed: Seed): readonly StoredEvent[] => {
  const first = stored.findIndex(({ id }) => id === uuidFrom(seed, 'event 0'));
  const after = first < 0 ? [] : stored.slice(first);
  const end = after.findIndex(({ id }, index) => id !== uuidFrom(seed, `event ${index}`));
  return end < 0 ? after : after.slice(0, end);
};

const changed = (
  id: string,
  revision: number,
  events: readonly { readonly id: string; readonly type: string; readonly data: object }[],
): Changed =>
  new Changed(
    id,
    revision,
    events.map(({ id, type, data }) => ({ id, type, at: (data as { at: string }).at })),
  );
