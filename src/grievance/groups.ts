import type { CollectiveEvent } from '../collective/domain/events';
import { collectiveUpcasters } from '../collective/domain/upcasters';
import type { StoredEvent } from '../event-store/event-store';
import { upcast } from '../kernel/upcast';
import type { AgendaItem } from './agenda';
import { followGroups } from './policies/follow-groups';

/** Streams of groups, which cases are handled in. */
export const collectives = 'collective-';

/** What follows in a case from what happened in its group. */
export const inGroups = ({ id, stream, type, data, metadata }: StoredEvent): readonly AgendaItem[] => {
  const said = upcast(collectiveUpcasters, { type, schema: metadata.schema, data });
  const followed = followGroups.of({ type, data: said } as CollectiveEvent, stream.slice(collectives.length));
  return followed ? [{ policy: followGroups.name, event: id, ...followed, due: null }] : [];
};
