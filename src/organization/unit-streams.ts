import { Inject, Injectable } from '@nestjs/common';
import {
  EventStore,
  type NewEvent,
  noStream,
  type StoredEvent,
  WrongExpectedRevision,
} from '../event-store/event-store';
import { linked } from '../event-store/hash-link';
import { Problem, problemOf } from '../http/problem';
import type { Asking } from '../identity/asking';
import { Clock } from '../kernel/clock';
import { isRefusal } from '../kernel/refusal';
import { schemaOf, upcast } from '../kernel/upcast';
import type { OrganizationDecision } from './domain/decide';
import type { OrganizationEvent } from './domain/events';
import { evolve, type Member, unknown } from './domain/member';
import { organizationUpcasters } from './domain/upcasters';
import { eventIds } from './event-ids';
import { Organization } from './organization';

/** What a change of the organisation answers. */
export interface ChangedUnit {
  readonly id: string;
  readonly revision: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly at: string }[];
}

const streamOf = (id: string): string => `unit-${id}`;
const readable = ({ type, data, metadata }: StoredEvent): OrganizationEvent =>
  ({ type, data: upcast(organizationUpcasters, { type, schema: metadata.schema, data }) }) as OrganizationEvent;

const movedOn = (revision: number) =>
  new Problem(412, 'unit-moved-on', {
    en: `The unit is at revision ${revision} by now; read it again.`,
    zh: `该单位现为第 ${revision} 版，请重新读取。`,
  });

/** Read, fold, decide, append: the one way the organisation changes. */
@Injectable()
export class UnitStreams {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** @throws Problem 404, 409, 412; StoreUnavailable */
  async change<Wish>(
    id: string,
    decide: OrganizationDecision<Wish>,
    wish: Wish,
    asking: Pick<Asking, 'actor' | 'correlation' | 'key' | 'ifMatch'>,
  ): Promise<ChangedUnit> {
    const stored = await this.store.read(streamOf(id));
    const member = stored.map(readable).reduce<Member>(evolve, unknown);
    const revision = stored.at(-1)?.revision ?? noStream;
    const ids = eventIds(asking, id);
    const earlier = stored.findIndex((event) => event.id === ids(0));
    if (earlier >= 0)
      return changed(
        id,
        revision,
        stored.slice(earlier).filter((event, at) => event.id === ids(at)),
      );
    if (asking.ifMatch !== undefined && asking.ifMatch !== revision) throw movedOn(revision);
    const { actor } = asking;
    const now = this.clock.now();
    const answer = decide(member, wish, { id, actor, now, known: this.organization });
    if (isRefusal(answer)) throw problemOf(answer, this.organization);
    if (answer.length === 0) return changed(id, revision, []);
    const events = this.noted(id, answer, { stored, ids, asking, now, decision: decide.decision });
    await this.append(id, revision, events);
    const after = { ...answer.reduce(evolve, member), id, revision: revision + events.length };
    this.organization.learn([after]);
    return changed(id, after.revision, events);
  }

  private async append(id: string, expected: number, events: readonly NewEvent[]): Promise<void> {
    try {
      await this.store.append({ stream: streamOf(id), expected, events });
    } catch (error) {
      throw error instanceof WrongExpectedRevision ? movedOn(error.actual) : error;
    }
  }

  private noted(
    id: string,
    events: readonly OrganizationEvent[],
    { stored, ids, asking, now, decision }: Noting,
  ): readonly NewEvent[] {
    const last = stored.at(-1);
    const drafts = events.map(({ type, data }, at) => {
      const { actor, correlation } = asking;
      const schema = schemaOf(organizationUpcasters, type);
      const metadata = { schema, actor: actor.id, unit: actor.unit, correlation, decision, recordedAt: now };
      return { id: ids(at), type, data, metadata };
    });
    return linked(streamOf(id), { revision: last?.revision ?? noStream, hash: last?.metadata.hash ?? null }, drafts);
  }
}

interface Noting {
  readonly stored: readonly StoredEvent[];
  readonly ids: (at: number) => string;
  readonly asking: Pick<Asking, 'actor' | 'correlation'>;
  readonly now: string;
  readonly decision: string;
}

const changed = (
  id: string,
  revision: number,
  events: readonly Pick<NewEvent, 'id' | 'type' | 'data'>[],
): ChangedUnit => ({
  id,
  revision,
  events: events.map((event) => ({ id: event.id, type: event.type, at: (event.data as { at: string }).at })),
});
