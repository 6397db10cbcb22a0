import { Inject, Injectable } from '@nestjs/common';
import { EventStore, noStream, type StoredEvent } from '../event-store/event-store';
import { CaseDoor } from '../grievance/case-door';
import { Problem } from '../http/problem';
import type { Asking } from '../identity/asking';
import { hasRole } from '../kernel/actor';
import { notFound, type Refusal } from '../kernel/refusal';
import { upcast } from '../kernel/upcast';
import { streamOf } from './decided';
import { type Collective, evolve, memberOf, unfounded } from './domain/collective';
import type { Context } from './domain/decide';
import { eraseMember } from './domain/decisions/erase-member';
import type { CollectiveEvent } from './domain/events';
import type { GroupedCase } from './domain/grouped-case';
import { collectiveUpcasters } from './domain/upcasters';

/** A stored event in its newest shape. */
export const readable = ({ type, data, metadata }: StoredEvent): CollectiveEvent =>
  ({ type, data: upcast(collectiveUpcasters, { type, schema: metadata.schema, data }) }) as CollectiveEvent;

/** Everything that happened in one group, and what it is after it. */
export interface GroupHistory {
  readonly stored: readonly StoredEvent[];
  readonly collective: Collective;
  /** `noStream` when nothing ever happened. */
  readonly revision: number;
}

/** One answer for an unknown group and for one that is not the asking person's to see. */
export const noSuchGroup = () =>
  new Problem(404, 'collective-not-found', {
    en: 'There is no such group, or it is not yours to see.',
    zh: '没有该群体，或者您无权查看。',
  });

const notTheirCase = notFound(
  'member-of-another-case',
  'The member stands behind a case that is not yours to see; whoever watches over that case decides (XF 30(3)).',
  '该成员对应的事项您无权查看，应由有权监督该事项的人员决定（信访工作条例第三十条第三款）。',
);

/** Opens groups to their members, and to whoever may see one of their cases. */
@Injectable()
export class CollectiveDoor {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(CaseDoor) private readonly cases: CaseDoor,
  ) {}

  async read(id: string): Promise<GroupHistory> {
    const stored = await this.store.read(streamOf(id));
    const collective = stored.reduce((state, event) => evolve(state, readable(event)), unfounded);
    return { stored, collective, revision: stored.at(-1)?.revision ?? noStream };
  }

  /** @throws Problem 404 when there is none, or it is not theirs to see */
  async open(id: string, asking: Asking): Promise<GroupHistory> {
    const history = await this.read(id);
    const { collective } = history;
    if (collective.founded && memberOf(collective, asking.actor.id)) return history;
    const open = await this.openCases(collective, asking);
    if (open.length === 0) throw noSuchGroup();
    return history;
  }

  /** The cases of a group that this person may see. */
  async openCases({ grievances }: Collective, asking: Asking): Promise<readonly string[]> {
    const seen = await Promise.all(grievances.map(({ grievance }) => this.isOpen(grievance, asking)));
    return grievances.flatMap(({ grievance }, index) => (seen[index] ? grievance : []));
  }

  /** Why the cases of a group keep what they say; they are asked only for those who may ever erase. */
  async keeping({ members }: Collective, asking: Asking): Promise<Context['keeps']> {
    const mayErase = hasRole(asking.actor, ...eraseMember.by);
    const behind = mayErase ? [...new Set(members.map(({ grievance }) => grievance))] : [];
    const kept = new Map(await Promise.all(behind.map(async (each) => [each, await this.kept(each, asking)] as const)));
    return (grievance) => kept.get(grievance);
  }

  /** A case as it stands, as far as the group asks. @throws Problem 404 when it is not theirs to see */
  async groupedCase(id: string, asking: Asking, collective: string): Promise<GroupedCase> {
    const { grievance } = await this.cases.open(id, asking);
    const { number, category, region, regionPath, rulebook, headcount, kind, status, group } = grievance;
    const other = group && group.collective !== collective ? group.collective : null;
    return {
      ...{ grievance: id, number, category, region, regionPath, rulebook, headcount },
      ...{ isAccusation: kind === 'accusation', isMerged: status === 'merged', collective: other },
    };
  }

  private async kept(grievance: string, asking: Asking): Promise<Refusal | undefined> {
    try {
      return await this.cases.keeps(grievance, asking);
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return notTheirCase;
      throw error;
    }
  }

  private async isOpen(id: string, asking: Asking): Promise<boolean> {
    try {
      await this.cases.open(id, asking);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return false;
      throw error;
    }
  }
}
