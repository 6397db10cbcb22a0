import type { StoredEvent } from '../event-store/event-store';
import type { Actor } from '../kernel/actor';
import { basisOf } from './domain/basis';
import { readable } from './history';
import { eyesOf, seenData } from './seen';

/** One event as auditors and the people in the case read it. */
export interface HistoryItem {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly revision: number;
  readonly position: string;
  /** When it happened. */
  readonly at: string;
  /** When it was taken down. */
  readonly recordedAt: string;
  readonly by: string;
  readonly unit: string | null;
  readonly decision: string;
  readonly data: object;
  /** The articles or rules it rests on. */
  readonly basis: string | null;
  readonly hash: string;
}

/** A case's events as somebody may see them. */
export const historyItems = (stored: readonly StoredEvent[], actor: Actor): readonly HistoryItem[] => {
  const eyes = eyesOf(actor);
  let mediatingUnit: string | null = null;
  return stored.map((each) => {
    const event = readable(each);
    if (event.type === 'MediationProposed') mediatingUnit = event.data.unit;
    const { id, type, revision, position, metadata } = each;
    const { schema, recordedAt, unit, decision, hash } = metadata;
    const { at, by } = event.data;
    const data = seenData(event, eyes, mediatingUnit);
    return {
      id,
      type,
      schema,
      revision,
      position,
      at,
      recordedAt,
      by,
      unit,
      decision,
      data,
      basis: basisOf(type),
      hash,
    };
  });
};
