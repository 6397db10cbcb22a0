import { hash } from 'node:crypto';
import type { Metadata, NewEvent } from './event-store';

/**
 * JSON in its one canonical form (RFC 8785): names sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them. @throws TypeError for what JSON cannot hold
 */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return plain.test(value) ? `"${value}"` : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) return ofMembers(value as Readonly<Record<string, unknown>>);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number');
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`JSON cannot hold a ${typeof value}`);
  return json;
};

/** Text that JSON writes as it is: without quotation marks, backslashes, control characters and surrogates. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

const ofMembers = (value: Readonly<Record<string, unknown>>): string => {
  let text = '';
  for (const name of sorted(Object.keys(value))) {
    const member = value[name];
    if (member !== undefined) text += `${text && ','}${quoted(name)}:${canonical(member)}`;
  }
  return `{${text}}`;
};

/** In place: the few names of an event are sorted faster so than by `sort`. */
const sorted = (names: string[]): readonly string[] => {
  if (names.length > 32) return names.sort();
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at] as string;
    let to = at;
    for (; to > 0 && (names[to - 1] as string) > name; to -= 1) names[to] = names[to - 1] as string;
    names[to] = name;
  }
  return names;
};

/** Names are few and come again with every event; what strangers name is not kept for ever. */
const names = new Map<string, string>();
const quoted = (name: string): string => {
  const known = names.get(name);
  if (known !== undefined) return known;
  const json = JSON.stringify(name);
  if (names.size < 1_000) names.set(name, json);
  return json;
};

/** An event that is going to happen, not yet linked to the ones before it. */
export interface Draft extends Omit<NewEvent, 'metadata'> {
  readonly metadata: Omit<Metadata, 'hash'>;
}

interface Linked extends Draft {
  readonly stream: string;
  readonly revision: number;
}

/** An event's link in its stream's chain: hex SHA-256 over everything stored of it and the hash before it. */
export const hashLink = ({ stream, revision, metadata, ...rest }: Linked, previous: string | null): string => {
  const signed = { ...metadata, hash: undefined };
  return linkOf({ ...rest, metadata: signed }, stream, revision, previous);
};

/** The names are in their order already, which makes it the canonical form of the whole. */
const linkOf = (draft: Draft, stream: string, revision: number, previous: string | null): string => {
  const before = `{"data":${canonical(draft.data)},"id":${canonical(draft.id)},"metadata":${canonical(draft.metadata)}`;
  const after = `"revision":${canonical(revision)},"stream":${canonical(stream)},"type":${canonical(draft.type)}}`;
  return hash('sha256', `${before},"previous":${canonical(previous)},${after}`);
};

/** Where a chain is before it goes on: the revision of its last event, and that event's hash. */
export interface ChainEnd {
  readonly revision: number;
  readonly hash: string | null;
}

/** The events as they are appended to a stream, each linked to the one before it. */
export const linked = (stream: string, { revision, hash }: ChainEnd, drafts: readonly Draft[]): readonly NewEvent[] => {
  let previous = hash;
  return drafts.map((draft, index) => {
    previous = linkOf(draft, stream, revision + 1 + index, previous);
    return { id: draft.id, type: draft.type, data: draft.data, metadata: { ...draft.metadata, hash: previous } };
  });
};
