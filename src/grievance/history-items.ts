import type { StoredEvent } from '../event-store/event-store';
import type { Actor } from '../kernel/actor';
import { basisOf } from './domain/basis';
import type { GrievanceEvents } from './domain/events';
import { partyOf } from './domain/guards';
import { type History, readable } from './history';
import { eyesOf, seenBy, seenData } from './seen';
import { ratingsKeptFrom } from './seen-ratings';

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
  /** Null where nobody may know yet who rated. */
  readonly by: string | null;
  readonly unit: string | null;
  readonly decision: string;
  /** The party an agent acted for. */
  readonly onBehalfOf: string | null;
  readonly data: object;
  /** The articles or rules it rests on. */
  readonly basis: string | null;
  readonly hash: string;
  /** For auditors: what lies in the store, which the hash covers; its personal texts are sealed. */
  readonly stored: { readonly data: object; readonly metadata: object } | null;
  /** The event it followed from, when it happened by itself. */
  readonly cause: string | null;
}

const keptRating = (
  { id, type, revision, position, metadata }: StoredEvent,
  { at }: GrievanceEvents['GrievanceRated'],
): HistoryItem => {
  const { schema, recordedAt, decision, hash } = metadata;
  const kept = { rater: null, of: null, rated: null, score: null, text: null, by: null, at };
  const stands = { id, type, schema, revision, position, at, recordedAt, decision, hash };
  const nobody = { by: null, unit: null, onBehalfOf: null, stored: null, cause: null };
  return { ...stands, ...nobody, data: kept, basis: basisOf(type) };
};

/** A case's events as somebody may see them. */
export const historyItems = ({ stored, grievance }: History, actor: Actor, now: string): readonly HistoryItem[] => {
  const keptFrom = ratingsKeptFrom(actor, grievance, now);
  const eyes = eyesOf(actor, partyOf(grievance, actor));
  const audits = actor.roles.includes('auditor');
  let mediatingUnit: string | null = null;
  return stored.map((each) => {
    const event = readable(each);
    if (event.type === 'MediationProposed') mediatingUnit = event.data.unit;
    const { id, type, revision, position, metadata } = each;
    const { schema, recordedAt, unit, decision, onBehalfOf = null, hash } = metadata;
    const { at, by } = event.data;
    if (keptFrom && event.type === 'GrievanceRated' && by !== actor.id) return keptRating(each, event.data);
    const said = seenData(event, eyes, mediatingUnit);
    const who = seenBy(by, grievance.parties, eyes);
    const data = who === by ? said : { ...said, by: who };
    return {
      id,
      type,
      schema,
      revision,
      position,
      at,
      recordedAt,
      by: who,
      unit,
      decision,
      onBehalfOf,
      data,
      basis: basisOf(type),
      hash,
      // What is kept from somebody is kept from them as it is stored, too, unless it is sealed there.
      stored: audits && (each.sealed || data === event.data) ? { data: each.sealed ?? each.data, metadata } : null,
      cause: metadata.causation ?? null,
    };
  });
};
