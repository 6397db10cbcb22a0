import { createHash, randomUUID } from 'node:crypto';
import type { Asking } from '../identity/asking';

/** Ids of the events of one wish: grown from the idempotency key when there is one, so that a repeat appends nothing. */
export const eventIds = ({ actor, key }: Pick<Asking, 'actor' | 'key'>, unit: string): ((at: number) => string) => {
  const seed = key === undefined ? randomUUID() : `${actor.id}\n${unit}\n${key}`;
  return (at) => {
    const bytes = createHash('sha256').update(`${seed}\n${at}`).digest().subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
};
