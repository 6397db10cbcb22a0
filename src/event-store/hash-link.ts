import { createHash } from 'node:crypto';
import type { Metadata } from './event-store';

/**
 * JSON in its one canonical form (RFC 8785): names sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them. @throws TypeError for what JSON cannot hold
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number');
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`JSON cannot hold a ${typeof value}`);
  return json;
};

interface Linked {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: Omit<Metadata, 'hash'> & { readonly hash?: string };
}

/** An event's link in its stream's chain: hex SHA-256 over everything stored of it and the hash before it. */
export const hashLink = ({ stream, revision, id, type, data, metadata }: Linked, previous: string | null): string => {
  const { hash: _own, ...signed } = metadata;
  return createHash('sha256')
    .update(canonical({ stream, revision, id, type, data, metadata: signed, previous }))
    .digest('hex');
};
